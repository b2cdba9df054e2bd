import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { findCommand } from './store/commands.ts';
import { nextNumber } from './store/counters.ts';
import { CHAIN_START, journalMac, journalAfter } from './store/journal.ts';
import { desk, employee } from './schema/staff.ts';
import { aCommand, anEmployee, TEST_KEY, temporaryShop, type TemporaryShop } from './testing/temporary-shop.ts';
import type { WriteTx } from './write.ts';
import { Refused } from './refused.ts';

function withShop(run: (shop: TemporaryShop) => void): void {
  const shop = temporaryShop();
  try {
    run(shop);
  } finally {
    shop.close();
  }
}

const addDesk = (tx: WriteTx, name: string) => {
  const { id } = tx.insert(desk).values({ name, createdAt: tx.act.at }).returning({ id: desk.id }).get();
  return { result: { id }, touches: [`desk:${id}`], changes: { name } };
};

test('an act stores its rows, its journal row and its answer together', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const done = shop.writer.write(actor, 'desk.add', aCommand({ name: '前台' }), (tx) => addDesk(tx, '前台'));
    expect(done).toEqual({ result: { id: 1 }, seq: 2, epoch: 1, touches: ['desk:1'], repeated: false });
    const row = journalAfter(shop.writer.read, 1)[0];
    expect(row).toMatchObject({
      seq: 2,
      act: 'desk.add',
      employeeId: 1,
      touched: ['desk:1'],
      changes: { name: '前台' },
    });
  }));

test('a repeated command gets its first answer and does nothing again', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const command = aCommand({ name: '前台', at: 1 });
    const first = shop.writer.write(actor, 'desk.add', command, (tx) => addDesk(tx, '前台'));
    const again = shop.writer.write(actor, 'desk.add', { ...command, input: { at: 1, name: '前台' } }, () => {
      throw new Error('must not run');
    });
    expect(again).toEqual({ ...first, touches: [], repeated: true });
    expect(journalAfter(shop.writer.read, 0)).toHaveLength(2);
  }));

test.each([
  ['another input', (a: object) => ({ actor: a, act: 'desk.add', input: { name: '收银' } })],
  ['another act', (a: object) => ({ actor: a, act: 'desk.remove', input: { name: '前台' } })],
  ['another person', (a: object) => ({ actor: { ...a, employeeId: 0 }, act: 'desk.add', input: { name: '前台' } })],
])('the same id with %s is refused and journalled', (_, change) =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const command = aCommand({ name: '前台' });
    shop.writer.write(actor, 'desk.add', command, (tx) => addDesk(tx, '前台'));
    const other = change(actor) as { actor: typeof actor; act: string; input: unknown };
    const reuse = () =>
      shop.writer.write(other.actor, other.act, { ...command, input: other.input }, (tx) => addDesk(tx, '二'));
    expect(reuse).toThrow(expect.objectContaining({ refusals: [{ code: 'COMMAND_ID_REUSED', data: {} }] }));
    expect(journalAfter(shop.writer.read, 2)[0]).toMatchObject({ act: 'command.reused', commandId: null });
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(2);
  }),
);

test('a refusal inside an act undoes all of it, the number too', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const give = () =>
      shop.writer.write(actor, 'desk.add', aCommand(), (tx) => {
        addDesk(tx, '前台');
        expect(nextNumber(tx, 'JC', '2026-11-22')).toBe(1);
        throw new Refused([{ code: 'NOT_FOUND', data: { what: '车辆' } }]);
      });
    expect(give).toThrow(expect.objectContaining({ refusals: [{ code: 'NOT_FOUND', data: { what: '车辆' } }] }));
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(1);
    expect(journalAfter(shop.writer.read, 1)).toEqual([]);
    const numbers = shop.writer.write(actor, 'number', aCommand(), (tx) => ({
      result: [
        nextNumber(tx, 'JC', '2026-11-22'),
        nextNumber(tx, 'JC', '2026-11-22'),
        nextNumber(tx, 'JC', '2026-11-23'),
      ],
      touches: [],
    }));
    expect(numbers.result).toEqual([1, 2, 1]);
  }));

test('a constraint that the act did not expect is a failure, not a refusal, and leaves nothing', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const twice = () =>
      shop.writer.write(actor, 'desk.add', aCommand(), (tx) => {
        addDesk(tx, '前台');
        return addDesk(tx, '前台');
      });
    expect(twice).toThrow(expect.objectContaining({ code: 'SQLITE_CONSTRAINT_UNIQUE' }));
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(1);
  }));

