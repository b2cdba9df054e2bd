/** A real host on a folder of its own, reached over the real transports: what every API test stands on. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { v7 } from 'uuid';
import { WebSocket } from 'ws';
import type { Role } from '#domain/enums.ts';
import type { Contract } from '#domain/contract/index.ts';
import type { Connection } from '../base.ts';
import { LOCAL_DESK_ID, type RunningHost, type StartOptions, startHost } from '../../start-host.ts';
import { type Lan, listenOnLoopback } from '../lan-transport.ts';
import { type ElectronPort, portLine } from '../port-transport.ts';
import type { Line } from '../serve-line.ts';

export type Client = ContractRouterClient<Contract>;
/** The two ways a frame travels; every API test runs over both. */
export const TRANSPORTS = ['port', 'socket'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** One line of one window (or of a desk's main process) to the house. */
export type Visitor = { readonly client: Client; close(): void };
type VisitOptions = { readonly windowKey?: string; readonly kind?: Connection['kind'] };

export const DESK_KEY = 'test-desk-key-0123456789';
/** PIN of everybody in a test house; good for every role. */
export const PIN = '74019263';
/** Signing in is not what most tests ask about; pin-hash.test.ts pays the full price. */
export const PIN_COST = { N: 2 ** 4, r: 8, p: 1, maxmem: 1 << 20 };

/** Node's port with the manners of Electron's: the message comes wrapped. */
export function asElectronPort(port: import('node:worker_threads').MessagePort): ElectronPort {
  return {
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
    on: (event: 'message' | 'close', listener: (value: { data: unknown }) => void) =>
      event === 'message'
        ? port.on('message', (data: unknown) => listener({ data }))
        : port.on('close', () => listener({ data: undefined })),
  } as ElectronPort;
}

export function newWindowKey(): string {
  return randomBytes(32).toString('hex');
}

/** What a house takes from outside: its clock, the room on its disk, how often it looks after itself. */
export type World = Pick<StartOptions, 'now' | 'freeBytes' | 'careEveryMs'>;

/** Copies made by themselves would come between the acts of a slow test. */
const UNATTENDED = { careEveryMs: 24 * 3_600_000 };

export class House {
  readonly dataDir: string;
  #running: RunningHost;
  #lan: Lan;
  readonly #world: World;
  readonly #visitors = new Set<Visitor>();

  private constructor(dataDir: string, world: World, running: RunningHost, lan: Lan) {
    this.dataDir = dataDir;
    this.#world = world;
    this.#running = running;
    this.#lan = lan;
  }

  /** Opens a house; with `from`, on a folder that is already there; in a `world` with another clock or disk. */
  static async open(from?: string, world: World = {}): Promise<House> {
    const dataDir = from ?? mkdtempSync(join(tmpdir(), 'qiantai-house-'));
    const [running, lan] = await House.#begin(dataDir, world);
    return new House(dataDir, world, running, lan);
  }

  static async #begin(dataDir: string, world: World): Promise<[RunningHost, Lan]> {
    const words = { dataDir, appVersion: '0.0.0-test', isSample: false, pinCost: PIN_COST };
    const started = startHost({ ...words, ...UNATTENDED, ...world });
    if ('reason' in started) throw new Error(`the house did not open: ${started.reason.code}`);
    const deskOf = (key: string) => (key === DESK_KEY ? LOCAL_DESK_ID : undefined);
    return [started, await listenOnLoopback({ port: 0, lines: started.lines, deskOf })];
  }

  get host(): RunningHost['host'] {
    return this.#running.host;
  }

  /** Resolves when the file may be written. */
  get checked(): Promise<void> {
    return this.#running.checked;
  }

  get port(): number {
    return this.#lan.port;
  }

  get openLines(): number {
    return this.#running.lines.open;
  }

  /** Serves a line of the test's own making as a window. */
  serve(line: Line, windowKey = newWindowKey()): void {
    this.#running.lines.serve(line, { deskId: LOCAL_DESK_ID, windowKey, kind: 'WINDOW' });
  }

  /** A new line of a window over one of the transports. */
  async visit(transport: Transport, options: VisitOptions = {}): Promise<Visitor> {
    const visitor = transport === 'port' ? this.#overPort(options) : await this.#overSocket(options);
    this.#visitors.add(visitor);
    return visitor;
  }

  /** First start: shop, administrator `admin`, and one person per entry with the number given. */
  async setUp(staff: Record<string, Role[]> = {}): Promise<void> {
    const { client, close } = await this.visit('port');
    const people = Object.entries(staff).map(([no, roles]) => ({
      no,
      name: `员工${no}`,
      roles,
      groupName: '',
      pin: PIN,
    }));
    await client.setup.complete({
      commandId: v7(),
      shop: SHOP,
      admin: { no: 'admin', name: '管理员', pin: PIN },
      staff: people,
    });
    close();
  }

  /** A window at which somebody is signed in. */
  async signIn(transport: Transport, who: string, options: VisitOptions = {}): Promise<Visitor> {
    const visitor = await this.visit(transport, options);
    await visitor.client.session.signIn({ who, pin: PIN });
    return visitor;
  }

  /** The host ends and a new one opens the same folder; every line is gone. */
  async restart(): Promise<void> {
    await this.#end();
    [this.#running, this.#lan] = await House.#begin(this.dataDir, this.#world);
  }

  /** The host ends; the folder stays. */
  stop(): Promise<void> {
    return this.#end();
  }

  async close(): Promise<void> {
    await this.#end();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #end(): Promise<void> {
    for (const visitor of this.#visitors) visitor.close();
    this.#visitors.clear();
    await this.#lan.close();
    this.#running.close();
  }

  #overPort({ windowKey = newWindowKey(), kind = 'WINDOW' }: VisitOptions): Visitor {
    const { port1, port2 } = new MessageChannel();
    this.#running.lines.serve(portLine(asElectronPort(port2)), { deskId: LOCAL_DESK_ID, windowKey, kind });
    const client: Client = createORPCClient(new PortLink({ port: port1 as unknown as MessagePort }));
    port1.start();
    return { client, close: () => port1.close() };
  }

  async #overSocket({ windowKey = newWindowKey(), kind = 'WINDOW' }: VisitOptions): Promise<Visitor> {
    const headers = {
      authorization: `Bearer ${DESK_KEY}`,
      'x-qiantai-window': windowKey,
      'x-qiantai-line': kind.toLowerCase(),
    };
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}`, { headers, perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const client: Client = createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }));
    return { client, close: () => socket.close() };
  }
}

const SHOP = {
  name: '测试店',
  creditCode: '',
  address: '测试路 1 号',
  phone: '010-12345678',
  rescuePhone: '',
  repairFilingNo: '',
  repairCategory: 'CLASS1',
  bankName: '',
  bankAccount: '',
  openFrom: '08:00',
  openTo: '18:00',
  complaintPhone: '',
  supervisionPhone: '',
  laborStandard: 'MANUFACTURER',
} as const;
