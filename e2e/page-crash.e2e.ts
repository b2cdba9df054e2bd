/** The page dies and comes back: same window, same person, nothing to type again. */
import { afterAll, expect, test } from 'vitest';
import { inMain, launch, removeFolders } from './app.ts';
import { setUpShop, signIn } from './shop.ts';

afterAll(removeFolders);

/** What the host says to this page, asked over a new line; as text, since it is run in the page from main. */
const ASK = `new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', (event) => resolve(String(event.data)));
  port1.start();
  window.postMessage('qiantai:host', window.location.origin, [port2]);
  port1.postMessage(JSON.stringify({ i: '1', p: { u: '/session/state', b: { json: {} } } }));
})`;

test('a page that crashed is loaded again with the session it had', async () => {
  const running = await launch();
  await setUpShop(running);
  await signIn(running, 'admin');
  await running.app.evaluate(({ BrowserWindow }, ask) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.once('did-finish-load', () => {
      void window.webContents.executeJavaScript(ask).then((answer) => Object.assign(globalThis, { answer }));
    });
    window?.webContents.forcefullyCrashRenderer();
  }, ASK);
  // The driver has no page any more; main keeps the answer until it is asked for.
  const answer = () => inMain(running, () => String((globalThis as { answer?: unknown }).answer));
  await expect.poll(answer, { timeout: 20_000 }).toContain('"no":"admin"');
  const state = await answer();
  expect(state).toContain('"isLocked":false');
  await running.quit();
});
