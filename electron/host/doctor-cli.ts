/** `npm run doctor -- --data DIR [--json] [--full]`: reads a data folder or one file and says what does not hold. Changes nothing. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examineFile, type Finding, verdict } from '#db/doctor/doctor.ts';
import { DatabaseFailure } from '#db/failure.ts';
import { DATABASE_FILE } from '#db/open.ts';
import { anchorsOf } from '#db/restore.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';

const CANNOT_OPEN = 3;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function lineOf(f: Finding): string {
  const more = f.count > f.documents.length ? ` … (${f.count})` : '';
  return `${f.level}\t${f.check}\t${f.code}\t${f.zh} / ${f.en}\t${f.documents.join(', ')}${more}`;
}

function journalKey(folder: string): Buffer | undefined {
  const file = join(folder, 'keys', 'journal.key');
  return existsSync(file) ? Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') : undefined;
}

/** @returns the exit code: 0 clean, 1 warnings, 2 broken, 3 cannot open */
function run(): number {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, json: { type: 'boolean' }, full: { type: 'boolean' } },
  });
  if (!values.data) {
    print('doctor --data DIR [--json] [--full]');
    return CANNOT_OPEN;
  }
  const isFolder = existsSync(values.data) && statSync(values.data).isDirectory();
  const file = isFolder ? join(values.data, DATABASE_FILE) : values.data;
  const around = isFolder
    ? { journalKey: journalKey(values.data), anchors: anchorsOf(values.data), folder: values.data }
    : {};
  try {
    const findings = examineFile(file, { now: Date.now(), isFull: values.full ?? false, ...around });
    if (values.json) print(JSON.stringify({ exit: verdict(findings), findings }));
    else if (findings.length === 0) print('没有发现问题 / no findings');
    else findings.map(lineOf).forEach(print);
    return verdict(findings);
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    const { refusal } = error;
    if (values.json) print(JSON.stringify({ exit: CANNOT_OPEN, refusal }));
    else print(`${refusalText('zh-CN', refusal)} / ${refusalText('en', refusal)}`);
    return CANNOT_OPEN;
  }
}

process.exitCode = run();
