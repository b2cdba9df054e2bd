#!/usr/bin/env node
/**
 * Makes a Debian package from what electron-builder tells fpm, with the system's own dpkg-deb:
 * fpm comes from a release site that not every machine reaches.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const WITHOUT_VALUE = new Set(['--force', '--debug']);

/** Sorts the words into options (a repeated one keeps all its values) and `from=to` pairs. */
function sorted(words) {
  const options = new Map();
  const pairs = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word.startsWith('-')) pairs.push(word.split(/=(?=\/)/));
    else if (!WITHOUT_VALUE.has(word)) options.set(word, [...(options.get(word) ?? []), words[(i += 1)]]);
  }
  return { options, pairs };
}

const { options, pairs } = sorted(process.argv.slice(2));
const one = (name) => options.get(name)?.[0] ?? '';
const root = mkdtempSync(join(tmpdir(), 'qiantai-deb-'));
try {
  for (const [from, to] of pairs) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    cpSync(from, join(root, to), { recursive: true, verbatimSymlinks: true });
  }
  mkdirSync(join(root, 'DEBIAN'));
  const description = one('--description')
    .trim()
    .split('\n')
    .map((line) => line.trim() || '.');
  const control = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Section', 'misc'],
    ['Priority', one('--deb-priority')],
    ['Depends', (options.get('-d') ?? []).join(', ')],
    ['Recommends', (options.get('--deb-recommends') ?? []).join(', ')],
    ['Description', description.join('\n ')],
  ];
  const lines = control.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(root, 'DEBIAN', 'control'), lines.join(''));
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ]) {
    writeFileSync(join(root, 'DEBIAN', name), readFileSync(one(option)), { mode: 0o755 });
  }
  chmodSync(root, 0o755);
  const made = spawnSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '--build', root, one('--package')], {
    stdio: 'inherit',
  });
  if (made.error) throw made.error;
  process.exitCode = made.status ?? 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
