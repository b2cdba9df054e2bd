import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from '../config/rooms.ts';

/**
 * The proof that the linter refuses what it should. A configuration that matches no file, or a rule that was renamed, would
 * otherwise pass in silence.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Finding {
  code: string;
  filename: string;
  help?: string;
}

/** Lints a folder of made-up files with the project's own configuration. */
function lint(folder: string, flags: string[] = []): { findings: Finding[]; files: number } {
  const node = process.env['QIANTAI_NODE'] ?? process.execPath;
  const args = [
    join(ROOT, 'node_modules/oxlint/bin/oxlint'),
    '-c',
    join(ROOT, 'build/config/oxlint.config.ts'),
    '-f',
    'json',
  ];
  const { ELECTRON_RUN_AS_NODE: _none, ...rest } = process.env;
  // The part that reads types is looked for by name, also when npm did not set the path.
  const env = { ...rest, PATH: [join(ROOT, 'node_modules/.bin'), rest['PATH'] ?? ''].join(delimiter) };
  let printed: string;
  try {
    printed = execFileSync(node, [...args, ...flags, '.'], { cwd: folder, env, encoding: 'utf8' });
  } catch (error) {
    // The linter ends with 1 when it finds something, which is what is wanted here.
    printed = (error as { stdout: string }).stdout;
  }
  const report = JSON.parse(printed) as { diagnostics: Finding[]; number_of_files: number };
  return { findings: report.diagnostics, files: report.number_of_files };
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const cases = ROOMS.flatMap(({ name, example, walls }) =>
  walls.map((wall, at) => ({ room: name, ...wall, file: example.replace('example', `example-${at}`) })),
);
const allowed = ROOMS.map(({ example }) => example.replace('example', 'allowed'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('walls between the rooms', () => {
  let report: ReturnType<typeof lint>;
  beforeAll(() => {
    const place = join(folder, 'rooms');
    for (const { file, refused } of cases) {
      write(place, { [file]: `import { a } from '${refused}';\nexport const b = a;\n` });
    }
    for (const file of allowed) write(place, { [file]: `import { a } from './neighbour.ts';\nexport const b = a;\n` });
    report = lint(place);
  });

  test('every made-up file is looked at', () => {
    expect(report.files).toBe(cases.length + allowed.length);
    expect(cases.length).toBeGreaterThan(80);
  });

  test.each(cases)('$room may not import $refused', ({ file, message }) => {
    const found = report.findings.filter((finding) => finding.filename === file);
    expect(found.map(({ code, help }) => ({ code, help }))).toContainEqual({
      code: 'eslint(no-restricted-imports)',
      help: message,
    });
  });

  test.each(allowed)('%s may import its neighbour', (file) => {
    expect(report.findings.filter((finding) => finding.filename === file)).toEqual([]);
  });
});

describe('other rules', () => {
  const REFUSED: Record<string, { code: string; files: Record<string, string>; flags?: string[] }> = {
    'a relative way into another room': {
      code: 'eslint(no-restricted-imports)',
      files: { 'domain/parts/a.ts': "import { a } from '../../db/store/parts.ts';\nexport const b = a;\n" },
    },
    'the type of another room': {
      code: 'eslint(no-restricted-imports)',
      files: { 'renderer/ui/a.ts': "import type { A } from '#host/host.ts';\nexport type B = A;\n" },
    },
    'a circle of imports': {
      code: 'import(no-cycle)',
      files: {
        'package.json': '{ "type": "module", "imports": { "#domain/*": "./domain/*" } }',
        'domain/a.ts': "import { b } from '#domain/b.ts';\nexport const a = () => b();\n",
        'domain/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
      },
    },
    'a promise nobody waits for': {
      code: 'typescript(no-floating-promises)',
      files: {
        'tsconfig.json': '{ "compilerOptions": { "strict": true } }',
        'electron/host/a.ts': 'export async function a(): Promise<void> {}\nexport function b(): void {\n  a();\n}\n',
      },
      flags: ['--type-aware'],
    },
    any: { code: 'typescript(no-explicit-any)', files: { 'db/a.ts': 'export const a = (b: any): unknown => b;\n' } },
    'the console': {
      code: 'eslint(no-console)',
      files: { 'electron/main/a.ts': "console.log('x');\nexport const a = 1;\n" },
    },
    'the clock in a rule': {
      code: 'eslint(no-restricted-properties)',
      files: { 'domain/a.ts': 'export const a = () => Date.now();\n' },
    },
    'chance in a rule': {
      code: 'eslint(no-restricted-properties)',
      files: { 'domain/a.ts': 'export const a = () => Math.random();\n' },
    },
    'a file of 251 lines': { code: 'eslint(max-lines)', files: { 'domain/a.ts': 'export {};\n'.repeat(251) } },
    'a test left out': {
      code: 'vitest(no-disabled-tests)',
      files: {
        'domain/a.test.ts': "import { expect, test } from 'vitest';\ntest.skip('a', () => expect(1).toBe(1));\n",
      },
    },
    'HTML written past React': {
      code: 'react(no-danger)',
      files: { 'renderer/ui/a.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n' },
    },
  };

  test.each(Object.entries(REFUSED))('%s is refused', (name, { code, files, flags }) => {
    const place = join(folder, name.replaceAll(' ', '-'));
    write(place, files);
    const report = lint(place, flags);
    expect(report.files).toBe(Object.keys(files).filter((path) => !path.endsWith('.json')).length);
    expect(report.findings.map((finding) => finding.code)).toContain(code);
  });
});
