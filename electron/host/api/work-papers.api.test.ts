/** Papers of the workshop and of the car that leaves: each stored by the act that causes it, once. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printJobById } from '#db/store/print-jobs.ts';
import { HANDOVER_CHECKS } from '#domain/enums.ts';
import type { Form } from '#domain/printing/forms.ts';
import { CertificateData } from '#print/certificate/data.ts';
import { DispatchData } from '#print/dispatch/data.ts';
import { WorkshopBoardData } from '#print/workshop-board/data.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, OP, VINS } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());

  const dataOf = (id: string | undefined) => printJobById(day.house.host.read, id ?? '')?.data;
  /** As the list of the order's papers shows them, newest first. */
  const papersOf = async (car: Car, form: Form) => {
    const { print } = await day.as('foreman');
    return (await print.jobs({ docType: 'order', docId: car.orderId })).filter((job) => job.form === form);
  };
  const ready = async (vin: string, certNo: string) => {
    const car = await work.receive(vin, [laborLine(1, OP.service)]);
    await work.authorise(car);
    await work.dispatch(car);
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
    await work.finalCheck(car, true);
    const next = { certNo, checks: [...HANDOVER_CHECKS], advice: [], nextServiceOn: null, nextServiceKm: null };
    await (await day.as('advisor')).order.handOver({ ...(await work.on(car)), ...next });
    return car;
  };

  test('each task has its dispatch sheet; another technician gets another sheet, no 补打', async () => {
    const car = await work.receive(VINS[0], [laborLine(1, OP.service), laborLine(2, OP.brakes)]);
    await work.authorise(car);
    const { printJobIds } = await work.dispatch(car);
    expect(printJobIds).toHaveLength(1);
    const sheet = DispatchData.parse(dataOf(printJobIds[0]));
    const { orderNo, complaint, promisedAt } = await work.view(car);
    expect(sheet).toMatchObject({ orderNo, complaint, promisedAt, groupName: '一班', vinTail: VINS[0].slice(-8) });
    expect(sheet.items.map(({ seq, workHoursCenti }) => [seq, workHoursCenti])).toEqual([
      [1, 100],
      [2, expect.any(Number)],
    ]);
    const { workshop } = await day.as('foreman');
    const taskId = (await work.view(car)).tasks[0]?.id ?? 0;
    const given = { groupName: '二班', technicianId: work.technicianId, bay: '5' };
    const moved = { ...(await work.on(car)), taskId, ...given };
    const first = await workshop.moveTask(moved);
    expect(await workshop.moveTask(moved)).toEqual(first);
    expect(DispatchData.parse(dataOf(first.printJobIds[0]))).toMatchObject({ groupName: '二班', bay: '5' });
    expect((await papersOf(car, 'DISPATCH')).map(({ kind }) => kind)).toEqual(['FIRST', 'FIRST']);
  });

  test('the board is printed as the shop stands, without owner and phone', async () => {
    const looker = (await day.as('technician')).workshop;
    expect(await reasonsOf(looker.printBoard({ commandId: v7() }))).toEqual(['FORBIDDEN']);
    const { workshop } = await day.as('foreman');
    const cars = await workshop.board({});
    const { printJobIds } = await workshop.printBoard({ commandId: v7() });
    const board = WorkshopBoardData.parse(dataOf(printJobIds[0]));
    expect(board.rows.map(({ orderNo }) => orderNo)).toEqual(cars.map(({ orderNo }) => orderNo));
    expect(board.rows[0]).toMatchObject({ seq: 1, groupName: '二班', isLate: false });
    const later = await workshop.printBoard({ commandId: v7() });
    expect(later.printJobIds).not.toEqual(printJobIds);
  });

  test('a car with a certificate number leaves with its certificate', async () => {
    const car = await ready(VINS[1], 'A-2026-0001');
    await work.settle(car);
    await (await day.as('cashier')).cashier.openShift({ commandId: v7(), floatFen: 0 });
    await work.pay(car);
    await work.gatePass(car);
    expect(await papersOf(car, 'CERTIFICATE')).toEqual([]);
    const { printJobIds } = await work.deliver(car);
    const paper = CertificateData.parse(dataOf(printJobIds[0]));
    const { orderNo, warrantyKm, warrantyDays } = await work.view(car);
    expect(paper).toMatchObject({ docNo: 'A-2026-0001', orderNo, mileageOutKm: 45_213, warrantyKm, warrantyDays });
    expect(paper.inspectorName).not.toBe('');
    expect(await papersOf(car, 'CERTIFICATE')).toHaveLength(1);
  });

  test('one let go unpaid takes it along; without a number there is none', async () => {
    const car = await ready('11111111111111111', 'A-2026-0002');
    await work.settle(car);
    const { printJobIds } = await work.release(car);
    expect(printJobIds).toHaveLength(2);
    expect(CertificateData.parse(dataOf(printJobIds[1]))).toMatchObject({ docNo: 'A-2026-0002', mileageOutKm: null });
    expect(await papersOf(car, 'CERTIFICATE')).toHaveLength(1);
    const plain = await ready('22222222222222222', '');
    await work.settle(plain);
    expect((await work.release(plain)).printJobIds).toHaveLength(1);
  });
});
