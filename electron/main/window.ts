/** The window of a desk. It opens before anything else is loaded: its first frame is plain HTML. */
import { join } from 'node:path';
import { app, BrowserWindow, type WebPreferences } from 'electron';
import { APP_PAGE } from './app-scheme.ts';
import { keepWindowPlace, readWindowPlace } from './window-place.ts';

/** Settings of every window (reliability §12). `plugins` is Chromium's PDF viewer: this window previews what is printed. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    safeDialogs: true,
    plugins: true,
  };
}

/**
 * Opens the desk's window and starts loading its page.
 * @param outFolder folder of the built program
 */
export function openWindow(outFolder: string): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window-place.json');
  const place = readWindowPlace(placeFile);
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 1024,
    minHeight: 640,
    title: '前台',
    backgroundColor: '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: webPreferences(join(outFolder, 'preload', 'preload.cjs')),
  });
  if (place.isMaximized) window.maximize();
  keepWindowPlace(window, placeFile);
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(APP_PAGE);
  return window;
}
