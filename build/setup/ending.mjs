/** Knows when a launcher is asked to end. */

const SIGNALS = process.platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The same wish often comes twice, from the terminal and from npm; Chromium takes a second one as "at once, unsaved". */
const ECHO_MS = 2_000;
const PARENT_MS = 250;

/**
 * Calls `end` with the name of the signal when we are asked to end.
 * npm hands a signal to the shell between it and us, which dies of it without a word: so the loss of that parent counts too.
 *
 * @param {(signal: NodeJS.Signals) => void} end
 * @returns {() => void} stops listening
 */
export function onEnd(end) {
  const last = new Map();
  const pass = (signal) => {
    const now = Date.now();
    if (now - (last.get(signal) ?? 0) < ECHO_MS) return;
    last.set(signal, now);
    end(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  const watch = process.env.npm_lifecycle_event === undefined ? undefined : watchParent(() => pass('SIGTERM'));
  return () => {
    for (const signal of SIGNALS) process.off(signal, pass);
    clearInterval(watch);
  };
}

function watchParent(isLost) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    isLost();
  }, PARENT_MS);
  return watch.unref();
}

/**
 * Gives `work` a controller that is aborted when we are asked to end.
 * @template T
 * @param {(controller: AbortController) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function stoppable(work) {
  const controller = new AbortController();
  const forget = onEnd(() => controller.abort(new Error('stopped by hand')));
  try {
    return await work(controller);
  } finally {
    forget();
  }
}
