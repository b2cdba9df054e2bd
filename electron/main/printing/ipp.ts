/** Asks CUPS about a printer or a job: IPP over its socket, the few attributes the spool needs. Plain Node. */
import { request } from 'node:http';

const OPERATION = { printer: 0x000b, job: 0x0009, cancel: 0x0008 } as const;
const TAG = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const;

export type IppAnswer = {
  /** below 0x100 it is well; 0x0406 = no such job or printer */
  readonly status: number;
  readonly values: ReadonlyMap<string, readonly (string | number)[]>;
};

function attribute(tag: number, name: string, value: Buffer): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(Buffer.byteLength(name), 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length, 0);
  return Buffer.concat([head, Buffer.from(name), length, value]);
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value, 0);
  return bytes;
}

/** The request's bytes. Version 1.1: every CUPS understands it. */
export function ippRequest(operation: keyof typeof OPERATION, uri: string, jobId?: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(0x0101, 0);
  head.writeUInt16BE(OPERATION[operation], 2);
  head.writeUInt32BE(1, 4);
  return Buffer.concat([
    head,
    Buffer.from([TAG.operation]),
    attribute(TAG.charset, 'attributes-charset', Buffer.from('utf-8')),
    attribute(TAG.language, 'attributes-natural-language', Buffer.from('en')),
    attribute(TAG.uri, 'printer-uri', Buffer.from(uri)),
    ...(jobId === undefined ? [] : [attribute(TAG.integer, 'job-id', integer(jobId))]),
    attribute(0x42, 'requesting-user-name', Buffer.from(process.env['USER'] ?? 'root')),
    Buffer.from([TAG.end]),
  ]);
}

/** Reads an answer; values of other kinds than numbers, yes or no (1 or 0) and text are left out. */
export function readIpp(bytes: Buffer): IppAnswer {
  const values = new Map<string, (string | number)[]>();
  const status = bytes.readUInt16BE(2);
  let at = 8;
  let name = '';
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at);
    at += 1;
    if (tag === TAG.end) break;
    if (tag < 0x10) continue;
    const nameLength = bytes.readUInt16BE(at);
    if (nameLength > 0) name = bytes.toString('utf8', at + 2, at + 2 + nameLength);
    at += 2 + nameLength;
    const length = bytes.readUInt16BE(at);
    const value = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    const isNumber = tag === TAG.integer || tag === TAG.enum;
    if (isNumber || tag === TAG.boolean || tag >= 0x40) {
      const read = isNumber ? value.readInt32BE(0) : tag === TAG.boolean ? value.readUInt8(0) : value.toString('utf8');
      values.set(name, [...(values.get(name) ?? []), read]);
    }
  }
  return { status, values };
}

/** Where CUPS listens: CUPS_SERVER as its own programs read it, else its usual socket. */
function server(): { socketPath: string } | { host: string; port: number } {
  const named = process.env['CUPS_SERVER'] ?? '/run/cups/cups.sock';
  if (named.startsWith('/')) return { socketPath: named };
  const [host = 'localhost', port] = named.split(':');
  return { host, port: Number(port ?? 631) };
}

/** One question; undefined when CUPS is not there or does not answer within `limitMs`. */
export function askIpp(path: string, body: Buffer, limitMs: number): Promise<IppAnswer | undefined> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Host: 'localhost' };
    const asked = request({ ...server(), path, method: 'POST', headers, timeout: limitMs }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const bytes = Buffer.concat(pieces);
        resolve(answer.statusCode === 200 && bytes.length > 8 ? readIpp(bytes) : undefined);
      });
      answer.on('error', () => resolve(undefined));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end(body);
  });
}
