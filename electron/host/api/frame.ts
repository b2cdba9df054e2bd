/** Size and depth of a frame, before anything reads it (reliability §13). */
import type { Connection } from './base.ts';

/** A window's frame; photos get their own way later. */
export const WINDOW_FRAME_BYTES = 1024 * 1024;
/** The desk itself brings finished papers, base64 in one frame. */
export const DESK_FRAME_BYTES = 32 * 1024 * 1024;
const MAX_DEPTH = 32;

/** Nesting of JSON text, without parsing it; stops counting beyond the limit. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i);
    if (isQuoted) {
      if (code === 0x5c) i += 1;
      else if (code === 0x22) isQuoted = false;
    } else if (code === 0x22) isQuoted = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

/** True for text of allowed size and depth. Frames are JSON only. */
export function isSoundFrame(frame: unknown, kind: Connection['kind']): frame is string {
  if (typeof frame !== 'string') return false;
  const limit = kind === 'DESK' ? DESK_FRAME_BYTES : WINDOW_FRAME_BYTES;
  return frame.length <= limit && !isTooDeep(frame);
}
