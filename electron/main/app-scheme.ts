/** app://desk/ : the only place a window is ever loaded from; app://paper/ : the PDFs its preview frame shows (reliability §12). */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { PAPER_ORIGIN, type PaperShelf } from './paper-shelf.ts';

export const APP_ORIGIN = 'app://desk';
export const APP_PAGE = `${APP_ORIGIN}/`;
const SCHEME = 'app';
/** Stands in index.html wherever the nonce of this load belongs. */
const NONCE_MARK = '__CSP_NONCE__';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
};

/** Must run before the app is ready. `codeCache` lets V8 keep compiled scripts between starts. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** The policy of every page of ours: scripts from the package only, styles from it or with this load's nonce. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src ${PAPER_ORIGIN}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** File below `folder` for a path of the address, or undefined when it would leave the folder. */
export function fileFor(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}

/** A paper may be framed by our page and by nobody else. It brings no policy of the page: the viewer styles itself. */
function paper(shelf: PaperShelf, pathname: string): Response {
  const pdf = shelf.find(pathname);
  if (pdf === undefined) return new Response(null, { status: 404 });
  const headers = {
    'content-type': 'application/pdf',
    'content-security-policy': `frame-ancestors ${APP_ORIGIN}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return new Response(new Uint8Array(pdf), { headers });
}

async function answer(folder: string, shelf: PaperShelf, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  if (url.host === 'paper') return paper(shelf, url.pathname);
  const file = url.host === 'desk' ? fileFor(folder, url.pathname) : undefined;
  const type = file === undefined ? undefined : TYPES[extname(file)];
  if (file === undefined || type === undefined) return new Response(null, { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    'content-type': type,
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
  try {
    const content = await readFile(file);
    if (extname(file) !== '.html') return new Response(new Uint8Array(content), { headers });
    return new Response(content.toString('utf8').replaceAll(NONCE_MARK, nonce), { headers });
  } catch (error) {
    if (isMissing(error)) return new Response(null, { status: 404 });
    throw error;
  }
}

/** Serves `folder` (the built window) under app://desk/ and the shelf under app://paper/, reading only. */
export function serveApp(session: Session, folder: string, shelf: PaperShelf): void {
  session.protocol.handle(SCHEME, (request) => answer(folder, shelf, request));
}
