/** PIN hashes: scrypt with a salt per person and a pepper that never lies in the database. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Worker } from 'node:worker_threads';

/** What one hash costs; `N` is scrypt's work and memory. */
export type PinCost = { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number };

/** Of every real shop. @source reliability §13 */
export const PIN_COST: PinCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 << 20 };

/**
 * BoringSSL, which Electron brings, checks the parameters by a whole run on the calling thread, even of the asynchronous
 * call: half a second in which the host answers nobody. So it runs in a thread of its own.
 */
const THREAD = `
const { parentPort } = require('node:worker_threads');
const { scryptSync } = require('node:crypto');
parentPort.on('message', ({ secret, salt, cost }) =>
  parentPort.postMessage(scryptSync(Buffer.from(secret), Buffer.from(salt), 32, cost)));
`;

/** As many at once as a small PC has cores to spare; a thread that waits does not keep the process alive. */
const AT_ONCE = 2;
const idle: Worker[] = [];
const waiting: ((thread: Worker) => void)[] = [];
let threads = 0;

function takeThread(): Promise<Worker> {
  const free = idle.pop();
  if (free) return Promise.resolve(free);
  if (threads >= AT_ONCE) return new Promise((resolve) => waiting.push(resolve));
  return Promise.resolve(newThread());
}

function newThread(): Worker {
  threads += 1;
  return new Worker(THREAD, { eval: true, execArgv: [] });
}

function giveBack(thread: Worker): void {
  const next = waiting.shift();
  if (next) return next(thread);
  thread.unref();
  idle.push(thread);
}

/** A thread that failed is gone; whoever waits gets a new one. */
function drop(thread: Worker): void {
  threads -= 1;
  void thread.terminate();
  waiting.shift()?.(newThread());
}

async function derive(pin: string, salt: Buffer, pepper: Buffer, cost: PinCost): Promise<Buffer> {
  const secret = createHmac('sha256', pepper).update(pin.normalize('NFKC')).digest();
  const thread = await takeThread();
  thread.ref();
  try {
    const key = await answerOf(thread, { secret, salt, cost });
    giveBack(thread);
    return Buffer.from(key);
  } catch (error) {
    drop(thread);
    throw error;
  }
}

function answerOf(thread: Worker, question: object): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const onKey = (key: Uint8Array) => {
      thread.off('error', onError);
      resolve(key);
    };
    const onError = (error: unknown) => {
      thread.off('message', onKey);
      reject(error);
    };
    thread.once('message', onKey);
    thread.once('error', onError);
    thread.postMessage(question);
  });
}

export type PinHash = { readonly hash: string; readonly salt: string };

export type PinHasher = {
  /** hash and salt (hex) of a new PIN; about 0.1 s, off the loop */
  hash(pin: string): Promise<PinHash>;
  /** true when the PIN is the one hashed; takes as long for an unknown person (`stored` null) */
  isRight(pin: string, stored: PinHash | null): Promise<boolean>;
};

/**
 * Hashes the PINs of one shop.
 * @param pepper lies beside the database, never in it
 */
export function pinHasher(pepper: Buffer, cost: PinCost = PIN_COST): PinHasher {
  return {
    async hash(pin) {
      const salt = randomBytes(16);
      return { hash: (await derive(pin, salt, pepper, cost)).toString('hex'), salt: salt.toString('hex') };
    },
    async isRight(pin, stored) {
      const salt = stored ? Buffer.from(stored.salt, 'hex') : Buffer.alloc(16);
      const key = await derive(pin, salt, pepper, cost);
      return stored !== null && timingSafeEqual(key, Buffer.from(stored.hash, 'hex'));
    },
  };
}
