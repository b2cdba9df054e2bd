/**
 * Who may import whom. One row per room: its files, and the walls around them. The linter enforces it
 * (`oxlint.config.ts`); `build/checks/rooms.test.ts` proves each wall with its `refused` import.
 */
export interface Wall {
  /** Matched against what stands behind `from`. */
  regex: string;
  message: string;
  /** An import that must be refused, as seen from `Room.example`. */
  refused: string;
}

export interface Room {
  name: string;
  /** Globs from the project's folder. */
  files: string[];
  /** Files of the room these walls do not hold for; another row does. */
  except?: string[];
  /** A file that could stand in the room; the proof is written there. */
  example: string;
  walls: Wall[];
}

/** A room reached by its subpath or by a relative path that climbs out of one's own. */
function room(subpath: string, folder: string, message: string): Wall {
  return { regex: `^(#${subpath}/|(\\.\\./)+${folder}/)`, message, refused: `#${subpath}/x.ts` };
}

function pack(names: string[], message: string): Wall {
  const [first = ''] = names;
  return { regex: `^(${names.join('|')})(/|$)`, message, refused: first };
}

/** Matches every file name but one; the linter's expressions cannot look ahead. */
function otherThan(name: string): string {
  const differing = [...name].map((letter, at) => `${escaped(name.slice(0, at))}([^${escaped(letter)}/][^/]*)?`);
  return `(${[...differing, `${escaped(name)}[^/]+`].join('|')})`;
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}

const noDb = room('db', 'db', 'Rows are reached through the host only.');
const noMain = room('main', '(electron/)?main', 'The main process is started, not imported.');
const noHost = room('host', '(electron/)?host', 'The host is spoken to through the contract.');
/** The e2e days sign in as the invented people, whose PINs are written once, in the host. */
const noHostButSamplePins: Wall = {
  ...noHost,
  regex: `^(#host/|(\\.\\./)+(electron/)?host/)(.*/)?${otherThan('sample-pins.ts')}$`,
};
const noRenderer = room('renderer', 'renderer', 'Screens are imported by screens only.');
const noPrint = room('print', 'print-templates', 'Paper is drawn by main and printing only.');
const noDomain = room('domain', 'domain', 'The preload forwards a port and knows nothing else.');
const noElectron = pack(['electron'], 'Only main and preload know Electron.');
const noSql = pack(['drizzle-orm', 'better-sqlite3', 'drizzle-kit'], 'Only db knows SQL.');
const noNode: Wall = { regex: '^node:', message: 'Nothing of Node here.', refused: 'node:fs' };
const noRpcServer = pack(['@orpc/server', 'ws'], 'The transport is known to electron/host/api and main only.');
const noReact = pack(
  ['react', 'react-dom', 'antd', '@tanstack', '@orpc/client'],
  'Window packages stay in the window.',
);
/** Main has a line to the host of its own, so it is a client too. */
const noScreens = pack(['react', 'react-dom', 'antd', '@tanstack'], 'Window packages stay in the window.');
const noTools: Wall = {
  regex: '^(\\.\\./)+(build|e2e)/',
  message: 'Tools are not imported.',
  refused: '../../../build/x.ts',
};
const noBareBuiltins: Wall = {
  regex: '^(fs|path|os|crypto|child_process|url|util|net|http)$',
  message: 'Name built-in modules node:….',
  refused: 'fs',
};

const domain = [
  noDb,
  noMain,
  noHost,
  noRenderer,
  noPrint,
  noElectron,
  noSql,
  noNode,
  noRpcServer,
  noReact,
  noTools,
  noBareBuiltins,
];

const host = [
  noMain,
  noRenderer,
  noElectron,
  noReact,
  noTools,
  noBareBuiltins,
  pack(['drizzle-orm', 'drizzle-kit'], 'Statements are written in db/store.'),
  {
    regex: `^(#print|(\\.\\./)+print-templates)/(.*/)?${otherThan('data.ts')}$`,
    message: 'Of paper the host knows the data only.',
    refused: '#print/settlement/a4.ts',
  },
];

const renderer = [noDb, noMain, noHost, noPrint, noElectron, noSql, noNode, noRpcServer, noTools, noBareBuiltins];

