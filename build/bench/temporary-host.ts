/** A host of its own for a measurement, on a real file that is removed afterwards. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host } from '#host/host.ts';
import { openLog } from '#host/log.ts';

/** A command nobody used before. */
export function newCommand(): { commandId: string } {
  return { commandId: randomUUID() };
}

export async function withHost<T>(isSample: boolean, work: (host: Host) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qiantai-bench-'));
  const log = openLog(join(dataDir, 'logs'));
  const host = createHost({ dataDir, appVersion: '0.0.0', isSample, log });
  try {
    return await work(host);
  } finally {
    host.close();
    log.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
