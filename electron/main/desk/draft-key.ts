/** Key of this PC's drafts: in the key store of the system where it has a real one, otherwise in a file of the owner. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { safeStorage } from 'electron';

const BYTES = 32;
const LOCKED = 'locked:';

/** On Linux the store may be a fixed word (`basic_text`): that is no secret, and is not used as one. */
function hasKeyStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

function written(key: Buffer): string {
  return hasKeyStore()
    ? `${LOCKED}${safeStorage.encryptString(key.toString('hex')).toString('base64')}`
    : key.toString('hex');
}

function opened(text: string): Buffer | undefined {
  try {
    const hex = text.startsWith(LOCKED)
      ? safeStorage.decryptString(Buffer.from(text.slice(LOCKED.length), 'base64'))
      : text;
    const key = Buffer.from(hex, 'hex');
    return key.length === BYTES ? key : undefined;
  } catch {
    // Another user of this PC, another PC: the old drafts stay shut and a new key begins.
    return undefined;
  }
}

/** The key in `file`; a new one when there is none that opens. Nothing but drafts depends on it. */
export function draftKey(file: string): Buffer {
  let text = '';
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const known = opened(text);
  if (known !== undefined) return known;
  const key = randomBytes(BYTES);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${written(key)}\n`, { mode: 0o600 });
  return key;
}
