/** One connection to a printer that keeps reading, so that status chatter never fills the line. */
import { connect, type Socket } from 'node:net';
import { isStatusByte } from './printer-status.ts';

export type PrinterAddress = { readonly host: string; readonly port: number };

/** Small pieces: how much went out is known when the line stalls. */
const PIECE = 4_096;

export class PrinterLine {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #isBroken = false;
  #listeners = new Set<() => void>();
  bytesSent = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => {
      // enough for any answer; a chatty printer must not fill the memory
      this.#received = Buffer.concat([this.#received, data]).subarray(-65_536);
      this.#wake();
    });
    const broken = (): void => {
      this.#isBroken = true;
      this.#wake();
    };
    socket.on('error', broken);
    socket.on('end', broken);
    socket.on('close', broken);
  }

  /** Connects, or gives undefined when nothing answers within `limitMs`. */
  static open(at: PrinterAddress, limitMs: number): Promise<PrinterLine | undefined> {
    return new Promise((resolve) => {
      const socket = connect({ host: at.host, port: at.port });
      const timer = setTimeout(() => fail(), limitMs);
      const fail = (): void => {
        clearTimeout(timer);
        socket.destroy();
        resolve(undefined);
      };
      socket.once('error', fail);
      socket.once('connect', () => {
        clearTimeout(timer);
        socket.off('error', fail);
        resolve(new PrinterLine(socket));
      });
    });
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Waits until `holds` is true; false when the time is over or the line broke first. */
  waitFor(holds: () => boolean, limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(holds());
      };
      const look = (): void => {
        if (holds() || this.#isBroken) done();
      };
      const timer = setTimeout(done, limitMs);
      this.#listeners.add(look);
      look();
    });
  }

  /** Sends `questions` in one go and gives the status bytes that came, one for each at most, in their order. */
  async askStatuses(questions: readonly Buffer[], limitMs: number): Promise<readonly number[]> {
    this.#received = Buffer.alloc(0);
    const answers = (): number[] => [...this.#received.filter(isStatusByte)].slice(0, questions.length);
    if (!(await this.write(Buffer.concat(questions), limitMs))) return [];
    await this.waitFor(() => answers().length === questions.length, limitMs);
    return answers();
  }

  /** Sends `request` and waits until `isAnswer` finds what it looks for among all that came after it. */
  async ask(request: Buffer, isAnswer: (received: Buffer) => boolean, limitMs: number): Promise<boolean> {
    this.#received = Buffer.alloc(0);
    if (!(await this.write(request, limitMs))) return false;
    return this.waitFor(() => isAnswer(this.#received), limitMs);
  }

  /** True when every byte left this program; false when the line broke or nothing moved for `stallMs`. */
  async write(bytes: Buffer, stallMs: number): Promise<boolean> {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      if (!(await this.#writePiece(piece, stallMs))) return false;
      this.bytesSent += piece.length;
    }
    return !this.#isBroken;
  }

  #writePiece(piece: Buffer, stallMs: number): Promise<boolean> {
    if (this.#isBroken) return Promise.resolve(false);
    return new Promise((resolve) => {
      let isFlushed = false;
      const finish = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(isFlushed);
      };
      const look = (): void => {
        if (this.#isBroken) finish();
      };
      const timer = setTimeout(finish, stallMs);
      this.#listeners.add(look);
      this.#socket.write(piece, (error) => {
        isFlushed = error === undefined || error === null;
        finish();
      });
    });
  }

  /** Says goodbye and waits for the printer to do the same: cutting off after a write loses the tail of a receipt. */
  async close(limitMs: number): Promise<boolean> {
    const socket = this.#socket;
    if (!socket.closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limitMs);
        socket.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
        socket.end();
      });
    }
    const isClosedWell = socket.closed && socket.errored === null;
    socket.destroy();
    return isClosedWell;
  }

  /** Gives up the line at once; only when not one byte of a paper was written. */
  drop(): void {
    this.#socket.destroy();
  }
}
