/** What a person sees while the set-up runs. On standard error: standard output belongs to the program that is started. */

const running = new Map();
let beat;
let spoke = false;

/** One line of news. */
export function say(line) {
  spoke = true;
  process.stderr.write(`${line}\n`);
}

/** True as soon as anything had to be said: a start that repeats nothing stays silent. */
export function hasSpoken() {
  return spoke;
}

/**
 * Runs one named step, says when it begins and how long it took, and shows a sign of life while it lasts.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const from = Date.now();
  running.set(name, from);
  say(`  … ${name}`);
  beat ??= setInterval(showRunning, 10_000).unref();
  try {
    const value = await work();
    say(`  ✓ ${name} (${seconds(from)})`);
    return value;
  } finally {
    running.delete(name);
    if (running.size === 0) {
      clearInterval(beat);
      beat = undefined;
    }
  }
}

function showRunning() {
  const names = [...running].map(([name, from]) => `${name} ${seconds(from)}`);
  say(`    still running: ${names.join(', ')}`);
}

function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
