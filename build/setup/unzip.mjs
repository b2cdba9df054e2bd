/** Unpacks the chosen files of a zip archive with what Node brings along; a bare machine has no unzip program. */
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

const inflate = promisify(zlib.inflateRaw);
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks an archive of less than 4 GB and 65,535 files.
 *
 * @param {string} archive path of the zip file
 * @param {string} folder target
 * @param {(name: string) => string | undefined} place path of an entry below `folder`, or undefined to leave it out
 * @param {AbortSignal} signal
 * @returns {Promise<number>} files written
 */
export async function unzip(archive, folder, place, signal) {
  const file = await open(archive);
  let written = 0;
  try {
    for (const entry of await readDirectory(file)) {
      signal.throwIfAborted();
      const target = entry.name.endsWith('/') ? undefined : place(entry.name);
      if (target === undefined) continue;
      await writeEntry(entry, await readEntry(file, entry), join(folder, safe(target)));
      written += 1;
    }
  } finally {
    await file.close();
  }
  return written;
}

async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the archive ends too early');
  return buffer;
}

async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('not a zip archive');
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the list of files in the archive is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      position: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readEntry(file, entry) {
  const head = await readAt(file, entry.position, 30);
  const from = entry.position + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = await readAt(file, from, entry.packed);
  const content =
    entry.method === DEFLATED ? await inflate(packed, { maxOutputLength: Math.max(entry.size, 1) }) : packed;
  if (content.length !== entry.size || checksum(content) !== entry.crc)
    throw new Error(`${entry.name} in the archive is damaged`);
  return content;
}

async function writeEntry(entry, content, path) {
  await mkdir(dirname(path), { recursive: true });
  if ((entry.mode & 0o170000) === SYMBOLIC_LINK) return symlink(safe(content.toString('utf8')), path);
  await writeFile(path, content, { mode: entry.mode & 0o777 || 0o644 });
}

function safe(name) {
  const path = normalize(name);
  if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`))
    throw new Error(`the archive names a file outside: ${name}`);
  return path;
}

/** `zlib.crc32` came with Node 20.15; older ones get the table. */
function checksum(content) {
  if (zlib.crc32 !== undefined) return zlib.crc32(content);
  let crc = -1;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ -1) >>> 0;
}
