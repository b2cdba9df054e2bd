/** One text for one value, whatever the order of its keys: for hashes over inputs and journal rows. */
import { createHash } from 'node:crypto';

/** A PIN is too short to be kept even as a hash of the input that carried it. */
const SECRET_KEY = /pin$/i;

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([key, v]) => v !== undefined && !SECRET_KEY.test(key));
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, v]) => [key, ordered(v)]));
}

/** JSON with sorted keys; undefined members and PINs left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null';
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
