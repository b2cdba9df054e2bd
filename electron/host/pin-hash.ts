/** PIN hashes: scrypt with a salt per person and a pepper that never lies in the database. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Worker } from 'node:worker_threads';

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 << 20 } as const;

/**
 * BoringSSL, which Electron brings, checks the parameters by a whole run on the calling thread, even of the asynchronous
 * call: half a second in which the host answers nobody. So it runs in a thread of its own.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { scryptSync } = require('node:crypto');
const { secret, salt, cost } = workerData;
parentPort.postMessage(scryptSync(Buffer.from(secret), Buffer.from(salt), 32, cost));
`;

/** As many at once as a small PC has cores to spare. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function endTurn(): void {
  running -= 1;
  waiting.shift()?.();
}

async function derive(pin: string, salt: Buffer, pepper: Buffer): Promise<Buffer> {
  const secret = createHmac('sha256', pepper).update(pin.normalize('NFKC')).digest();
  await takeTurn();
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const thread = new Worker(THREAD, { eval: true, workerData: { secret, salt, cost: COST } });
      thread.once('message', (key: Uint8Array) => resolve(Buffer.from(key)));
      thread.once('error', reject);
    });
  } finally {
    endTurn();
  }
}

export type PinHash = { readonly hash: string; readonly salt: string };

/** Hash and salt (hex) of a new PIN; about 0.1 s, off the loop. */
export async function hashPin(pin: string, pepper: Buffer): Promise<PinHash> {
  const salt = randomBytes(16);
  return { hash: (await derive(pin, salt, pepper)).toString('hex'), salt: salt.toString('hex') };
}

/** True when the PIN is the one hashed; takes as long for an unknown person (`stored` null). */
export async function isPin(pin: string, stored: PinHash | null, pepper: Buffer): Promise<boolean> {
  const salt = stored ? Buffer.from(stored.salt, 'hex') : Buffer.alloc(16);
  const key = await derive(pin, salt, pepper);
  return stored !== null && timingSafeEqual(key, Buffer.from(stored.hash, 'hex'));
}
