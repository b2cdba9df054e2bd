/** Folders in which the file would not be safe: network drives, removable media, folders that a program synchronises. */
import { readFileSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';

export type UnsafeFolder = 'NETWORK' | 'SYNC' | 'REMOVABLE';

const SYNC_NAMES =
  /^(onedrive( - .*)?|坚果云|nutstore( files)?|我的坚果云|百度网盘.*|baidunetdisk.*|baidusyncdisk|wps ?云盘|wpsdrive|dropbox( \(.*\))?|icloud ?drive|google ?drive|seafile|nextcloud)$/i;

const NETWORK_TYPES = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'fuse.sshfs',
  'ncpfs',
  'afs',
  'davfs',
  'fuse.davfs2',
]);

/** Type of the file system that holds `folder` on Linux, by the longest mount point that leads to it. */
function mountOf(folder: string, mounts: string): { point: string; type: string } | undefined {
  let best: { point: string; type: string } | undefined;
  for (const line of mounts.split('\n')) {
    const [, rawPoint, type] = line.split(' ');
    if (!rawPoint || !type) continue;
    const point = rawPoint.replaceAll('\\040', ' ');
    const leads = point === '/' || folder === point || folder.startsWith(`${point}/`);
    if (leads && (!best || point.length >= best.point.length)) best = { point, type };
  }
  return best;
}

/**
 * Why the database must not lie in `folder`, or nothing when it may.
 *
 * @param mounts text of /proc/mounts; read when left out, on Linux only
 * @source reliability §1
 */
export function unsafeFolder(folder: string, mounts?: string): UnsafeFolder | undefined {
  const given = resolve(folder);
  const real = realOf(given);
  if ([folder, given, real].some((path) => /^(\\\\|\/\/)/.test(path) && !path.startsWith('\\\\?\\'))) return 'NETWORK';
  if ([given, real].some((path) => path.split(/[\\/]/).some((name) => SYNC_NAMES.test(name)))) return 'SYNC';
  if (process.platform !== 'linux') return undefined;
  const mount = mountOf(real, mounts ?? readFileSync('/proc/mounts', 'utf8'));
  if (mount && NETWORK_TYPES.has(mount.type)) return 'NETWORK';
  return mount && /^(\/run)?\/media\//.test(mount.point) ? 'REMOVABLE' : undefined;
}

/** The folder behind links and drive letters; of the nearest parent when it does not exist yet. */
function realOf(path: string): string {
  for (let part = path; ; part = resolve(part, '..')) {
    try {
      return realpathSync.native(part) + path.slice(part.endsWith(sep) ? part.length - 1 : part.length);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || resolve(part, '..') === part) throw error;
    }
  }
}
