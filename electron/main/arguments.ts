/** Words on the command line: `--data DIR` and `--sample`. */
import { isAbsolute, resolve } from 'node:path';

export type Arguments = {
  /** absolute folder for everything this shop stores; undefined = the usual place of this PC */
  readonly dataDir: string | undefined;
  readonly isSample: boolean;
};

/** Reads our own words out of all that Electron, Chromium and a driver put on the command line. */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  const at = argv.indexOf('--data');
  const joined = argv.find((word) => word.startsWith('--data='))?.slice('--data='.length);
  const next = at >= 0 ? argv[at + 1] : undefined;
  const given = joined ?? (next?.startsWith('--') ? undefined : next);
  return {
    dataDir: given === undefined || given === '' ? undefined : isAbsolute(given) ? given : resolve(cwd, given),
    isSample: argv.includes('--sample'),
  };
}
