/**
 * Builds the program into out/: main, preload, host and printing for Electron's Node, the window for its Chromium.
 * Run through the launchers, which skip it when nothing changed: `node build/build.ts`, or `… bench` for the measurements.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, 'out');

/** Both runtimes we run on (Electron 33 and 45) understand these. */
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

/** Left out of the bundles: natives, Electron itself, pdfmake and its fontkit (they read files of their own), and ws's optional helpers. */
const EXTERNAL = [
  'electron',
  'better-sqlite3',
  '@napi-rs/canvas',
  'pdfmake',
  /^pdfmake\//,
  'fontkit',
  'bufferutil',
  'utf-8-validate',
];

const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf', 'LICENSE_FONT'];

/** Programs that run in Node: folder below out/ -> entries by the name of the built file. */
const PROGRAMS: { folder: string; entries: Record<string, string> }[] = [
  { folder: 'main', entries: { main: 'electron/main/main.ts', printing: 'electron/main/printing/process.ts' } },
  {
    folder: 'host',
    entries: {
      process: 'electron/host/process.ts',
      cli: 'electron/host/cli.ts',
      'doctor-cli': 'electron/host/doctor-cli.ts',
      'examine-worker': 'db/doctor/examine-worker.ts',
      'redraw-worker': 'electron/host/services/photo/redraw-worker.ts',
    },
  },
  { folder: 'tools', entries: { render: 'build/render/render.ts' } },
];
const PRELOAD = 'electron/preload/preload.ts';

const common = {
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies InlineConfig;

/** Measurements are built beside the program, never into it. */
const BENCH = { folder: 'bench', entries: { inside: 'build/bench/inside.ts' } };

function nodeProgram(folder: string, entries: Record<string, string>): InlineConfig {
  return {
    ...common,
    root: ROOT,
    ssr: { noExternal: true, external: EXTERNAL.filter((name) => typeof name === 'string') },
    build: {
      ssr: true,
      target: NODE,
      outDir: join(OUT, folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: absolute(entries),
        external: EXTERNAL,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

function preload(): InlineConfig {
  return {
    ...common,
    root: ROOT,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: NODE,
      outDir: join(OUT, 'preload'),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: absolute({ preload: PRELOAD }),
        external: ['electron'],
        // A sandboxed preload is loaded by Electron's own `require`.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  };
}

function renderer(): InlineConfig {
  return {
    ...common,
    root: join(ROOT, 'renderer'),
    base: '/',
    plugins: [react()],
    build: {
      target: CHROMIUM,
      outDir: join(OUT, 'renderer'),
      emptyOutDir: true,
      // The window's policy allows fonts and styles from its own origin only, no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
    },
  };
}

function absolute(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(ROOT, path)]));
}

async function copyFonts(): Promise<void> {
  const from = join(ROOT, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
  await mkdir(join(OUT, 'fonts'), { recursive: true });
  await Promise.all(FONTS.map((path) => copyFile(join(from, path), join(OUT, 'fonts', basename(path)))));
}

async function buildAll(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  const programs = PROGRAMS.map(({ folder, entries }) => nodeProgram(folder, entries));
  await Promise.all([copyFonts(), ...[...programs, preload(), renderer()].map((config) => build(config))]);
}

if (process.argv[2] === 'bench') await build(nodeProgram(BENCH.folder, BENCH.entries));
else await buildAll();
