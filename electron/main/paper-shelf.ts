/** Finished papers on their way into a preview: kept in memory for a while, each under an address nobody can guess. */
import { randomBytes } from 'node:crypto';

export const PAPER_ORIGIN = 'app://paper';
/** Enough for the previews of one window; older ones are drawn again when asked for. */
const KEPT = 12;

export class PaperShelf {
  readonly #papers = new Map<string, Uint8Array>();

  /** Address under which a frame of the window may show this PDF. */
  put(pdf: Uint8Array): string {
    const name = `${randomBytes(16).toString('hex')}.pdf`;
    this.#papers.set(name, pdf);
    for (const oldest of this.#papers.keys()) {
      if (this.#papers.size <= KEPT) break;
      this.#papers.delete(oldest);
    }
    return `${PAPER_ORIGIN}/${name}`;
  }

  /** The paper behind a path of its address. */
  find(pathname: string): Uint8Array | undefined {
    return this.#papers.get(pathname.slice(1));
  }
}
