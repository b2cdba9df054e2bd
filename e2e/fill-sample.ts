/** Fills a folder with the sample dealership by the host without a window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../out/host/cli.js', import.meta.url));

/** Waits until the host has closed the folder again. */
export async function fillSample(data: string): Promise<void> {
  const host = spawn(process.env['QIANTAI_ELECTRON'] ?? '', [CLI, '--data', data, '--port', '0', '--sample'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // One line tells that it is ready.
  await once(host.stdout, 'data');
  host.kill('SIGTERM');
  await once(host, 'exit');
}
