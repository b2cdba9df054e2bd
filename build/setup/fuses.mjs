/** Reads and sets Electron's fuses, switches inside the program file, before any package for it is installed. */
import { open } from 'node:fs/promises';

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const CHUNK = 8 * 1024 * 1024;

/** Positions in the first version of the list. */
export const FUSES = { nodeCliInspectArguments: 3, loadBrowserProcessSpecificV8Snapshot: 6 };

/**
 * @param {string} program path of the Electron program
 * @param {Array<[number, boolean]>} wanted position and state
 */
export async function setFuses(program, wanted) {
  const file = await open(program, 'r+');
  try {
    const at = await findSentinel(file);
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, at);
    if (buffer[0] !== 1) throw new Error(`unknown version ${buffer[0]} of the fuses in ${program}`);
    for (const [position, isOn] of wanted) {
      if (position >= buffer[1]) throw new Error(`${program} has no fuse ${position}`);
      await file.write(isOn ? '1' : '0', at + 2 + position, 'latin1');
    }
  } finally {
    await file.close();
  }
}

/** Position of the first byte behind the sentinel. */
async function findSentinel(file) {
  const chunk = Buffer.alloc(CHUNK + SENTINEL.length);
  for (let position = 0; ; position += CHUNK) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) throw new Error('no fuses found: not an Electron program');
    const found = chunk.subarray(0, bytesRead).indexOf(SENTINEL);
    if (found >= 0) return position + found + SENTINEL.length;
  }
}
