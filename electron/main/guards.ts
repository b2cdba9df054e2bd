/** What no page may do: leave, open, ask for devices, load anything from elsewhere (reliability §12). */
import type { Session, WebContents } from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';
import { hasCamera, mayUse } from './camera.ts';
import { PAPER_ORIGIN } from './paper-shelf.ts';

/** Chromium's own PDF viewer, which shows the preview. */
const PDF_VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/', 'chrome://theme/'];

/** True for what a window may load: its own files and pictures, papers, and the parts of the PDF viewer. */
export function mayLoad(url: string, resourceType: string): boolean {
  if ([`${APP_ORIGIN}/`, `${PAPER_ORIGIN}/`, `blob:${APP_ORIGIN}/`].some((address) => url.startsWith(address)))
    return true;
  if (url.startsWith('data:')) return resourceType === 'image';
  return PDF_VIEWER.some((address) => url.startsWith(address));
}

/** Only a frame inside the page may be filled, and only with a paper of ours. */
function mayFrameShow(url: string): boolean {
  return url.startsWith(`${PAPER_ORIGIN}/`) || PDF_VIEWER.some((address) => url.startsWith(address));
}

/** Denies permissions, devices, downloads and foreign addresses for every page of a session. */
export function guardSession(session: Session, isDeveloping: boolean): void {
  const isLent = (contents: WebContents | null) => contents !== null && hasCamera(contents);
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(mayUse(permission, ('mediaTypes' in details && details.mediaTypes) || [], isLent(contents))),
  );
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    mayUse(permission, [details.mediaType ?? ''], isLent(contents)),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const isTool = isDeveloping && details.url.startsWith('devtools://');
    answer({ cancel: !isTool && !mayLoad(details.url, details.resourceType) });
  });
}

/** Keeps one page where it is. Installed for every web contents the app ever makes. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !mayFrameShow(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
