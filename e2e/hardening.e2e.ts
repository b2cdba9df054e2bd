/** What a window may never do, tried in the real one (reliability §12). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inMain, launch, type RunningApp, removeFolders } from './app.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await launch();
});
afterAll(async () => {
  await running.quit();
  await removeFolders();
});

const inPage = <T>(act: () => T | Promise<T>): Promise<T> => running.page.evaluate(act);

describe('settings of the window', () => {
  test('isolated, sandboxed, without Node, as Electron itself reports them', async () => {
    const settings = await inMain(running, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Not among the published types: Electron's own record of what the window was really given.
        const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        return { ...contents.getLastWebPreferences() };
      }),
    );
    expect(settings).toHaveLength(1);
    expect(settings[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      safeDialogs: true,
    });
  });

  test('nothing of Electron or Node is within the reach of the page', async () => {
    const reach = await inPage(() =>
      ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(reach).toEqual([]);
  });

  test('no menu, one window, one word on the line to main', async () => {
    const found = await inMain(running, ({ BrowserWindow, ipcMain, Menu }) => ({
      windows: BrowserWindow.getAllWindows().length,
      menu: Menu.getApplicationMenu() === null,
      words: ipcMain.eventNames().filter((name) => name !== 'error'),
    }));
    expect(found).toEqual({ windows: 1, menu: true, words: ['line'] });
  });
});

describe('policy of the page', () => {
  test('comes from our own address with the header, and a nonce that is new with each load', async () => {
    const read = () =>
      inPage(async () => {
        const answer = await fetch('/');
        const text = await answer.text();
        return {
          policy: answer.headers.get('content-security-policy') ?? '',
          nonce: /nonce="([^"]+)"/.exec(text)?.[1] ?? '',
        };
      });
    const [one, two] = [await read(), await read()];
    expect(running.page.url()).toBe('app://desk/');
    expect(one.policy).toContain("default-src 'none'");
    expect(one.policy).toContain("script-src 'self';");
    expect(one.policy).toContain(`'nonce-${one.nonce}'`);
    expect(one.policy).not.toContain('unsafe');
    expect(one.nonce).not.toBe(two.nonce);
  });

  test('script from text, from elsewhere and in an attribute does not run', async () => {
    const ran = await inPage(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      // The driver's own call may evaluate text; what comes later is the page's.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const flags = globalThis as { didRun?: boolean };
      const outcomes: string[] = [];
      const attempt = (name: string, act: () => void) => {
        try {
          act();
        } catch {
          outcomes.push(name);
        }
      };
      // oxlint-disable-next-line no-eval -- it must be refused
      attempt('eval', () => globalThis.eval('globalThis.didRun = true'));
      attempt('inner', () => {
        document.createElement('div').innerHTML = '<img src="x" onerror="globalThis.didRun = true">';
      });
      attempt('text', () => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.didRun = true';
        document.head.append(script);
      });
      attempt('remote', () => {
        const script = document.createElement('script');
        script.src = 'https://example.invalid/x.js';
        document.head.append(script);
      });
      const frame = document.createElement('iframe');
      frame.src = 'https://example.invalid/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      frame.remove();
      return { didRun: flags.didRun === true, outcomes, violated: [...new Set(violated)] };
    });
    expect(ran.didRun).toBe(false);
    expect(ran.outcomes).toEqual(['eval', 'inner', 'text', 'remote']);
    expect(ran.violated).toContain('frame-src');
  });

  test('nothing is fetched from another address, another scheme or outside the package', async () => {
    const answers = await inPage(async () => {
      const status = async (url: string) => {
        try {
          return String((await fetch(url)).status);
        } catch {
          return 'refused';
        }
      };
      return {
        web: await status('https://example.invalid/'),
        file: await status('file:///etc/passwd'),
        outside: await status('/..%2f..%2fpackage.json'),
        outsideDeep: await status('/assets/%2e%2e/%2e%2e/main/main.js'),
        other: await status('app://other/'),
        post: String((await fetch('/', { method: 'POST' })).status),
      };
    });
    expect(answers).toEqual({
      web: 'refused',
      file: 'refused',
      outside: '404',
      outsideDeep: '404',
      other: 'refused',
      post: '405',
    });
  });
});

describe('the window stays where it is', () => {
  test.each([
    ['another page', 'https://example.invalid/'],
    ['a file', 'file:///etc/passwd'],
    ['a page made of text', 'data:text/html,<b>x</b>'],
  ])('%s is not opened in it', async (_name, url) => {
    await running.page.evaluate((address) => {
      window.location.href = address;
    }, url);
    await running.page.waitForTimeout(200);
    expect(running.page.url()).toBe('app://desk/');
  });

  test('no window opens beside it', async () => {
    const opened = await inPage(() => window.open('https://example.invalid/') === null);
    expect(opened).toBe(true);
    expect(running.app.windows()).toHaveLength(1);
  });

  test('nothing is downloaded', async () => {
    await inMain(running, ({ session }) => {
      // Asked last of all listeners: what the program decided stands already.
      session.defaultSession.on('will-download', (event) =>
        Object.assign(globalThis, { refused: event.defaultPrevented }),
      );
    });
    await inPage(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    await expect.poll(() => inMain(running, () => (globalThis as { refused?: boolean }).refused)).toBe(true);
  });
});

test('no permission is given, asked or not', async () => {
  const found = await inPage(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states: Record<string, string> = {};
    for (const name of names) {
      states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
    }
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    );
    const clipboard = await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    );
    return { states: [...new Set(Object.values(states))], camera, clipboard };
  });
  expect(found.states).not.toContain('granted');
  expect(found).toMatchObject({ camera: 'refused', clipboard: 'refused' });
});

test('words a page could make up bring no line: the port is closed at once', async () => {
  const ended = await inPage(async () => {
    const tries: Record<string, string> = {};
    for (const word of ['qiantai:main', 'line', 'qiantai:host '] as const) {
      const { port1, port2 } = new MessageChannel();
      const closed = new Promise<string>((resolve) => {
        port1.addEventListener('close', () => resolve('closed'));
        port1.addEventListener('message', () => resolve('answered'));
        port1.start();
        setTimeout(() => resolve('silent'), 200);
      });
      window.postMessage(word, window.location.origin, [port2]);
      tries[word] = await closed;
    }
    return Object.values(tries);
  });
  expect(ended).not.toContain('answered');
});
