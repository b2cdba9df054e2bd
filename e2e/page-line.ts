/** Calls a procedure from the page over a line of its own, as any script of the page could: one frame out, one frame in. */
import { randomUUID } from 'node:crypto';
import type { RunningApp } from './app.ts';

export type Line = 'qiantai:host' | 'qiantai:desk';

/** The answer's frame as text; `closed` when the line ended instead. */
export function callFrame(running: RunningApp, line: Line, path: string, input: unknown = {}): Promise<string> {
  return running.page.evaluate(
    ([word, url, json]) =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', (event) => {
          resolve(String(event.data));
          port1.close();
        });
        port1.addEventListener('close', () => resolve('closed'));
        port1.start();
        window.postMessage(word, window.location.origin, [port2]);
        port1.postMessage(JSON.stringify({ i: '1', p: { u: url, b: { json } } }));
      }),
    [line, path, input] as const,
  );
}

/** The value a procedure answers with; throws what it refused with. */
export async function call<T>(running: RunningApp, line: Line, path: string, input: unknown = {}): Promise<T> {
  const frame = await callFrame(running, line, path, input);
  const { p } = JSON.parse(frame) as { p: { s?: number; b: { json: unknown } } };
  if ((p.s ?? 200) >= 400) throw new Error(`${path}: ${JSON.stringify(p.b)}`);
  return p.b.json as T;
}

/** Input of an act, with a command id of its own. */
export function command<I extends object>(input: I): I & { commandId: string } {
  return { commandId: randomUUID(), ...input };
}
