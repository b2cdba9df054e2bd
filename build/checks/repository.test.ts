import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is or would be committed: tracked files and new ones that are not ignored. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');

const TEXT = /\.(ts|tsx|mjs|json|md|yml|css|html|sql|csv|sh)$|^\.ci\/|^\.npmrc$/;

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

test('the files are seen', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files).toContain('package-lock.json');
});

interface Locked {
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };

/** Tells whether an entry is for machines other than the one we develop and release Linux builds on. */
function isForeign({ optional = false, os = ['linux'], cpu = ['x64'], libc = ['glibc'] }: Locked): boolean {
  return optional && !(os.includes('linux') && cpu.includes('x64') && libc.includes('glibc'));
}

test('the lock file names hashes, no addresses', () => {
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
  // A registry need not carry the programs for other systems; their hash is then unknown when the file is written.
  const unproven = entries.filter(([, entry]) => !('integrity' in entry) && !isForeign(entry));
  expect(unproven.map(([path]) => path)).toEqual([]);
});

test('the lock file holds the programs for every system, or `npm ci` refuses it', () => {
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});

test('every version in package.json is exact', () => {
  const about = JSON.parse(textOf('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const loose = Object.entries({ ...about.dependencies, ...about.devDependencies }).filter(
    ([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('no file names a folder of one machine', () => {
  const machine = new RegExp(['/ro' + 'ot/', '/wo' + 'rk/[a-z]', 'C:\\\\Us' + 'ers\\\\'].join('|'));
  const found = files.filter((path) => TEXT.test(path) && machine.test(textOf(path)));
  expect(found).toEqual([]);
});

test('rules ask for no date of today', () => {
  const rules = files.filter((path) => /^domain\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'));
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.filter((path) => /new Date\(\s*\)|(?<!new )\bDate\(\s*\)/.test(textOf(path)))).toEqual([]);
});
