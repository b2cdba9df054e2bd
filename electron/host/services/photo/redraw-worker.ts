/** Draws one picture anew in a thread of its own: a large or hostile picture never holds up the house. */
import { parentPort, workerData } from 'node:worker_threads';
import { redraw } from './redraw.ts';

parentPort?.postMessage(await redraw(workerData as Uint8Array));
