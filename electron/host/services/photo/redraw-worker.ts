/** Draws one picture anew in a thread of its own: a large or hostile picture never holds up the house. */
import { parentPort, workerData } from 'node:worker_threads';
import { type DrawnAs, redraw } from './redraw.ts';

const { bytes, as } = workerData as { bytes: Uint8Array; as: DrawnAs };
parentPort?.postMessage(await redraw(bytes, as));
