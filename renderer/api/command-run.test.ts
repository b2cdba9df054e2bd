import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { CommandRun } from './command-run.ts';
import { Connection } from './connection.ts';
import { lineLost, notSent } from './port-link.ts';

type Input = { commandId: string; amountFen: number };
const refusal = () =>
  new ORPCError('REFUSED', {
    data: { refusals: [{ code: 'BUSY', data: { folder: 'x' }, field: 'amountFen' }], warnings: [] },
  });

async function form(send: (input: Input) => Promise<string>, journal = new Map<string, string>()) {
  const connection = new Connection(async () => {});
  await connection.connect();
  const asked: string[] = [];
  const find = async (commandId: string) => {
    asked.push(commandId);
    const result = journal.get(commandId);
    return result === undefined ? { found: false } : { found: true, result };
  };
  return { run: new CommandRun(send, find, connection, 1), connection, asked };
}

test('done: the result, and a new id for the next act', async () => {
  const { run } = await form(async (input) => `took ${input.amountFen}`);
  const id = run.commandId;
  expect(await run.run({ amountFen: 500 })).toEqual({ kind: 'done', result: 'took 500' });
  expect(run.commandId).not.toBe(id);
});

test('two presses are one act', async () => {
  const ids: string[] = [];
  const { run } = await form(async (input) => {
    ids.push(input.commandId);
    return 'ok';
  });
  const [one, two] = await Promise.all([run.run({ amountFen: 1 }), run.run({ amountFen: 1 })]);
  expect(one).toBe(two);
  expect(ids).toHaveLength(1);
});

test('refused: every reason with its field', async () => {
  const { run } = await form(() => Promise.reject(refusal()));
  expect(await run.run({ amountFen: 1 })).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'BUSY', field: 'amountFen' }],
  });
});

test('failed: the incident number, and the same id for the next try', async () => {
  const { run } = await form(() => Promise.reject(new ORPCError('FAILED', { data: { incident: 'ABCD-1234' } })));
  const id = run.commandId;
  expect(await run.run({ amountFen: 1 })).toEqual({ kind: 'failed', incident: 'ABCD-1234' });
  expect(run.commandId).toBe(id);
});

test('unknown, but the journal has it: done, sent once', async () => {
  const journal = new Map<string, string>();
  let sent = 0;
  const { run, connection } = await form(async (input) => {
    sent += 1;
    journal.set(input.commandId, 'took 500');
    throw lineLost();
  }, journal);
  const seen: string[] = [];
  connection.subscribe(() => seen.push(connection.snapshot()));
  expect(await run.run({ amountFen: 500 })).toEqual({ kind: 'done', result: 'took 500' });
  expect([sent, seen]).toEqual([1, ['confirming', 'connected']]);
});

test('unknown, and the journal does not have it when asked twice: not sent, and the next try carries the same id', async () => {
  const ids: string[] = [];
  const { run, asked } = await form(async (input) => {
    ids.push(input.commandId);
    if (ids.length === 1) throw lineLost();
    return 'ok';
  });
  expect(await run.run({ amountFen: 1 })).toEqual({ kind: 'notSent' });
  expect(asked).toHaveLength(2);
  expect(await run.run({ amountFen: 1 })).toEqual({ kind: 'done', result: 'ok' });
  expect(ids[0]).toBe(ids[1]);
});

test('a disk that did not confirm is unknown, whatever the host called it', async () => {
  const journal = new Map<string, string>();
  const { run } = await form(async (input) => {
    journal.set(input.commandId, 'kept');
    throw new ORPCError('REFUSED', { data: { refusals: [{ code: 'DISK_ERROR', data: {} }], warnings: [] } });
  }, journal);
  expect(await run.run({ amountFen: 1 })).toEqual({ kind: 'done', result: 'kept' });
});

test('refused to be sent while the line is lost: nothing to confirm', async () => {
  const { run, asked } = await form(() => Promise.reject(notSent()));
  expect(await run.run({ amountFen: 1 })).toEqual({ kind: 'notSent' });
  expect(asked).toEqual([]);
});

test('a draft goes on with its own id', async () => {
  const ids: string[] = [];
  const { run } = await form(async (input) => {
    ids.push(input.commandId);
    return 'ok';
  });
  run.adopt('0199a000-0000-7000-8000-000000000001');
  await run.run({ amountFen: 1 });
  expect(ids).toEqual(['0199a000-0000-7000-8000-000000000001']);
});
