/** A receipt printer on a socket that can be ill in many ways, for tests. It counts what reached its "paper". */
import { createServer, type Server, type Socket } from 'node:net';

export type Illness = {
  /** Answers DLE EOT; a mute printer does not. */
  readonly isMute?: boolean;
  /** Of questions that come together it hears the first alone. */
  readonly hearsOneQuestion?: boolean;
  /** Status bytes for DLE EOT 1, 2, 4 before the paper, and after it. */
  readonly status?: readonly [number, number, number];
  readonly statusAfter?: readonly [number, number, number];
  readonly hasFence?: boolean;
  /** Accepts the line and reads nothing. */
  readonly neverReads?: boolean;
  /** Stops reading, or cuts the line, once so many bytes of paper came. */
  readonly stallsAfter?: number;
  readonly cutsAfter?: number;
  /** Four bytes of automatic status with every read. */
  readonly chatters?: boolean;
};

const WELL = [0x12, 0x12, 0x12] as const;
const FENCE = Buffer.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]);

/** Where the next byte stands that may begin a command. */
function nextCommand(data: Buffer, from: number): number {
  const ends = [data.indexOf(0x10, from), data.indexOf(0x1d, from)].filter((i) => i >= 0);
  return Math.min(data.length, ...ends);
}

export class PrinterSimulator {
  illness: Illness;
  connections = 0;
  readonly #pieces: Buffer[] = [];
  #length = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(illness: Illness = {}) {
    this.illness = illness;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  listen(port = 0): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(port, '127.0.0.1', () => resolve((this.#server.address() as { port: number }).port));
    });
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Bytes of paper, status requests and fences taken out. */
  get paper(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  /** Papers that were cut off: what a person would hold. */
  get receipts(): number {
    return this.paper.toString('latin1').split('\x1dVB\x00').length - 1;
  }

  #serve(socket: Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
    if (this.illness.neverReads) {
      socket.pause();
      return;
    }
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (data) => {
      if (this.illness.chatters) socket.write(Buffer.from([0x10, 0x00, 0x00, 0x00]));
      rest = this.#read(socket, Buffer.concat([rest, data]));
      this.#sicken(socket);
    });
  }

  /** Takes commands that are answered out of the stream; all else is paper. */
  #read(socket: Socket, data: Buffer): Buffer {
    let at = 0;
    let heard = 0;
    while (at < data.length) {
      const left = data.length - at;
      // any other byte behind it is part of a picture
      if (data[at] === 0x10 && (left === 1 || data[at + 1] === 0x04)) {
        if (left < 3) return data.subarray(at);
        heard += 1;
        if (heard === 1 || !this.illness.hearsOneQuestion) this.#answerStatus(socket, data[at + 2] ?? 0);
        at += 3;
      } else if (data[at] === 0x1d && data[at + 1] === 0x28 && data[at + 2] === 0x48) {
        if (left < FENCE.length + 4) return data.subarray(at);
        const name = data.subarray(at + FENCE.length, at + FENCE.length + 4);
        if (this.illness.hasFence) socket.write(Buffer.concat([Buffer.from([0x37, 0x22]), name, Buffer.from([0])]));
        at += FENCE.length + 4;
      } else {
        const end = nextCommand(data, at + 1);
        this.#pieces.push(Buffer.from(data.subarray(at, end)));
        this.#length += end - at;
        at = end;
      }
    }
    return Buffer.alloc(0);
  }

  #answerStatus(socket: Socket, n: number): void {
    if (this.illness.isMute) return;
    const status = this.#length > 0 ? (this.illness.statusAfter ?? this.illness.status) : this.illness.status;
    const index = n === 1 ? 0 : n === 2 ? 1 : 2;
    socket.write(Buffer.from([(status ?? WELL)[index] ?? 0x12]));
  }

  #sicken(socket: Socket): void {
    const { stallsAfter, cutsAfter } = this.illness;
    if (stallsAfter !== undefined && this.#length >= stallsAfter) socket.pause();
    if (cutsAfter !== undefined && this.#length >= cutsAfter) socket.resetAndDestroy();
  }
}
