/** Lines over a socket. Until pairing and TLS exist it listens on this PC only (reliability §13). */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Connection } from './base.ts';
import { DESK_FRAME_BYTES, WINDOW_FRAME_BYTES } from './frame.ts';
import { Refusals } from './refused-callers.ts';
import type { Line, LineServer } from './serve-line.ts';

const LOOPBACK = '127.0.0.1';
const MAX_SOCKETS = 64;
const PING_EVERY_MS = 5_000;
const WINDOW_KEY = /^[0-9a-f]{64}$/;

export type LanOptions = {
  /** 0 = any free port */
  readonly port: number;
  readonly lines: LineServer;
  /** id of the desk a key belongs to; undefined = no such desk */
  readonly deskOf: (key: string) => number | undefined;
};

export type Lan = {
  readonly address: string;
  readonly port: number;
  /** stops listening and ends every socket */
  close(): Promise<void>;
};

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Who calls, or the status that keeps them out. Everything is decided before the handshake. */
function caller(request: IncomingMessage, port: number, deskOf: LanOptions['deskOf']): Connection | number {
  if (![`${LOOPBACK}:${port}`, `localhost:${port}`].includes(header(request, 'host'))) return 421;
  // Desks are programs and send no origin; whoever sends one is a page in a browser.
  if (request.headers.origin !== undefined) return 403;
  const bearer = /^Bearer ([\w-]{16,128})$/.exec(header(request, 'authorization'))?.[1];
  const deskId = bearer === undefined ? undefined : deskOf(bearer);
  if (deskId === undefined) return 401;
  const kind = header(request, 'x-qiantai-line') === 'desk' ? 'DESK' : 'WINDOW';
  const given = header(request, 'x-qiantai-window');
  if (given !== '' && !WINDOW_KEY.test(given)) return 400;
  return { deskId, kind, windowKey: given === '' ? randomBytes(32).toString('hex') : given };
}

function turnAway(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function socketLine(socket: WebSocket): Line {
  return {
    send: (frame) => socket.send(frame),
    close: () => socket.close(1008),
    onFrame: (listener) => {
      socket.on('message', (data, isBinary) => listener(isBinary ? data : data.toString()));
    },
    onClose: (listener) => {
      socket.on('close', listener);
    },
  };
}

/** A pulled cable sends no farewell: a socket that misses a whole round of pings is cut. */
function watchPulse(sockets: WebSocketServer): NodeJS.Timeout {
  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (socket: WebSocket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
  });
  return setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, PING_EVERY_MS).unref();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts listening. @throws the system's error when the port is taken */
export async function listenOnLoopback(options: LanOptions): Promise<Lan> {
  const server = createServer((_request, response) => response.writeHead(426).end());
  server.headersTimeout = 5_000;
  const port = await listen(server, options.port);
  const refusals = new Refusals();
  const kinds = {
    WINDOW: new WebSocketServer({ noServer: true, maxPayload: WINDOW_FRAME_BYTES, perMessageDeflate: false }),
    DESK: new WebSocketServer({ noServer: true, maxPayload: DESK_FRAME_BYTES, perMessageDeflate: false }),
  };
  const pulses = Object.values(kinds).map(watchPulse);
  server.on('upgrade', (request, socket, head) => {
    const address = request.socket.remoteAddress ?? '';
    const open = kinds.WINDOW.clients.size + kinds.DESK.clients.size;
    if (open >= MAX_SOCKETS || refusals.areTooMany(address, performance.now())) return turnAway(socket, 429);
    const connection = caller(request, port, options.deskOf);
    if (typeof connection === 'number') {
      refusals.count(address, performance.now());
      return turnAway(socket, connection);
    }
    kinds[connection.kind].handleUpgrade(request, socket, head, (upgraded) => {
      kinds[connection.kind].emit('connection', upgraded, request);
      upgraded.on('error', () => upgraded.terminate());
      options.lines.serve(socketLine(upgraded), connection);
    });
  });
  return {
    address: LOOPBACK,
    port,
    async close() {
      for (const pulse of pulses) clearInterval(pulse);
      for (const sockets of Object.values(kinds)) for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
