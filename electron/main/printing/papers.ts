/** The folder of finished papers: <data>/papers/YYYY/MM/<document>-<form>-<job>.pdf. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Form } from '#domain/printing/forms.ts';
import { localDay } from '#print/format.ts';

type Named = { readonly id: string; readonly docNo: string; readonly form: Form; readonly requestedAt: number };

/** Path below the papers folder. Only letters, figures and '-' of the number: an estimate's '/2' becomes '_2'. */
export function paperName(job: Named): string {
  const [year = '0000', month = '00'] = localDay(job.requestedAt).split('-');
  const docNo = job.docNo.replace(/[^A-Za-z0-9-]/g, '_');
  return join(year, month, `${docNo}-${job.form.toLowerCase().replaceAll('_', '-')}-${job.id.slice(-8)}.pdf`);
}

/** Puts a finished PDF there, whole or not at all and on the disk when this returns; again is harmless. @returns its name */
export function keepPaper(papersDir: string, job: Named, bytes: Uint8Array): string {
  const name = paperName(job);
  const path = join(papersDir, name);
  if (existsSync(path)) return name;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  const file = openSync(draft, 'w');
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  return name;
}
