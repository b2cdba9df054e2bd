/** The camera of this PC: lent to one page for one dialog (reliability §12). */
import type { WebContents } from 'electron';

/** Pages that show the dialog of the camera now, with somebody signed in who receives cars. */
const filming = new WeakSet<WebContents>();

/** Lends a page the camera while its photo dialog is open, and takes it back. */
export function lendCamera(contents: WebContents, isLent: boolean): void {
  if (isLent) filming.add(contents);
  else filming.delete(contents);
}

/** The camera, without sound, for the page it is lent to; nothing else and nobody else. */
export function mayUse(permission: string, mediaTypes: readonly string[], isLent: boolean): boolean {
  return permission === 'media' && mediaTypes.length === 1 && mediaTypes[0] === 'video' && isLent;
}

export function hasCamera(contents: WebContents): boolean {
  return filming.has(contents);
}
