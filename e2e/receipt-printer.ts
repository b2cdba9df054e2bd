/** A printer that takes everything and says nothing. */
import { type AddressInfo, createServer, type Server } from 'node:net';

export class ReceiptPrinter {
  bytes = Buffer.alloc(0);
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      socket.on('data', (data) => {
        this.bytes = Buffer.concat([this.bytes, data]);
      });
      socket.on('error', () => socket.destroy());
    });
  }

  /** What a person would read on the paper. */
  get text(): string {
    return new TextDecoder('gb18030').decode(this.bytes);
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
  }
}