const RENDERER_TESTS = ['renderer/**/*.test.ts', 'renderer/**/*.test.tsx'];

/** A later row replaces an earlier one for the files of both. */
export const ROOMS: Room[] = [
  {
    name: 'domain',
    files: ['domain/**'],
    except: ['domain/contract/**', 'domain/refusals.ts'],
    example: 'domain/parts/example.ts',
    walls: [...domain, pack(['zod', '@orpc'], 'Schemas stand in domain/contract.')],
  },
  {
    name: 'domain/contract',
    files: ['domain/contract/**', 'domain/refusals.ts'],
    example: 'domain/contract/example.ts',
    walls: domain,
  },
  {
    name: 'db',
    files: ['db/**'],
    example: 'db/store/example.ts',
    walls: [noMain, noHost, noRenderer, noPrint, noElectron, noRpcServer, noReact, noTools, noBareBuiltins],
  },
  {
    name: 'electron/host',
    files: ['electron/host/**'],
    except: ['electron/host/api/**'],
    example: 'electron/host/services/parts/example.ts',
    walls: [...host, noRpcServer],
  },
  {
    name: 'electron/host/api',
    files: ['electron/host/api/**'],
    except: ['electron/host/api/**/*.test.ts', 'electron/host/api/testing/**'],
    example: 'electron/host/api/example.ts',
    walls: host,
  },
  {
    // Tests call the host as a desk does, over both transports.
    name: 'electron/host/api tests',
    files: ['electron/host/api/**/*.test.ts', 'electron/host/api/testing/**'],
    example: 'electron/host/api/testing/example.ts',
    walls: [...host.filter((wall) => wall !== noReact), noScreens],
  },
  {
    name: 'electron/main',
    files: ['electron/main/**'],
    example: 'electron/main/desk/example.ts',
    walls: [noDb, noHost, noRenderer, noSql, noScreens, noTools, noBareBuiltins],
  },
  {
    name: 'electron/preload',
    files: ['electron/preload/**'],
    example: 'electron/preload/example.ts',
    walls: [
      noDb,
      noMain,
      noHost,
      noRenderer,
      noPrint,
      noDomain,
      noSql,
      noNode,
      noRpcServer,
      noReact,
      noTools,
      noBareBuiltins,
    ],
  },
  {
    name: 'renderer',
    files: ['renderer/**'],
    except: ['renderer/features/**', 'renderer/ui/**', 'renderer/documents/**', 'renderer/api/**', ...RENDERER_TESTS],
    example: 'renderer/example.tsx',
    walls: renderer,
  },
  {
    // A screen's test stands on a real host in the same process.
    name: 'renderer tests',
    files: RENDERER_TESTS,
    example: 'renderer/api/example.test.ts',
    walls: [noMain, noElectron, noTools, noBareBuiltins],
  },
  {
    name: 'renderer/ui',
    files: ['renderer/ui/**', 'renderer/documents/**', 'renderer/api/**'],
    except: RENDERER_TESTS,
    example: 'renderer/documents/example.tsx',
    walls: [
      ...renderer,
      {
        regex: '^(#renderer/|(\\.\\./)+)features/',
        message: 'What areas share knows none of them.',
        refused: '../features/cashier/x.tsx',
      },
    ],
  },
  {
    name: 'renderer/features',
    files: ['renderer/features/**'],
    except: RENDERER_TESTS,
    example: 'renderer/features/parts/example.tsx',
    walls: [
      ...renderer,
      {
        regex: '^(#renderer/|(\\.\\./)+)features/|^\\.\\./[^./][^/]*/',
        message: 'An area reaches another one through routes only.',
        refused: '../cashier/x.tsx',
      },
    ],
  },
  {
    name: 'print-templates',
    files: ['print-templates/**'],
    example: 'print-templates/settlement/example.ts',
    walls: [noDb, noMain, noHost, noRenderer, noElectron, noSql, noNode, noRpcServer, noReact, noTools, noBareBuiltins],
  },
  {
    name: 'e2e',
    files: ['e2e/**'],
    example: 'e2e/example.ts',
    walls: [noDb, noMain, noHostButSamplePins, noRenderer, noPrint, noElectron, noBareBuiltins],
  },
];
