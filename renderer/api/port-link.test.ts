import { createORPCClient, ORPCError } from '@orpc/client';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, test } from 'vitest';
import { type CallContext, PortLink } from './port-link.ts';

const router = {
  name: os.handler(() => '前台'),
  never: os.handler(() => new Promise<string>(() => {})),
  count: os.handler(async function* () {
    for (let i = 0; ; i += 1) {
      yield i;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }),
};
type Client = {
  name: (input?: undefined, options?: { context?: CallContext }) => Promise<string>;
  never: (input?: undefined, options?: { context?: CallContext }) => Promise<string>;
  count: () => Promise<AsyncGenerator<number>>;
};

function line() {
  const served: MessagePort[] = [];
  let losses = 0;
  const link = new PortLink(
    (port) => {
      served.push(port);
      new RPCHandler(router).upgrade(port);
      port.start();
    },
    () => {
      losses += 1;
    },
  );
  return { client: createORPCClient(link) as unknown as Client, link, served, losses: () => losses };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof ORPCError ? String(error.code) : 'other'),
  );

test('one port serves many calls', async () => {
  const { client, served } = line();
  expect(await Promise.all([client.name(), client.name()])).toEqual(['前台', '前台']);
  expect(served).toHaveLength(1);
  served[0]?.close();
});

test('a call under way when the line ends is of unknown end, the next one is not even sent', async () => {
  const { client, served, losses } = line();
  const under = codeOf(client.never());
  await client.name();
  served[0]?.close();
  expect(await under).toBe('LINE_LOST');
  expect(losses()).toBe(1);
  expect(await codeOf(client.name())).toBe('NOT_SENT');
  expect(served).toHaveLength(1);
});

test('a probe opens a new port; calls go out again once it is marked back', async () => {
  const { client, link, served } = line();
  await client.name();
  served[0]?.close();
  await expect.poll(() => codeOf(client.name())).toBe('NOT_SENT');
  expect(await client.name(undefined, { context: { isProbe: true } })).toBe('前台');
  expect(await codeOf(client.name())).toBe('NOT_SENT');
  link.markBack();
  expect(await client.name()).toBe('前台');
  expect(served).toHaveLength(2);
  served[1]?.close();
});

test('an answer that never comes is bounded in time', async () => {
  const { client, served } = line();
  expect(await codeOf(client.never(undefined, { context: { waitMs: 20 } }))).toBe('LINE_LOST');
  served[0]?.close();
});

test('a stream ends with its line', async () => {
  const { client, served } = line();
  const read = async () => {
    const seen: number[] = [];
    for await (const value of await client.count()) {
      seen.push(value);
      if (seen.length === 3) served[0]?.close();
    }
    return seen;
  };
  await expect(read()).rejects.toBeInstanceOf(Error);
});