test('a promise is no act: it does not compile, and if it did it would be undone', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const act = () =>
      // @ts-expect-error an act is synchronous
      shop.writer.write(actor, 'desk.add', aCommand(), async (tx) => addDesk(tx, '前台'));
    expect(act).toThrow('answered a promise');
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(1);
  }));

test('a transaction kept beyond its act is of no use', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    let kept: WriteTx | undefined;
    shop.writer.write(actor, 'keep', aCommand(), (tx) => {
      kept = tx;
      return { result: null, touches: [] };
    });
    expect(() => kept?.act).toThrow('kept beyond its act');
  }));

test('the reading connection cannot write', () =>
  withShop((shop) => {
    const write = () => shop.writer.read.$client.prepare("INSERT INTO meta VALUES ('x', 'y')").run();
    expect(write).toThrow(/readonly|query_only/i);
  }));

test('journal rows form a chain in which every row can be checked, and none can be changed', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    for (const name of ['前台', '收银', '配件'])
      shop.writer.write(actor, 'desk.add', aCommand(name), (tx) => addDesk(tx, name));
    const rows = journalAfter(shop.writer.read, 0);
    rows.forEach(({ mac, ...row }, i) => {
      expect(row.prev).toBe(rows[i - 1]?.mac ?? CHAIN_START);
      expect(mac).toBe(journalMac(row, TEST_KEY));
    });
    expect(() => shop.db.writer().exec("UPDATE journal SET act = 'x' WHERE seq = 2")).toThrow('append only');
    expect(() => shop.db.writer().exec('DELETE FROM journal WHERE seq = 4')).toThrow('append only');
  }));

test('a PIN in an input leaves no trace, not even in the hash', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const command = aCommand({ employeeId: 1, newPin: '2580' });
    shop.writer.write(actor, 'employee.setPin', command, () => ({ result: null, touches: [] }));
    const again = shop.writer.write(actor, 'employee.setPin', { ...command, input: { employeeId: 1 } }, () => ({
      result: null,
      touches: [],
    }));
    expect(again.repeated).toBe(true);
    expect(shop.writer.read.select().from(employee).where(eq(employee.id, 1)).get()?.no).toBe('001');
  }));

test('a full disk refuses the act whole, and work goes on by itself once there is room', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const file = shop.db.writer();
    const pages = file.pragma('page_count', { simple: true }) as number;
    file.pragma(`max_page_count = ${pages}`);
    const fill = () =>
      shop.writer.write(actor, 'desk.add', aCommand(), (tx) => {
        for (let i = 0; i < 500; i++) addDesk(tx, `${'长'.repeat(50)}${i}`);
        return { result: null, touches: [] };
      });
    expect(fill).toThrow(expect.objectContaining({ refusal: { code: 'DISK_FULL', data: {} } }));
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(1);
    file.pragma(`max_page_count = ${pages + 1000}`);
    fill();
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(501);
  }));

test('after an error of the disk the file is opened anew, and the command tells what became of the act', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    const before = shop.db.writer();
    const command = aCommand();
    const fail = () =>
      shop.writer.write(actor, 'desk.add', command, (tx) => {
        addDesk(tx, '前台');
        throw new Sqlite.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
      });
    expect(fail).toThrow(expect.objectContaining({ refusal: { code: 'DISK_ERROR', data: {} } }));
    expect(shop.db.writer()).not.toBe(before);
    expect(findCommand(shop.writer.read, command.commandId)).toBeUndefined();
    const again = shop.writer.write(actor, 'desk.add', command, (tx) => addDesk(tx, '前台'));
    expect(again.repeated).toBe(false);
    expect(shop.writer.read.select().from(desk).all()).toHaveLength(2);
  }));

test('a stranger who holds the file is named as such, and nothing was done', () =>
  withShop((shop) => {
    const actor = anEmployee(shop, '001', '何青禾', ['ADMIN']);
    shop.db.writer().pragma('busy_timeout = 10');
    const stranger = new Sqlite(shop.db.file);
    stranger.exec('BEGIN IMMEDIATE');
    const act = () => shop.writer.write(actor, 'desk.add', aCommand(), (tx) => addDesk(tx, '前台'));
    expect(act).toThrow(expect.objectContaining({ refusal: { code: 'BUSY', data: { folder: shop.folder } } }));
    stranger.close();
    expect(act().repeated).toBe(false);
  }));
