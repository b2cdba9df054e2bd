import { defineConfig, type OxlintOverride } from 'oxlint';
import { ROOMS, type Room } from './rooms.ts';

/** Patterns count from this file's folder; any folder of that name is meant. */
const anywhere = (patterns: string[]) => patterns.map((pattern) => `**/${pattern}`);

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/*.e2e.ts'];

function wallsOf({ files, except = [], walls }: Room): OxlintOverride {
  return {
    files: anywhere(files),
    excludeFiles: anywhere(except),
    rules: {
      'no-restricted-imports': ['error', { patterns: walls.map(({ regex, message }) => ({ regex, message })) }],
    },
  };
}

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'react', 'vitest'],
  categories: { correctness: 'error' },
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    // A button's act may be asynchronous: what it refuses is shown by the act itself.
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Text is split into code points on purpose here.
    'typescript/no-misused-spread': 'off',
    // Branded amounts are numbers; closures are handed out as methods; frames and pragmas are turned into text on purpose.
    'typescript/no-unsafe-unary-minus': 'off',
    'typescript/unbound-method': 'off',
    'typescript/no-base-to-string': 'off',
    // Long lists are written in rows.
    'unicorn/no-useless-spread': 'off',
    // Control characters are what some checks look for.
    'no-control-regex': 'off',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'no-console': 'error',
    'no-empty': 'error',
    'react/no-danger': 'error',
    // A test asserts by itself, by a property, or by a helper that says so in its name.
    'vitest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'expectTypeOf', 'assert*'] },
    ],
    // The second word names the case; a property may assert about some of the cases it is given.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-conditional-expect': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
    'max-lines': ['error', { max: 250 }],
  },
  overrides: [
    ...ROOMS.map(wallsOf),
    {
      files: anywhere(['domain/**/*.ts']),
      excludeFiles: TESTS,
      rules: {
        // Rules see neither clock nor chance: the host passes both in.
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now' },
          { object: 'Math', property: 'random' },
        ],
        'no-restricted-globals': [
          'error',
          'crypto',
          'performance',
          'setTimeout',
          'setInterval',
          'fetch',
          'process',
          'window',
          'document',
        ],
      },
    },
    // Outside the window a function called use… is no hook.
    {
      files: anywhere(['domain/**', 'db/**', 'electron/**', 'print-templates/**', 'build/**', 'e2e/**']),
      rules: { 'react/rules-of-hooks': 'off' },
    },
    // The hardening test tries what must not work.
    { files: anywhere(['e2e/**']), rules: { 'no-eval': 'off' } },
    { files: anywhere(['domain/messages/**', 'renderer/i18n/**']), rules: { 'max-lines': 'off' } },
    // The second pattern is this very folder.
    {
      files: [...anywhere(['build/**']), '*.config.ts'],
      rules: { 'import/no-default-export': 'off', 'no-console': 'off' },
    },
  ],
});
