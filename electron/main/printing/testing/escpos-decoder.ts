/**
 * Reads ESC/POS bytes as a printer would, for tests: written from the command tables, not from our builder. An unknown
 * command or a byte no printer prints is an error, so nothing slips through as "text".
 */
export type Printed =
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly size: 'normal' | 'tall' | 'double';
      readonly isBold: boolean;
    }
  | { readonly kind: 'code128'; readonly data: string }
  | { readonly kind: 'qr'; readonly data: string }
  | { readonly kind: 'feed'; readonly lines: number }
  /** Bits from the left, 1 is black. */
  | { readonly kind: 'picture'; readonly dots: number; readonly rows: number; readonly bits: Uint8Array }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: 2 | 5; readonly onMs: number; readonly offMs: number };

const gb18030 = new TextDecoder('gb18030', { fatal: true });

/** Subsets B and C; a figure pair of C is one byte. */
function readCode128(data: Uint8Array): string {
  let out = '';
  let subset = '';
  for (let i = 0; i < data.length; i++) {
    const b = data[i] ?? 0;
    if (b === 0x7b) {
      const next = String.fromCharCode(data[++i] ?? 0);
      if (next === '{') out += '{';
      else if ('ABC'.includes(next)) subset = next;
      else throw new Error(`code128: {${next}`);
    } else if (subset === 'C') {
      if (b > 99) throw new Error('code128: no such pair');
      out += String(b).padStart(2, '0');
    } else if (subset === 'B' && b >= 0x20 && b < 0x7f) out += String.fromCharCode(b);
    else throw new Error(`code128: byte ${b} in subset ${subset}`);
  }
  return out;
}

class Reader {
  readonly out: Printed[] = [];
  readonly #bytes: Uint8Array;
  #at = 0;
  #line: number[] = [];
  #width = 1;
  #height = 1;
  #kanji = { isOn: false, width: 1, height: 1 };
  #isBold = false;
  #qr = '';

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  #next(): number {
    const b = this.#bytes[this.#at++];
    if (b === undefined) throw new Error('bytes end inside a command');
    return b;
  }

  #take(n: number): Uint8Array {
    const part = this.#bytes.subarray(this.#at, this.#at + n);
    if (part.length < n) throw new Error('bytes end inside a command');
    this.#at += n;
    return part;
  }

  #endLine(): void {
    const text = gb18030.decode(Uint8Array.from(this.#line));
    const hasHan = this.#line.some((b) => b > 0x7f);
    const w = this.#width;
    const h = this.#height;
    if (hasHan && (this.#kanji.width !== w || this.#kanji.height !== h))
      throw new Error('Han and Latin of different size');
    const size = w === 2 && h === 2 ? 'double' : w === 1 && h === 2 ? 'tall' : 'normal';
    this.out.push({ kind: 'line', text, size, isBold: this.#isBold });
    this.#line = [];
  }

  #esc(): void {
    const c = this.#next();
    if (c === 0x40) {
      this.#width = this.#height = 1;
      this.#kanji = { isOn: false, width: 1, height: 1 };
      this.#isBold = false;
    } else if (c === 0x45) this.#isBold = (this.#next() & 1) === 1;
    else if (c === 0x61) this.#next();
    else if (c === 0x64) this.out.push({ kind: 'feed', lines: this.#next() });
    else if (c === 0x70) {
      const [m = 0, t1 = 0, t2 = 0] = this.#take(3);
      this.out.push({ kind: 'drawer', pin: m === 0 ? 2 : 5, onMs: t1 * 2, offMs: t2 * 2 });
    } else throw new Error(`ESC ${c.toString(16)}`);
  }

  #fs(): void {
    const c = this.#next();
    if (c === 0x26) this.#kanji.isOn = true;
    else if (c === 0x57) this.#kanji.width = this.#kanji.height = this.#next() === 1 ? 2 : 1;
    else if (c === 0x21) {
      const n = this.#next();
      this.#kanji.width = (n & 4) === 0 ? 1 : 2;
      this.#kanji.height = (n & 8) === 0 ? 1 : 2;
    } else throw new Error(`FS ${c.toString(16)}`);
  }

  #gs(): void {
    const c = this.#next();
    if (c === 0x21) {
      const n = this.#next();
      this.#width = (n >> 4) + 1;
      this.#height = (n & 7) + 1;
    } else if (c === 0x48 || c === 0x66 || c === 0x77 || c === 0x68) this.#next();
    else if (c === 0x56) {
      if (this.#next() !== 0x42) throw new Error('cut without feed');
      this.#next();
      this.out.push({ kind: 'cut' });
    } else if (c === 0x6b) {
      if (this.#next() !== 73) throw new Error('barcode that is not Code128');
      this.out.push({ kind: 'code128', data: readCode128(this.#take(this.#next())) });
    } else if (c === 0x76) this.#picture();
    else if (c === 0x28 && this.#next() === 0x6b) this.#symbol();
    else throw new Error(`GS ${c.toString(16)}`);
  }

  /** GS v 0. A printer also acts on DLE EOT, DLE ENQ and DLE DC4 inside the dots. */
  #picture(): void {
    const [zero, mode, xl = 0, xh = 0, yl = 0, yh = 0] = this.#take(6);
    if (zero !== 0x30 || mode !== 0) throw new Error('picture of another kind');
    const across = xl + xh * 256;
    const rows = yl + yh * 256;
    const bits = Uint8Array.from(this.#take(across * rows));
    bits.forEach((b, i) => {
      if (bits[i - 1] === 0x10 && (b === 0x04 || b === 0x05 || b === 0x14)) throw new Error('command inside a picture');
    });
    this.out.push({ kind: 'picture', dots: across * 8, rows, bits });
  }

  #symbol(): void {
    const [low = 0, high = 0] = this.#take(2);
    const [code, fn, ...data] = this.#take(low + high * 256);
    if (code !== 49) throw new Error('symbol that is not QR');
    if (fn === 80) this.#qr = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(data.slice(1)));
    if (fn === 81) this.out.push({ kind: 'qr', data: this.#qr });
  }

  #character(b: number): void {
    if (b >= 0x20 && b < 0x7f) this.#line.push(b);
    else if (b >= 0x81 && b <= 0xfe) {
      if (!this.#kanji.isOn) throw new Error('Han without kanji mode');
      const second = this.#next();
      if (second < 0x40 || second === 0x7f) throw new Error('four-byte character: printers print rubbish');
      this.#line.push(b, second);
    } else throw new Error(`byte ${b.toString(16)} is no character`);
  }

  read(): Printed[] {
    while (this.#at < this.#bytes.length) {
      const b = this.#next();
      if (b === 0x1b) this.#esc();
      else if (b === 0x1c) this.#fs();
      else if (b === 0x1d) this.#gs();
      else if (b === 0x0a) this.#endLine();
      else this.#character(b);
    }
    if (this.#line.length > 0) throw new Error('text without line feed');
    return this.out;
  }
}

/** Everything the printer would do, in order. Throws on bytes it would misread. */
export function decodeEscPos(bytes: Uint8Array): Printed[] {
  return new Reader(bytes).read();
}
