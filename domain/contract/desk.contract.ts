/**
 * What a window asks of its own PC: the window itself, the host's state, paper. Answered by the main process, never by
 * the host. `signed-in` procedures are refused while nobody is signed in at this window or the window is locked.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { query } from './command.ts';

/** How the host process of this PC is. `down` stays so until a person asks to try again. */
export const HostStateView = z.strictObject({
  state: z.enum(['starting', 'running', 'down', 'stopped']),
  /** refusal why the data folder cannot be used; null while down = it crashed too often */
  reason: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
});
export type HostStateView = z.infer<typeof HostStateView>;

export const AppInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  platform: z.string(),
  dataDir: z.string(),
  isPackaged: z.boolean(),
});
export type AppInfo = z.infer<typeof AppInfo>;

const nothing = z.strictObject({});
/** Steps of the zoom, in percent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150] as const;
const zoomPercent = z.int().min(80).max(150);

export const deskContract = {
  app: {
    info: query('public', 'none').input(nothing).output(AppInfo),
    zoom: query('public', 'none')
      .input(nothing)
      .output(z.strictObject({ percent: zoomPercent })),
    setZoom: query('public', 'none')
      .input(z.strictObject({ percent: zoomPercent }))
      .output(nothing),
    /** loads the page anew, e.g. after the data came back from a copy */
    reload: query('public', 'none').input(nothing).output(nothing),
    quit: query('public', 'none').input(nothing).output(nothing),
    openPapers: query('signed-in', 'none').input(nothing).output(nothing),
  },
  host: {
    /** the state now, then each change */
    watch: query('public', 'none').input(nothing).output(eventIterator(HostStateView)),
    retry: query('public', 'none').input(nothing).output(nothing),
  },
};
export type DeskContract = typeof deskContract;
