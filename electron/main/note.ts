/** Log of the main process: JSON lines of facts, never of what people typed (reliability §11). */
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 14;

export type Note = (event: string, facts?: Record<string, string | number | boolean>) => void;

function forgetOld(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (/^desk-.*\.log$/.test(name) && now - statSync(file).mtimeMs > KEPT_DAYS * DAY_MS) rmSync(file, { force: true });
  }
}

/** Opens the log of this PC's main process below `folder`; one file a day, kept for 14 days. */
export function openNotes(folder: string): Note {
  mkdirSync(folder, { recursive: true });
  forgetOld(folder, Date.now());
  return (event, facts = {}) => {
    const time = new Date().toISOString();
    appendFileSync(join(folder, `desk-${time.slice(0, 10)}.log`), `${JSON.stringify({ time, event, ...facts })}\n`);
  };
}
