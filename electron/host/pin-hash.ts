/** PIN hashes: scrypt with a salt per person and a pepper that never lies in the database. */
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 << 20 } as const;

function derive(pin: string, salt: Buffer, pepper: Buffer): Promise<Buffer> {
  const peppered = createHmac('sha256', pepper).update(pin.normalize('NFKC')).digest();
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
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
