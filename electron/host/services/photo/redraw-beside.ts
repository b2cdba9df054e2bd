/** Runs the drawing beside the host: in a thread where the program is built, in place where it is not (tests). */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DrawnAs, Redrawn } from './redraw.ts';

const LONGEST_MS = 30_000;

/** The picture drawn anew; null when the bytes are no picture, or too much of one. */
export async function redrawBeside(bytes: Uint8Array, as: DrawnAs): Promise<Redrawn | null> {
  const program = new URL('./redraw-worker.js', import.meta.url);
  if (!existsSync(fileURLToPath(program))) return (await import('./redraw.ts')).redraw(bytes, as);
  const worker = new Worker(program, { workerData: { bytes, as } });
  const timer = setTimeout(() => void worker.terminate(), LONGEST_MS);
  try {
    return await new Promise<Redrawn | null>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
  }
}
