/**
 * The host without a window: `npm run host -- --data DIR --port P [--sample]`.
 * Prints exactly one line of JSON on standard output once it can be called; ends cleanly on SIGTERM and SIGINT.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HOST_EXIT } from '#domain/contract/host-link.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import type { Refusal } from '#domain/refusals.ts';
import { version } from '../../package.json' with { type: 'json' };
import { type Lan, listenOnLoopback } from './api/lan-transport.ts';
import { isSameKey, localDeskKey } from './desk-key.ts';
import { LOCAL_DESK_ID, prepareSample, type RunningHost, startHost } from './start-host.ts';

const USAGE = 'usage: npm run host -- --data DIR [--port P] [--sample]\n';

type Words = { readonly dataDir: string; readonly port: number; readonly isSample: boolean };

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  sample: { type: 'boolean', default: false },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) return undefined;
    throw error;
  }
}

/** Reads the command line; undefined when it makes no sense. */
function readWords(args: string[]): Words | undefined {
  const values = parse(args);
  const port = Number(values?.port);
  if (!values?.data || !Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
  return { dataDir: resolve(values.data), port, isSample: values.sample };
}

/** How a program on this PC signs in: what to send, and where the person's words go. */
function signIn(deskKey: string): Record<string, unknown> {
  return {
    how: 'WebSocket to ws://ADDRESS:PORT with the headers below, then call session.signIn { who, pin }',
    headers: {
      authorization: `Bearer ${deskKey}`,
      'x-qiantai-window': '64 hex digits of your own choice: the same again resumes the session',
    },
    deskKey,
  };
}

function sayReady(running: RunningHost, lan: Lan, deskKey: string): void {
  const { appVersion, contractVersion } = running.host;
  const line = { ready: true, address: lan.address, port: lan.port, version: appVersion, contract: contractVersion };
  process.stdout.write(`${JSON.stringify({ ...line, signIn: signIn(deskKey) })}\n`);
}

function stopOn(running: RunningHost, lan: Lan): void {
  let isStopping = false;
  const stop = (code: number) => {
    if (isStopping) return;
    isStopping = true;
    void lan.close().finally(() => {
      running.close();
      process.exit(code);
    });
  };
  const crash = (error: unknown) => {
    running.host.log.incident({ procedure: 'process', error });
    stop(HOST_EXIT.crashed);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(HOST_EXIT.stopped));
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}

async function main(): Promise<number | undefined> {
  const words = readWords(process.argv.slice(2));
  if (words === undefined) {
    process.stderr.write(USAGE);
    return 64;
  }
  mkdirSync(words.dataDir, { recursive: true });
  const options = { dataDir: words.dataDir, appVersion: version, isSample: words.isSample };
  await prepareSample(options);
  const started = startHost(options);
  if ('reason' in started) {
    process.stderr.write(`${refusalText('zh-CN', started.reason as unknown as Refusal)}\n`);
    return HOST_EXIT.refused;
  }
  await started.checked;
  if (started.host.house.file.isUnreadable) {
    started.close();
    process.stderr.write(`${refusalText('zh-CN', { code: 'DB_DAMAGED', data: {} })}\n`);
    return HOST_EXIT.refused;
  }
  const deskKey = localDeskKey(words.dataDir);
  const deskOf = (key: string) => (isSameKey(key, deskKey) ? LOCAL_DESK_ID : undefined);
  try {
    const lan = await listenOnLoopback({ port: words.port, lines: started.lines, deskOf });
    stopOn(started, lan);
    sayReady(started, lan, deskKey);
    return undefined;
  } catch (error) {
    started.close();
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

const code = await main();
if (code !== undefined) process.exitCode = code;
