/** The workshop and the desk at one order's supplements, by the procedures. */
import { v7 } from 'uuid';
import type { LineInput } from '#domain/contract/line.ts';
import type { ProposedLine } from '#domain/contract/supplement.contract.ts';
import { vinCheckDigit } from '#domain/vehicle/vin.ts';
import type { ShopDay } from './shop-day.ts';
import { laborLine, OP, PART, partLine } from './typed.ts';
import type { Car, Workday } from './workday.ts';

/** New pads with their job, as a technician asks for them. */
export const PADS: ProposedLine[] = [
  { kind: 'LABOR', operationId: OP.brakes, name: '更换前制动片' },
  { kind: 'PART', partId: PART.filter, qtyMilli: 1000, laborLineNo: 1 },
];

/** The same, priced at the desk by the list. */
export const PADS_PRICED: LineInput[] = [
  laborLine(1, OP.brakes, { name: '更换前制动片', billHoursCenti: 80 }),
  partLine(2, PART.filter, 3400, { name: '机油滤清器总成', laborLineNo: 1 }),
];

/** A VIN of our own with a right check digit. */
export function vinOf(n: number): string {
  const bare = `LATPAB07_W1${String(100_000 + n)}`;
  return bare.replace('_', vinCheckDigit(bare.replace('_', '0')));
}

export type Told = { readonly id: number; readonly approvedLineNos: number[] };

export class SupplementDesk {
  readonly day: ShopDay;
  readonly work: Workday;
  readonly car: Car;

  constructor(day: ShopDay, work: Workday, car: Car) {
    this.day = day;
    this.work = work;
    this.car = car;
  }

  async view() {
    return (await this.day.as('advisor')).supplement.ofOrder({ orderId: this.car.orderId });
  }

  async one(id: number) {
    const found = (await this.view()).supplements.find((supplement) => supplement.id === id);
    if (!found) throw new Error(`no supplement ${id}`);
    return found;
  }

  async propose(lines: ProposedLine[] = PADS, who: 'foreman' | 'technician' | 'inspector' = 'technician') {
    const { supplement } = await this.day.as(who);
    const words = { fault: '前制动片剩 2 mm', reason: '低于使用极限' };
    return supplement.propose({ commandId: v7(), orderId: this.car.orderId, ...words, lines });
  }

  async save(id: number, lines: LineInput[] = PADS_PRICED, newPromisedAt: number | null = null) {
    const { version, fault, reason } = await this.one(id);
    const { supplement } = await this.day.as('advisor');
    const confirmed = ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK', 'PART_NOT_FITTING'];
    return supplement.save({ commandId: v7(), id, version, fault, reason, newPromisedAt, lines, confirmed });
  }

  async present(id: number) {
    const { version } = await this.one(id);
    return (await this.day.as('advisor')).supplement.present({ commandId: v7(), id, version });
  }

  /** Proposed, priced by the list and offered. */
  async offered(lines?: ProposedLine[]) {
    const { id } = await this.propose(lines);
    await this.present(id);
    return id;
  }

  /** What the order comes to with these lines, as the screen tells it. */
  async totalWith(told: readonly Told[]): Promise<number> {
    const { supplements, orderLines, orderDiscountFen } = await this.view();
    const picked = told.flatMap(({ id, approvedLineNos }) =>
      (supplements.find((one) => one.id === id)?.lines ?? []).filter((line) => approvedLineNos.includes(line.lineNo)),
    );
    const self = [...orderLines, ...picked].filter((line) => line.payerType === 'SELF');
    return self.reduce((sum, line) => sum + line.netFen, 0) - orderDiscountFen;
  }

  /** Input of an answer on what is stored now: by phone, by the owner, a moment ago. */
  async answered(told: readonly Told[], more: object = {}) {
    const { supplements } = await this.view();
    const answers = told.map(({ id, approvedLineNos }) => {
      const version = supplements.find((one) => one.id === id)?.version ?? 1;
      return { id, version, approvedLineNos };
    });
    const consent = { mode: 'PHONE', by: '陈𬭎', phone: '15400001234', at: Date.now(), note: '电话里同意' } as const;
    const rest = { declinedNote: '', newPromisedAt: null, totalFen: await this.totalWith(told) };
    return { commandId: v7(), orderId: this.car.orderId, answers, ...consent, ...rest, ...more };
  }

  async answer(told: readonly Told[], more: object = {}) {
    return (await this.day.as('advisor')).supplement.answer(await this.answered(told, more));
  }

  /** Everything on these supplements, yes or no. */
  async answerAll(ids: readonly number[], isTaken: boolean, more: object = {}) {
    const { supplements } = await this.view();
    const told = ids.map((id) => {
      const lines = supplements.find((one) => one.id === id)?.lines ?? [];
      return { id, approvedLineNos: isTaken ? lines.map((line) => line.lineNo) : [] };
    });
    return this.answer(told, more);
  }
}
