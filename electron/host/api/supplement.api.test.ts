import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, OP, PART } from './testing/typed.ts';

const HOUR = 3_600_000;

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);

  test('found in the workshop, priced at the desk, taken in part on the phone: the approved lines join the order', async () => {
    const desk = await shop.signed('IN_PROGRESS');
    const { car } = desk;
    const { id, supplementNo } = await desk.propose();
    expect(supplementNo).toMatch(/^ZX\d{8}-\d{4}$/);
    const priced = await desk.one(id);
    expect(priced.lines.map((l) => [l.kind, l.netFen])).toEqual([
      ['LABOR', 9600 * 0.9],
      ['PART', 3400 * 0.95],
    ]);
    const promisedAt = Math.floor((Date.now() + 5 * HOUR) / 60_000) * 60_000;
    await desk.save(id, undefined, promisedAt);
    await desk.present(id);
    expect(await reasonsOf(desk.save(id))).toEqual(['STATE_REFUSED']);

    const before = await desk.view();
    const more = {
      newPromisedAt: promisedAt,
      declinedNote: '下次再换',
      confirmed: ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK'],
    };
    const { printJobIds } = await desk.answer([{ id, approvedLineNos: [1] }], more);
    expect(printJobIds).toHaveLength(1);
    const after = await desk.view();
    const mine = await desk.one(id);
    expect(mine).toMatchObject({
      status: 'PARTLY_APPROVED',
      answer: { mode: 'PHONE', by: '陈𬭎', note: '电话里同意' },
    });
    expect(mine.lines.map((l) => l.isApproved)).toEqual([true, false]);
    expect(after.authorisedFen).toBe((before.authorisedFen ?? 0) + 9600);
    expect(after.authorisations.map((a) => [a.seq, a.differenceFen, a.mode])).toEqual([
      [1, before.authorisedFen, 'PAPER'],
      [2, 9600, 'PHONE'],
    ]);
    const order = await shop.work.view(car);
    expect(order.lines.map((l) => [l.lineNo, l.name, l.status])).toContainEqual([2, '更换前制动片', 'OPEN']);
    expect(order.totals.selfFen).toBe(after.authorisedFen);
    expect(order.promisedAt).toBe(promisedAt);
    const advice = shop.all('SELECT text, is_declined_line FROM order_advice WHERE order_id = ?', car.orderId);
    expect(advice).toEqual([{ text: expect.stringContaining('机油滤清器总成'), is_declined_line: 1 }]);
    expect(
      shop.all("SELECT doc_rev, kind FROM print_job WHERE form = 'SUPPLEMENT' AND doc_id = ? ORDER BY doc_rev", id),
    ).toEqual([
      { doc_rev: 1, kind: 'FIRST' },
      { doc_rev: 2, kind: 'FIRST' },
    ]);
    expect(await reasonsOf(desk.answer([{ id, approvedLineNos: [1] }]))).toEqual(['STATE_REFUSED']);
  });

  test('unpriced work of the workshop is not offered before the desk priced it', async () => {
    const desk = await shop.signed();
    const { id } = await desk.propose([{ kind: 'LABOR', operationId: null, name: '查找异响' }], 'inspector');
    expect((await desk.one(id)).lines).toMatchObject([{ isToCheck: true, netFen: 0 }]);
    expect(await reasonsOf(desk.present(id))).toEqual(['SUPPLEMENT_UNPRICED']);
    await desk.save(id, [laborLine(1, OP.service, { name: '查找异响' })]);
    await desk.present(id);
    const empty = await desk.propose([], 'foreman');
    expect(await reasonsOf(desk.present(empty.id))).toEqual(['SUPPLEMENT_EMPTY']);
  });

  test('no path lets a part out or work begin on a line nobody agreed to', async () => {
    const desk = await shop.signed('IN_PROGRESS');
    const { car } = desk;
    const stock = () => shop.all('SELECT id, on_hand_milli, reserved_milli FROM part');
    const tasks = () => shop.all('SELECT id, status FROM work_task');
    const waits = await desk.offered();
    const draft = await desk.propose();
    const refused = await desk.offered();
    await desk.answerAll([refused], false);
    const before = [stock(), tasks()];

    const { part } = await shop.day.as('parts');
    const sheet = await part.issueSheet({ orderId: car.orderId });
    expect(sheet.lines).toEqual([]);
    const ids = shop.all('SELECT id FROM supplement_line UNION SELECT id FROM order_line') as { id: number }[];
    for (const orderLineId of [...ids.map((row) => row.id), 9_999]) {
      const head = {
        commandId: v7(),
        orderId: car.orderId,
        version: sheet.version,
        receivedById: shop.work.technicianId,
      };
      const ended = await reasonsOf(part.issue({ ...head, lines: [{ orderLineId, qtyMilli: 1000 }] }));
      expect(ended[0]).toBe('NOT_FOUND');
    }
    const foreman = await shop.day.as('foreman');
    const technician = (await shop.day.as('technician')).order;
    for (const laborLineNo of [2, 3, 4, 5]) {
      const task = { laborLineNos: [laborLineNo], groupName: '一班', technicianId: shop.work.technicianId, bay: '' };
      const head = await shop.work.on(car);
      expect(await reasonsOf(foreman.order.dispatch({ ...head, tasks: [task] }))).toEqual(['STATE_REFUSED']);
      expect((await reasonsOf(foreman.workshop.addTask({ ...head, ...task }))).join()).toContain('LABOR_LINE_UNKNOWN');
    }
    for (const taskId of [99, 9_999])
      expect(await reasonsOf(technician.startTask({ ...(await shop.work.on(car)), taskId }))).toEqual(['NOT_FOUND']);
    expect([stock(), tasks()]).toEqual(before);
    expect(
      shop.one('SELECT count(*) FROM order_line WHERE supplement_id IS NOT NULL AND order_id = ?', car.orderId),
    ).toBe(0);

    expect([(await desk.one(waits)).status, (await desk.one(draft.id)).status]).toEqual(['PRESENTED', 'DRAFT']);
  });

  test('a row some other program wrote: the file refuses it, and without that guard the acts do', async () => {
    const desk = await shop.signed('IN_PROGRESS');
    const { car } = desk;
    const id = await desk.offered();
    const writer = shop.day.house.host.database.writer();
    const rows = `INSERT INTO order_line (order_id, line_no, kind, name, unit, part_id, qty_milli, unit_price_fen, quality_type,
        pricing_mode, work_class, fixed_price_fen, payer_type, gross_fen, net_fen, supplement_id, created_at, created_by, updated_at, updated_by)
      VALUES (?, ?, ?, 'x', '个', ?, 1000, 0, 'OEM', 'FIXED', 'MINOR', 0, 'SELF', 0, 0, ?, 0, 0, 0, 0)`;
    const forge = (lineNo: number, kind: string, partId: number | null) =>
      writer.prepare(rows).run(car.orderId, lineNo, kind, partId, id);
    expect(() => forge(90, 'PART', PART.filter)).toThrow('without consent');
    const guard = String(shop.one("SELECT sql FROM sqlite_master WHERE name = 'order_line_needs_consent'"));
    writer.exec('DROP TRIGGER order_line_needs_consent');
    forge(90, 'PART', PART.filter);
    forge(91, 'LABOR', null);
    writer.exec(guard);
    const { part } = await shop.day.as('parts');
    const line = (await part.issueSheet({ orderId: car.orderId })).lines.find((row) => row.lineNo === 90);
    const head = { commandId: v7(), orderId: car.orderId, version: (await shop.work.view(car)).version };
    const lines = [{ orderLineId: line?.orderLineId ?? 0, qtyMilli: 1000 }];
    expect(await reasonsOf(part.issue({ ...head, receivedById: shop.work.technicianId, lines }))).toEqual([
      'lines.0.orderLineId SUPPLEMENT_NOT_AGREED',
    ]);
    const task = { laborLineNos: [91], groupName: '一班', technicianId: shop.work.technicianId, bay: '' };
    await (await shop.day.as('foreman')).workshop.addTask({ ...(await shop.work.on(car)), ...task });
    const taskId = (await shop.work.view(car)).tasks.at(-1)?.id ?? 0;
    const { order } = await shop.day.as('technician');
    expect(await reasonsOf(order.startTask({ ...(await shop.work.on(car)), taskId }))).toEqual([
      'SUPPLEMENT_NOT_AGREED',
    ]);
    const findings = (await (await shop.day.as('admin')).backup.doctor({})).findings;
    expect(findings.map((finding) => finding.message).join()).toContain('客户未同意的增项行');
    writer.exec(`DELETE FROM work_task WHERE id = ${taskId}; DELETE FROM order_line WHERE line_no >= 90`);
  });

  test('several at once in one call: each is answered, the last sum is what was told', async () => {
    const desk = await shop.signed('IN_PROGRESS');
    const ids = [await desk.offered(), await desk.offered(), await desk.offered()];
    const { supplements } = await desk.view();
    const lines = (id: number) => supplements.find((one) => one.id === id)?.lines.map((l) => l.lineNo) ?? [];
    const [a = 0, b = 0, c = 0] = ids;
    const told = [
      { id: a, approvedLineNos: lines(a) },
      { id: b, approvedLineNos: [] },
      { id: c, approvedLineNos: [1] },
    ];
    const totalFen = await desk.totalWith(told);
    await desk.answer(told);
    const after = await desk.view();
    expect(after.supplements.map((one) => one.status)).toEqual(['APPROVED', 'DECLINED', 'PARTLY_APPROVED']);
    expect(after.authorisedFen).toBe(totalFen);
    expect(after.authorisations).toHaveLength(3);
    const more = [
      await desk.offered(),
      await desk.offered(),
      await desk.offered(),
      await desk.offered(),
      await desk.offered(),
    ];
    expect(await reasonsOf(desk.offered())).toEqual(['SUPPLEMENT_TOO_MANY']);
    await desk.answerAll(more, false);
  });

  test('offered after the work was done: the car goes back, and is done again only with the new work dispatched and checked', async () => {
    const desk = await shop.signed('WORK_DONE');
    const { car } = desk;
    const id = await desk.offered();
    expect((await shop.work.view(car)).status).toBe('IN_PROGRESS');
    expect(await reasonsOf(shop.work.finishWork(car))).toEqual(['SUPPLEMENT_PENDING']);
    await desk.answerAll([id], true);
    const { order, workshop } = await shop.day.as('foreman');
    expect(await reasonsOf(order.finishWork(await shop.work.on(car)))).toEqual([
      'CHECK_MISSING',
      'SUPPLEMENT_LABOR_OPEN',
    ]);
    const task = { laborLineNos: [2], groupName: '二班', technicianId: shop.work.technicianId, bay: '' };
    await workshop.addTask({ ...(await shop.work.on(car)), ...task });
    await shop.work.issue(car);
    await shop.work.startTask(car);
    await shop.work.finishTask(car);
    await shop.work.finishWork(car);
    await shop.work.finalCheck(car, true);
    await shop.work.handOver(car);
    expect(await reasonsOf(desk.propose())).toEqual(['STATE_REFUSED']);
    await shop.work.settle(car);
    const slip = await shop.work.slip(car);
    expect(slip.lines.map((line) => line.name)).toContain('更换前制动片');
  });

  test('REMAN parts of a supplement are asked for once more, and may then go out', async () => {
    const desk = await shop.signed('IN_PROGRESS');
    const id = await desk.offered([{ kind: 'PART', partId: PART.starter, qtyMilli: 1000, laborLineNo: null }]);
    expect(await reasonsOf(desk.answerAll([id], true))).toEqual(['(PART_CONSENT_MISSING)']);
    await desk.answerAll([id], true, { confirmed: ['PART_CONSENT_MISSING'] });
    await shop.work.issue(desk.car);
    expect(shop.one('SELECT sum(issued_milli) FROM order_line WHERE order_id = ?', desk.car.orderId)).toBe(1000);
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
