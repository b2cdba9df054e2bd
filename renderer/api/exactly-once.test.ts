/**
 * A form, a real host, and between them a line that loses, delays and doubles frames and breaks in both directions. Whatever
 * the form is told in the end is what happened, and it happened once (reliability §3).
 */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Contract } from '#domain/contract/index.ts';
import type { Line } from '#host/api/serve-line.ts';
import { House, newWindowKey } from '#host/api/testing/house.ts';
import { CommandRun } from './command-run.ts';
import { Connection } from './connection.ts';
import { type CallContext, PortLink } from './port-link.ts';

const ACTS = 300;
const SEED = 20261122;
/** Short, so that a lost frame is noticed soon. */
const context: CallContext = { waitMs: 100 };

/** Numbers in [0, 1) that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What became of frames, so that the test can tell it was a hard road. */
type Damage = { lost: number; doubled: number; late: number; cut: number };

/** A line over a port on which about one frame in five meets with an accident. */
function badLine(port: MessagePort, next: () => number, damage: Damage): Line {
  const travel = (frame: unknown, arrive: (frame: unknown) => void) => {
    const fate = next();
    if (fate < 0.05) damage.lost += 1;
    else if (fate < 0.08) {
      damage.cut += 1;
      if (next() < 0.5) arrive(frame);
      port.close();
    } else if (fate < 0.12) {
      damage.doubled += 1;
      arrive(frame);
      arrive(frame);
    } else if (fate < 0.2) {
      damage.late += 1;
      setTimeout(() => arrive(frame), next() * 160);
    } else arrive(frame);
  };
  return {
    send: (frame) => travel(frame, (it) => port.postMessage(it)),
    close: () => port.close(),
    onFrame: (listener) => {
      port.addEventListener('message', (event) => travel(event.data, listener));
      port.start();
    },
    onClose: (listener) => port.addEventListener('close', listener),
  };
}

let house: House;
beforeEach(async () => {
  house = await House.open();
  await house.setUp({ '11': ['ADVISOR'] });
});
afterEach(() => house.close());

function customer(n: number) {
  const phone = `139${String(n).padStart(8, '0')}`;
  const texts = {
    altPhone: '',
    contactName: '',
    address: '',
    taxNo: '',
    invoiceTitle: '',
    remark: '',
    discountPlanId: null,
  };
  return { kind: 'PERSON' as const, name: `客户${n}`, phone, level: 'C' as const, ...texts };
}

test(`${ACTS} acts over a line that fails in every way: each is done once, and none is told otherwise`, async () => {
  const windowKey = newWindowKey();
  await house.signIn('port', '11', { windowKey });
  const next = chance(SEED);
  const damage: Damage = { lost: 0, doubled: 0, late: 0, cut: 0 };
  const link = new PortLink(
    (port) => house.serve(badLine(port, next, damage), windowKey),
    () => connection.lost(),
  );
  const client: ContractRouterClient<Contract, CallContext> = createORPCClient(link);
  const connection = new Connection(async () => {
    await client.session.state({}, { context: { ...context, isProbe: true } });
    link.markBack();
  }, 20);
  await connection.connect();

  type Create = Parameters<typeof client.customer.create>[0];
  const told: string[] = [];
  for (let n = 0; n < ACTS; n += 1) {
    const form = new CommandRun<Create, { customerNo: string }>(
      (input) => client.customer.create(input, { context }),
      (commandId) => client.command.find({ commandId }, { context }),
      connection,
      20,
    );
    for (;;) {
      const end = await form.run({ customer: customer(n) });
      if (end.kind === 'done') {
        told.push(end.result.customerNo);
        break;
      }
      expect(end.kind).toBe('notSent');
    }
  }

  const honest = await house.visit('port', { windowKey });
  const done: string[] = [];
  const { seq } = await honest.client.session.state({});
  for await (const event of await honest.client.live.watch({ after: 0 })) {
    if (event.act === 'customer.created') done.push(...event.touches);
    if (event.seq >= seq) break;
  }
  expect(new Set(told).size).toBe(ACTS);
  expect(new Set(done).size).toBe(done.length);
  expect(done).toHaveLength(ACTS);
  for (const times of Object.values(damage)) expect(times).toBeGreaterThan(10);
}, 240_000);
