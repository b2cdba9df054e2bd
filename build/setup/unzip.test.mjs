import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from './unzip.mjs';

const { signal } = new AbortController();
let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiantai-unzip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A zip archive as programs write it: entries, their list, the end. */
function zip(entries) {
  const bodies = [];
  const list = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644, crc = crc32(text) } of entries) {
    const packed = deflateRawSync(text);
    const path = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, path, packed);
    list.push(entry, path);
    offset += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

async function unpack(entries, place = (name) => name) {
  const archive = join(folder, 'a.zip');
  await writeFile(archive, zip(entries));
  return unzip(archive, join(folder, 'out'), place, signal);
}

test('writes the chosen files with their modes', async () => {
  const entries = [
    { name: 'app/', text: '' },
    { name: 'app/run', text: 'program', mode: 0o100755 },
    { name: 'app/large.txt', text: '前台'.repeat(5_000) },
    { name: 'app/left-out.txt', text: 'x' },
  ];
  const written = await unpack(entries, (name) =>
    name.endsWith('left-out.txt') ? undefined : name.replace('app/', ''),
  );
  expect(written).toBe(2);
  expect(await readFile(join(folder, 'out', 'large.txt'), 'utf8')).toBe('前台'.repeat(5_000));
  expect((await stat(join(folder, 'out', 'run'))).mode & 0o777).toBe(0o755);
});

test('stops at a damaged file', async () => {
  await expect(unpack([{ name: 'a.txt', text: 'right', crc: 1 }])).rejects.toThrow('a.txt in the archive is damaged');
});

test.each(['../a.txt', '/a.txt', 'b/../../a.txt'])('refuses %s, a file outside', async (name) => {
  await expect(unpack([{ name, text: 'x' }])).rejects.toThrow('names a file outside');
});

test('refuses what is no archive', async () => {
  const path = join(folder, 'b.zip');
  await writeFile(path, 'x'.repeat(100));
  await expect(unzip(path, folder, (name) => name, signal)).rejects.toThrow('not a zip archive');
});
