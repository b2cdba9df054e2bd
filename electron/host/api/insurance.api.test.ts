/** An accident on insurance: its case, assessed prices, what the customer bears, and the slips of both (domain rules §4.5, §8.6). */
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InsuranceCaseInput } from '#domain/contract/order-insurance.ts';
import { INSURANCE_STATES, type InsuranceState } from '#domain/enums.ts';
import { printJobPage } from '#db/store/print-jobs.ts';
import { combinationsOf } from '#domain/repair-order/supplement.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { SupplementDesk } from './testing/supplement-desk.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, OP, otherLine, PART, partLine } from './testing/typed.ts';
import { withCheckDigit } from './testing/vin.ts';
import { type Car, Workday } from './testing/workday.ts';

const INSURER = 2;
const paid = { payerType: 'INSURANCE', payerAccountId: INSURER } as const;
const LINES = [
  laborLine(1, OP.brakes, { name: '更换前制动片', ...paid }),
  partLine(2, PART.filter, 3400, { name: '机油滤清器总成', laborLineNo: 1, ...paid }),
  otherLine(3, 1500),
];
const CASE: InsuranceCaseInput = {
  ...{ insurerId: INSURER, reportNo: 'BA20261122001', policyNo: 'PD9', lossOn: '2026-11-20', driver: '陈𬭎' },
  ...{ surveyor: '赵工', surveyorPhone: '15400001234', assessNo: 'DS7', assessedFen: 39_001, approvedFen: null },
  ...{ deductibleBp: 2000, isDirectPay: true, docs: ['PHOTOS', 'POLICY'], state: 'ASSESSED' },
};

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  let car: Car;
  let serial = 7_000;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());
  beforeEach(async () => {
    serial += 1;
    car = await work.receive(withCheckDigit(serial), LINES);
  });

  async function keep(change: Partial<InsuranceCaseInput> = {}, prices: { lineNo: number; priceFen: number }[] = []) {
    const { order } = await day.as('advisor');
    return order.saveInsurance({ ...(await work.on(car)), insurance: { ...CASE, ...change }, prices });
  }

  async function untilReady(): Promise<void> {
    await work.authorise(car);
    await work.dispatch(car);
    await work.issue(car);
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
    await work.finalCheck(car, true);
    await work.handOver(car);
  }

  async function settle(who: 'advisor' | 'manager', assessmentReason?: string) {
    const { version } = await work.view(car);
    const { settlement } = await day.as(who);
    const head = {
      commandId: v7(),
      orderId: car.orderId,
      version,
      orderDiscountFen: 0,
      oldPartsResult: 'SHOP' as const,
    };
    return settlement.confirm({ ...head, ...(assessmentReason === undefined ? {} : { assessmentReason }) });
  }

  test('assessed prices go to the lines, the deductible to the customer, each slip to its payer', async () => {
    await keep({}, [
      { lineNo: 1, priceFen: 9_001 },
      { lineNo: 2, priceFen: 30_000 },
    ]);
    const { insurance, totals, payers } = await work.view(car);
    expect(insurance).toMatchObject({
      insuredFen: 39_001,
      differenceFen: 0,
      borneFen: 7_800,
      insurerName: '远见财产保险',
    });
    expect(totals).toMatchObject({ selfFen: 9_300, totalFen: 40_501 });
    expect(payers.map((one) => [one.payerType, one.sumFen])).toEqual([
      ['SELF', 9_300],
      ['INSURANCE', 31_201],
    ]);
    await untilReady();
    expect((await work.view(car)).authorisedSelfFen).toBe(9_300);
    const { settlementIds } = await settle('advisor');
    const { settlement } = await day.as('advisor');
    const slips = await Promise.all(settlementIds.map((id) => settlement.get({ id })));
    expect(slips.map((slip) => [slip.payerType, slip.payableFen, slip.status])).toEqual([
      ['SELF', 9_300, 'CONFIRMED'],
      ['INSURANCE', 31_201, 'ON_ACCOUNT'],
    ]);
    // what the slips were made from stays; the case itself goes on
    expect(await reasonsOf(keep({ assessedFen: 1 }))).toEqual(['assessedFen INSURANCE_SETTLED']);
    expect(await reasonsOf(keep({}, [{ lineNo: 1, priceFen: 1 }]))).toEqual(['prices.1 INSURANCE_SETTLED']);
    await keep({ state: 'SUBMITTED' });
    expect((await work.view(car)).insurance?.state).toBe('SUBMITTED');
  });

  test('the estimate says what each payer bears as the order does after it, the deductible with the customer', async () => {
    const { estimate, order } = await day.as('advisor');
    const id = (await order.get({ id: car.orderId })).estimateId ?? 0;
    const before = await estimate.get({ id });
    expect(before).toMatchObject({ insurance: null, totals: { selfFen: 1_500 } });
    await keep({ assessedFen: null, state: 'REPORTED' });
    const { totals, payers } = await work.view(car);
    expect(totals.selfFen).toBeGreaterThan(1_500);
    expect(await estimate.get({ id })).toMatchObject({
      ...{ totals, payers, insurance: { deductibleBp: 2000, isDirectPay: true } },
    });
    await keep({ assessedFen: null, state: 'REPORTED', isDirectPay: false });
    expect((await estimate.get({ id })).totals.selfFen).toBe(totals.totalFen);
  });

  test('an insurer is charged what it assessed; beside that only by a manager, with a reason', async () => {
    await keep({ deductibleBp: 0, assessedFen: null, state: 'REPORTED' });
    await untilReady();
    expect(await reasonsOf(settle('advisor'))).toEqual(['assessmentReason ASSESSMENT_MISSING']);
    await keep({ deductibleBp: 0, assessedFen: 1_000 });
    expect(await reasonsOf(settle('advisor'))).toEqual(['assessmentReason ASSESSMENT_DIFFERS']);
    expect(await reasonsOf(settle('advisor', '保险公司口头同意'))).toEqual(['assessmentReason APPROVAL_REQUIRED']);
    const { settlementIds } = await settle('manager', '保险公司口头同意');
    expect(settlementIds).toHaveLength(2);
    expect(JSON.stringify(day.lastRow()?.changes)).toContain('保险公司口头同意');
  });

  test('what the customer bears of an insured supplement is in the total told, and in the order afterwards', async () => {
    await keep();
    await work.authorise(car);
    const desk = new SupplementDesk(day, work, car);
    const { id } = await desk.propose();
    await desk.save(id, [laborLine(1, OP.service, paid)]);
    await desk.present(id);
    const { orderLines, insured, orderDiscountFen, supplements } = await desk.view();
    const order = { lines: orderLines, insured, orderDiscountFen };
    const [none, taken] = combinationsOf(order, supplements);
    const before = (await work.view(car)).totals.selfFen;
    expect(none?.totals.selfFen).toBe(before);
    const totalFen = taken?.totals.selfFen ?? 0;
    expect(totalFen).toBeGreaterThan(before);
    // the panel, the stored offer and the paper say the same of it
    expect((await desk.one(id)).addFen).toBe(totalFen - before);
    expect(await reasonsOf(desk.answerAll([id], true, { totalFen: before }))).toEqual([
      'totalFen SUPPLEMENT_TOTAL_DIFFERS',
    ]);
    await desk.answerAll([id], true, { totalFen });
    expect((await work.view(car)).totals.selfFen).toBe(totalFen);
    const papers = printJobPage(day.house.host.read, { isOpenOnly: false, limit: 200 }).filter(
      ({ job }) => job.form === 'SUPPLEMENT' && job.docId === id,
    );
    const told = papers.map(({ job }) => job.data as { addFen: number; newTotalFen: number });
    expect(told.length).toBeGreaterThan(0);
    for (const { addFen, newTotalFen } of told) expect([addFen, newTotalFen]).toEqual([totalFen - before, totalFen]);
  });

  test('the number told at the signature begins the case', async () => {
    const { order } = await day.as('advisor');
    const signature = { signMode: 'PAPER', signedBy: '陈𬭎', isPhoneRefused: false } as const;
    await order.authorise({ ...(await work.on(car)), ...signature, insuranceReportNo: 'BA5' });
    const { insurance } = await work.view(car);
    expect(insurance).toMatchObject({ insurerId: INSURER, reportNo: 'BA5', state: 'REPORTED', assessedFen: null });
  });

  test('every step from every state, as the rules name the states of a case (§4.5)', async () => {
    const STEPS: Readonly<Record<InsuranceState, readonly InsuranceState[]>> = {
      REPORTED: ['SURVEYED', 'ASSESSED', 'REPAIRING', 'REJECTED'],
      SURVEYED: ['ASSESSED', 'REPAIRING', 'REJECTED'],
      ASSESSED: ['REPAIRING', 'SUBMITTED', 'REJECTED'],
      REPAIRING: ['ASSESSED', 'SUBMITTED', 'REJECTED'],
      SUBMITTED: ['PAID', 'REJECTED'],
      PAID: [],
      REJECTED: ['SUBMITTED'],
    };
    await keep();
    const put = day.house.host.database.writer().prepare('UPDATE insurance_case SET state = ? WHERE order_id = ?');
    for (const from of INSURANCE_STATES)
      for (const to of INSURANCE_STATES) {
        put.run(from, car.orderId);
        const ended = await keep({ state: to }).then(
          () => 'done',
          (error: { data?: { refusals: { code: string }[] } }) => error.data?.refusals[0]?.code,
        );
        expect(ended, `${from} to ${to}`).toBe(from === to || STEPS[from].includes(to) ? 'done' : 'STATE_REFUSED');
      }
  });

  test('refused: another line, another insurer, no insurer, a step back, who may not', async () => {
    expect(await reasonsOf(keep({}, [{ lineNo: 3, priceFen: 1 }]))).toEqual(['prices.3 ASSESSED_LINE_WRONG']);
    expect(await reasonsOf(keep({ insurerId: 1 }))).toEqual(['insurerId INSURER_MISSING', 'insurerId INSURER_DIFFERS']);
    await keep();
    expect(await reasonsOf(keep({ state: 'REPORTED' }))).toEqual(['state STATE_REFUSED']);
    const stranger = (await day.as('advisor2')).order;
    const input = { ...(await work.on(car)), insurance: CASE, prices: [] };
    expect(await reasonsOf(stranger.saveInsurance(input))).toEqual(['NOT_OWN_DOCUMENT']);
    expect(await reasonsOf((await day.as('cashier')).order.saveInsurance(input))).toEqual(['FORBIDDEN']);
    const { order } = await day.as('advisor');
    const first = await order.saveInsurance(input);
    expect(await order.saveInsurance(input)).toEqual(first);
  });
});
