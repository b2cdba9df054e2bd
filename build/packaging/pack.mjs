/** Runs electron-builder with the runtime the set-up chose. */
import { join } from 'node:path';
import { environment, foreground, tool } from '../launch.mjs';
import { hasProgram } from '../setup/system-packages.mjs';
import { ROOT } from '../setup.mjs';

/** Only the runtime that Electron's makers release may reach a shop. */
export function refusalToPublish(kind) {
  if (kind === 'official') return undefined;
  return (
    `Not published: the runtime here is not the official one of package.json but "${kind}".\n` +
    'Such a build is for trying the packaging only. Publish from a machine that reaches the releases of Electron.'
  );
}

/**
 * Packs what out/ holds for the platform this runs on.
 *
 * @param {import('../setup.mjs').Ready} ready
 * @param {{ targets?: string[], output?: string }} [options] `targets` as electron-builder names them
 * @returns {Promise<number>} exit code
 */
export async function pack(ready, { targets = ['dir'], output = 'dist' } = {}) {
  const platform = { linux: '--linux', win32: '--win', darwin: '--mac' }[process.platform];
  const mark = ready.kind === 'official' ? '' : '-development';
  const args = [
    platform,
    ...targets,
    '--publish=never',
    '--config=electron-builder.yml',
    `-c.electronDist=${ready.folder}`,
    `-c.electronVersion=${ready.version}`,
    `-c.directories.output=${output}`,
    `-c.artifactName=\${name}${mark}-\${version}-\${arch}.\${ext}`,
  ];
  const own = (await hasProgram('dpkg-deb')) ? { CUSTOM_FPM_PATH: join(ROOT, 'build', 'packaging', 'fpm.mjs') } : {};
  // The stand-in for fpm is started by its first line, so the newer Node comes first.
  const PATH = `${join(ready.node, '..')}:${process.env.PATH}`;
  const more = process.platform === 'linux' ? { ...own, PATH } : {};
  return foreground(ready.node, [tool('electron-builder/cli.js'), ...args], { env: environment(ready, more) });
}
