import { request } from 'node:http';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { portLine } from './port-transport.ts';
import { asElectronPort, DESK_KEY, House, newWindowKey, PIN, TRANSPORTS } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const code = (error: unknown) => (error as { data?: { refusals?: { code: string }[] } }).data?.refusals?.[0]?.code;

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('the same contract answers before anybody signed in', async () => {
    const { client } = await house.visit(transport);
    expect(await client.session.state({})).toMatchObject({ isSetUp: false, me: null, contractVersion: '1' });
  });

  test('a refusal arrives with its code and figures', async () => {
    await house.setUp();
    const { client } = await house.visit(transport);
    await expect(client.session.signIn({ who: 'admin', pin: '00000000' })).rejects.toSatisfy(
      (error) => code(error) === 'SIGN_IN_WRONG',
    );
    await expect(client.settings.shop({})).rejects.toSatisfy((error) => code(error) === 'NOT_SIGNED_IN');
  });

  test('a new line with the same window key goes on signed in, also after the host started again', async () => {
    await house.setUp();
    const windowKey = newWindowKey();
    const first = await house.signIn(transport, 'admin', { windowKey });
    first.close();
    const second = await house.visit(transport, { windowKey });
    expect((await second.client.session.state({})).me?.no).toBe('admin');
    await house.restart();
    const third = await house.visit(transport, { windowKey });
    expect((await third.client.session.state({})).me?.no).toBe('admin');
    const stranger = await house.visit(transport, { windowKey: newWindowKey() });
    expect((await stranger.client.session.state({})).me).toBeNull();
  });

  test('what is for the main process of a desk is refused to a window, and the other way round', async () => {
    await house.setUp();
    const person = await house.signIn(transport, 'admin');
    await expect(person.client.print.next({})).rejects.toSatisfy((error) => code(error) === 'FORBIDDEN');
    const desk = await house.visit(transport, { kind: 'DESK' });
    expect(await desk.client.print.next({})).toBeNull();
    await expect(desk.client.session.signIn({ who: 'admin', pin: PIN })).rejects.toSatisfy(
      (error) => code(error) === 'FORBIDDEN',
    );
  });

  test('acts reach a window that watches, from the number it names', async () => {
    await house.setUp();
    const { client } = await house.signIn(transport, 'admin');
    const seen: string[] = [];
    for await (const event of await client.live.watch({ after: 0 })) {
      seen.push(event.act);
      if (seen.length === 1) await (await house.visit(transport)).client.session.signIn({ who: 'admin', pin: PIN });
      if (seen.length === 3) break;
    }
    expect(seen).toEqual(['setup.completed', 'session.signedIn', 'session.signedIn']);
  });

  test('a stream ends when its person signs out or locks the window, and tells nothing of what came after', async () => {
    await house.setUp();
    for (const leave of ['signOut', 'lock'] as const) {
      const { client } = await house.signIn(transport, 'admin');
      const { seq } = await client.session.state({});
      const seen: string[] = [];
      const reading = (async () => {
        for await (const event of await client.live.watch({ after: seq })) seen.push(event.act);
      })();
      await client.session[leave]({});
      await house.signIn(transport, 'admin');
      await reading;
      expect(seen).toEqual([]);
    }
  });

  test('closing the line ends its streams in the host', async () => {
    await house.setUp();
    const before = house.openLines;
    const { client, close } = await house.signIn(transport, 'admin');
    const events = await client.live.watch({ after: 0 });
    await events.next();
    close();
    await expect.poll(() => house.openLines).toBe(before);
  });
});

describe('garbage', () => {
  test.each([
    ['no JSON', 'no json at all'],
    ['another shape', '{"x":1}'],
    ['not text', new Uint8Array([1, 2, 255, 3])],
    ['an object', { i: '1', p: {} }],
    ['too deep', `{"i":"1","p":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['too large', JSON.stringify({ i: '1', p: { u: '/session/state', b: 'x'.repeat(1_100_000) } })],
  ])('%s on a port ends that line only', async (_name, frame) => {
    const other = await house.visit('port');
    const { port1, port2 } = new MessageChannel();
    const ended = new Promise((resolve) => port1.once('close', resolve));
    house.serve(portLine(asElectronPort(port2)));
    port1.postMessage(frame);
    await ended;
    expect((await other.client.session.state({})).isSetUp).toBe(false);
  });
});

/** Status of a handshake that was turned away; 101 when it was not. */
function handshake(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${house.port}`, { headers });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', reject);
  });
}

describe('the socket turns away before the handshake', () => {
  const key = { authorization: `Bearer ${DESK_KEY}` };

  test('no key, a wrong key, another scheme', async () => {
    expect(await handshake({})).toBe(401);
    expect(await handshake({ authorization: `Bearer ${DESK_KEY}x` })).toBe(401);
    expect(await handshake({ authorization: `Basic ${DESK_KEY}` })).toBe(401);
    expect(await handshake(key)).toBe(101);
  });

  test('a page of any origin, and a name that is not this PC', async () => {
    expect(await handshake({ ...key, origin: 'https://example.invalid' })).toBe(403);
    expect(await handshake({ ...key, origin: 'http://127.0.0.1' })).toBe(403);
    expect(await handshake({ ...key, host: 'shop.example.invalid' })).toBe(421);
  });

  test('a window key that is none', async () => {
    expect(await handshake({ ...key, 'x-qiantai-window': 'short' })).toBe(400);
  });

  test('ten tries without a key, then nobody from there for a while', async () => {
    for (let i = 0; i < 10; i += 1) expect(await handshake({})).toBe(401);
    expect(await handshake({})).toBe(429);
    expect(await handshake(key)).toBe(429);
  });

  test('plain HTTP has nothing to offer', async () => {
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: house.port, path: '/', headers: key }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(426);
  });

  test('a message beyond 1 MB cuts the socket', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${house.port}`, { headers: key });
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send('x'.repeat(1_100_000));
    expect(await closed).toBe(1009);
  });
});
