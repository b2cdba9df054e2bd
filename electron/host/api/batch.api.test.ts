/** 批号/序列号: no battery pack, tyre or key leaves the counter without its number; it follows the part as far as the paper and the car. */
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { PartIssueData } from '#print/part-issue/data.ts';
import { SettlementData } from '#print/settlement/data.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, OP, PART, partLine } from './testing/typed.ts';
import type { Car } from './testing/workday.ts';

const LINES = [
  laborLine(1, OP.brakes, { billHoursCenti: 80 }),
  partLine(2, PART.filter, 3400, { name: '轮胎', qtyMilli: 4000, laborLineNo: 1 }),
];

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);
  const sheetOf = async (car: Car) => (await shop.day.as('parts')).part.issueSheet({ orderId: car.orderId });
  const lastPaper = (form: string) =>
    JSON.parse(String(shop.one('SELECT data FROM print_job WHERE form = ? ORDER BY rowid DESC LIMIT 1', form)));
  async function issued(car: Car, pieces: readonly (readonly [number, string])[]) {
    const sheet = await sheetOf(car);
    const orderLineId = sheet.lines[0]?.orderLineId ?? 0;
    const lines = pieces.map(([qtyMilli, batchOrSerial]) => ({ orderLineId, qtyMilli, batchOrSerial }));
    const head = {
      commandId: v7(),
      orderId: car.orderId,
      version: sheet.version,
      receivedById: shop.work.technicianId,
    };
    return (await shop.day.as('parts')).part.issue({ ...head, lines });
  }

  test('refused without, and with what no tyre says; nothing has gone out then', async () => {
    shop.day.giveBatchKind(PART.filter, 'DOT');
    const car = await shop.work.receive(shop.nextVin(), LINES);
    await shop.work.authorise(car);
    await shop.work.dispatch(car);
    expect((await sheetOf(car)).lines[0]).toMatchObject({ batchKind: 'DOT', batchOrSerial: '' });
    expect(await reasonsOf(shop.work.issue(car))).toEqual(['lines.0.batchOrSerial BATCH_MISSING']);
    expect(await reasonsOf(issued(car, [[4000, 'DOT 9926']]))).toEqual(['lines.0.batchOrSerial BATCH_DOT_ODD']);
    expect(
      await reasonsOf(
        issued(car, [
          [2000, '2426'],
          [2000, ''],
        ]),
      ),
    ).toEqual(['lines.1.batchOrSerial BATCH_MISSING']);
    expect((await sheetOf(car)).lines[0]?.issuedMilli).toBe(0);
  });

  test('on the issue slip, the order, the settlement list and the card of the car; gone when all of it came back', async () => {
    const car = await shop.work.receive(shop.nextVin(), LINES);
    await shop.work.authorise(car);
    await shop.work.dispatch(car);
    await issued(car, [
      [1000, ' DOT 2426 '],
      [1000, 'DOT 2426'],
      [1000, 'DOT 3026'],
    ]);
    expect(PartIssueData.parse(lastPaper('PART_ISSUE')).rows.map((row) => row.name)).toEqual([
      '轮胎(DOT 2426)',
      '轮胎(DOT 2426)',
      '轮胎(DOT 3026)',
    ]);
    expect((await sheetOf(car)).lines[0]?.batchOrSerial).toBe('DOT 2426、DOT 3026');
    const card = async () => (await shop.day.as('advisor')).vehicle.card({ id: car.vehicleId });
    await shop.work.giveBack(car, 4000);
    expect((await card()).numberedParts).toEqual([]);
    await issued(car, [[4000, 'DOT 3126']]);
    const [line] = (await shop.work.view(car)).lines.filter((one) => one.kind === 'PART');
    expect(line?.batchOrSerial).toBe('DOT 3126');
    expect((await card()).numberedParts).toMatchObject([
      { name: '轮胎', batchOrSerial: 'DOT 3126', orderId: car.orderId },
    ]);
    await shop.work.startTask(car);
    await shop.work.finishTask(car);
    await shop.work.finishWork(car);
    await shop.work.finalCheck(car, true);
    await shop.work.handOver(car);
    await shop.work.settle(car);
    expect(SettlementData.parse(lastPaper('SETTLEMENT')).parts[0]?.name).toBe('轮胎(DOT 3126)');
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
