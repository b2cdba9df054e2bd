import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rules and papers: no input or output, no clock, nothing kept between two calls. */
const PURE = ['{domain,print-templates}/**/*.test.{ts,tsx,mjs}'];

/** Every one opens a house of its own in a folder of its own; what they share is only the code. */
const HOUSES = ['{electron/host,db,renderer}/**/*.test.{ts,tsx,mjs}'];

/** Every kind of test that runs inside the runtime's Node; e2e drives the real program from outside. */
export default defineConfig({
  root,
  test: {
    // One more than there are cores, since a test that waits for a socket, a disk or a clock leaves its core to another.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{domain,db,electron,renderer,print-templates,build}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/node_modules/**', ...PURE, ...HOUSES],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'unit-pure',
          environment: 'node',
          include: PURE,
          // Nothing there keeps a state: one process for all of them, instead of a new one for each file.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'unit-houses',
          environment: 'node',
          include: HOUSES,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/sample-folder.ts'],
          // Each starts a real program, which waits more than it works: three at a time fill two cores.
          maxWorkers: 3,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: 'package',
          environment: 'node',
          include: ['build/**/*.package.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
