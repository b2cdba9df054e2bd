/** What stands where on a PDF, read by poppler: a program not written here. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A word with its box, in points from the upper left corner. */
export type Word = {
  readonly text: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};
export type PdfPage = { readonly width: number; readonly height: number; readonly words: readonly Word[] };

const run = promisify(execFile);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function wordsOf(page: string): Word[] {
  const found = page.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  );
  return [...found].map(([, x1, y1, x2, y2, text]) => ({
    text: unescaped(text ?? ''),
    x1: Number(x1),
    y1: Number(y1),
    x2: Number(x2),
    y2: Number(y2),
  }));
}

/** Pages of a PDF with their sizes and words. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
    const pages = stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs);
    return [...pages].map(([, width, height, inside]) => ({
      width: Number(width),
      height: Number(height),
      words: wordsOf(inside ?? ''),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All text of a page without blanks, as a person reads it in a table cell that wraps. */
export function squeezed(page: PdfPage): string {
  return page.words
    .map((w) => w.text)
    .join('')
    .replaceAll(/\s/g, '');
}

/** Two words over each other by more than a hair: text was drawn on text. */
function overlaps(a: Word, b: Word): boolean {
  const across = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const down = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return across > 1 && down > 0.55 * Math.min(a.y2 - a.y1, b.y2 - b.y1);
}

/** Words drawn over each other on a page. */
export function collisions(page: PdfPage): string[] {
  const sorted = [...page.words].sort((a, b) => a.y1 - b.y1);
  return sorted.flatMap((a, i) => {
    const found: string[] = [];
    for (let k = i + 1; k < sorted.length; k++) {
      const b = sorted[k];
      if (b === undefined || b.y1 > a.y2) break;
      if (overlaps(a, b)) found.push(`${a.text} × ${b.text}`);
    }
    return found;
  });
}
