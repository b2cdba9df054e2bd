/** Room on the disk of the data. */
import { statfsSync } from 'node:fs';

/** Bytes a program may still write on the disk that holds `folder`; null when the disk does not say. */
export function freeBytesOf(folder: string): number | null {
  try {
    const disk = statfsSync(folder);
    return disk.bavail * disk.bsize;
  } catch {
    // Said by the next write in its own words; here it only means that nothing is known.
    return null;
  }
}
