/** Runs the self-check beside the host: in a thread where the program is built, in place where it is not (tests). */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Examined } from '#db/doctor/examine-worker.ts';
import { type DoctorOptions, examineFile, type Finding } from '#db/doctor/doctor.ts';
import { DatabaseFailure } from '#db/failure.ts';

/** @refuses DB_DAMAGED, DB_NOT_WRITABLE, DB_FOREIGN when the file cannot be read at all */
export async function examine(file: string, options: DoctorOptions): Promise<readonly Finding[]> {
  const program = new URL('./examine-worker.js', import.meta.url);
  if (!existsSync(fileURLToPath(program))) return examineFile(file, options);
  const worker = new Worker(program, { workerData: { file, options } });
  const answer = await new Promise<Examined>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the self-check ended with ${code} and no answer`)));
  });
  if ('refusal' in answer) throw new DatabaseFailure(answer.refusal);
  return answer.findings;
}
