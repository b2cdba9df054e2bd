/** Where the window stood last time on this PC. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

export type WindowPlace = { readonly bounds: Partial<Rectangle>; readonly isMaximized: boolean };

const FIRST: WindowPlace = { bounds: { width: 1366, height: 768 }, isMaximized: false };

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function parse(text: string): WindowPlace {
  const value = JSON.parse(text) as Partial<{
    x: number;
    y: number;
    width: number;
    height: number;
    isMaximized: boolean;
  }>;
  const { x, y, width, height } = value;
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return FIRST;
  const bounds = { x, y, width: Math.max(width, 1024), height: Math.max(height, 640) };
  const area = screen.getDisplayMatching(bounds).workArea;
  const isSeen =
    x < area.x + area.width - 100 && x + width > area.x + 100 && y >= area.y - 20 && y < area.y + area.height - 100;
  return {
    bounds: isSeen ? bounds : { width: bounds.width, height: bounds.height },
    isMaximized: value.isMaximized === true,
  };
}

/** The remembered place, or the first one when there is none or the screen is gone. */
export function readWindowPlace(file: string): WindowPlace {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent || error instanceof SyntaxError) return FIRST;
    throw error;
  }
}

/** Notes the place when the window closes. */
export function keepWindowPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }));
  });
}
