/** The self-check of a file in a thread of its own, so that a large file never holds up the house. */
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseFailure } from '../failure.ts';
import { type DoctorOptions, examineFile, type Finding } from './doctor.ts';

export type Examined = { readonly findings: readonly Finding[] } | { readonly refusal: DatabaseFailure['refusal'] };

function examined({ file, options }: { file: string; options: DoctorOptions }): Examined {
  try {
    // A key that crossed to another thread is plain bytes.
    const journalKey = options.journalKey ? Buffer.from(options.journalKey) : undefined;
    return { findings: examineFile(file, { ...options, journalKey }) };
  } catch (error) {
    if (error instanceof DatabaseFailure) return { refusal: error.refusal };
    throw error;
  }
}

parentPort?.postMessage(examined(workerData as { file: string; options: DoctorOptions }));
