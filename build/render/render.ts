/** Writes a stored paper into a file: the printed bytes themselves, or the frozen data drawn on another paper. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPaper, type StoredPaper } from '#db/read-paper.ts';
import { copiesOf, type Form, FORMS, formPapers, isThermal, type Paper } from '#domain/printing/forms.ts';
import { drawPaper, prepareTools } from '#main/printing/serve-printing.ts';
import { FONT, FONT_FILES } from '#print/fonts/families.ts';

const USE = `render FORM --data DIR --no NUMBER [--paper KEY] --out FILE
  FORM  ${FORMS.join(' ')}`;

type Asked = { form: Form; data: string; no: string; paper: Paper | undefined; out: string };

function asked(args: string[]): Asked | undefined {
  const options = {
    data: { type: 'string' },
    no: { type: 'string' },
    paper: { type: 'string' },
    out: { type: 'string' },
  };
  const { values, positionals } = parseArgs({ args, options: options as never, allowPositionals: true });
  const { data, no, paper, out } = values as { [name: string]: string | undefined };
  const form = FORMS.find((f) => f === positionals[0]?.toUpperCase().replaceAll('-', '_'));
  if (!form || !data || !no || !out) return undefined;
  const wanted = formPapers[form].find((p) => p === paper?.toUpperCase());
  return paper !== undefined && wanted === undefined ? undefined : { form, data, no, paper: wanted, out };
}

/** The bytes as they were printed where that paper is wanted; else the same data on the wanted one, a roll as a page for a .pdf. */
async function bytesOf(stored: StoredPaper, { form, paper, out }: Asked, fonts: string): Promise<Uint8Array> {
  const on = paper ?? stored.payload?.paper ?? formPapers[form][0];
  const isPage = isThermal(on) && out.toLowerCase().endsWith('.pdf');
  if (stored.payload?.paper === on && isPage === (isThermal(on) && isPdf(stored.payload.bytes)))
    return stored.payload.bytes;
  const { requestedAt: printedAt, requestedByName: printedByName, reprintNo } = stored;
  const run = { printedAt, printedByName, reprintNo, jobShort: stored.id.slice(-8) };
  const files = FONT_FILES[FONT];
  const tools = prepareTools({ regular: join(fonts, files.regular), bold: join(fonts, files.bold) });
  return (await drawPaper(tools, { form, paper: on, data: stored.data, run, copies: copiesOf(form, on), isPage }))
    .bytes;
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-';
}

const [fonts = '', ...args] = process.argv.slice(2);
const request = asked(args);
if (request === undefined) {
  process.stderr.write(`${USE}\n`);
  process.exitCode = 2;
} else {
  const stored = readPaper(request.data, request.form, request.no);
  if (stored === undefined) {
    process.stderr.write(
      `没有这份单据,请核对单据种类和编号:${request.form} ${request.no} / no such paper is stored; check the form and the number\n`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(request.out, await bytesOf(stored, request, fonts));
    process.stdout.write(`${request.out}\n`);
  }
}
