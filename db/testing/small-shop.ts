/** One car's whole day in the file: the worked order A, paid in two tenders, shift closed. For tests of whole-file checks. */
import { lineAmounts } from '#domain/repair-order/line-amounts.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { settle } from '#domain/settlement/settle.ts';
import { sha256 } from '../canonical.ts';
import { payment, shift, shiftTender } from '../schema/cashier.ts';
import { customer } from '../schema/customer.ts';
import { delivery, gatePass } from '../schema/delivery.ts';
import { orderLine, repairOrder } from '../schema/order.ts';
import { part } from '../schema/parts.ts';
import { printEvent, printJob, printPayload } from '../schema/printing.ts';
import { visit } from '../schema/reception.ts';
import { stockIssue, stockIssueLine, stockMove } from '../schema/stock.ts';
import { vehicle } from '../schema/vehicle.ts';
import { qualityCheck, workTask } from '../schema/workshop.ts';
import { addSettlement } from '../store/settlements.ts';
import { nextNumber } from '../store/counters.ts';
import { HOUSE, type WriteTx } from '../write.ts';
import { aCommand, anEmployee, HOUSE_STAMP, TEST_NOW, type TemporaryShop } from './temporary-shop.ts';

export const SMALL_DAY = '2026-11-22';

const part1 = { kind: 'PART' as const, unit: '个', qualityType: 'OEM' as const, taxRatePct: 13 };
const labor = {
  kind: 'LABOR' as const,
  pricingMode: 'HOURS' as const,
  rateClass: 'M' as const,
  workClass: 'LEVEL1' as const,
};
const LINES = [
  {
    ...labor,
    code: 'BY0040',
    name: '10000公里常规保养',
    billHoursCenti: 100,
    rateFen: 12_000,
    laborCoeffBp: 10_000,
    payRateBp: 9000,
  },
  {
    ...labor,
    code: 'ZD0010',
    name: '更换前制动片',
    billHoursCenti: 80,
    rateFen: 12_000,
    laborCoeffBp: 10_000,
    payRateBp: 9000,
  },
  {
    ...part1,
    code: 'KE900-0W20-1L',
    name: '机油',
    unit: '升',
    unitDecimals: 3,
    qtyMilli: 4200,
    unitPriceFen: 7200,
    payRateBp: 9500,
  },
  { ...part1, code: '15208-15T-A01', name: '机油滤清器总成', qtyMilli: 1000, unitPriceFen: 3400, payRateBp: 9500 },
  {
    ...part1,
    code: '41060-SED-A01',
    name: '前制动片',
    unit: '副',
    qtyMilli: 1000,
    unitPriceFen: 29_800,
    payRateBp: 9500,
  },
  {
    kind: 'OTHER' as const,
    name: '辅料费',
    otherKind: 'SUPPLIES_FEE' as const,
    amountFen: 1500,
    payRateBp: 10_000,
    isDiscountable: false,
  },
];

type Line = Omit<
  typeof orderLine.$inferInsert,
  'orderId' | 'payerType' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
> & {
  payRateBp: number;
  isDiscountable: boolean;
};

const no = (tx: WriteTx, prefix: string) =>
  `${prefix}${SMALL_DAY.replaceAll('-', '')}-${String(nextNumber(tx, prefix, SMALL_DAY)).padStart(4, '0')}`;

function pricedLines(): Line[] {
  return LINES.map((line, i) => ({ isDiscountable: true, ...line, lineNo: i + 1, ...lineAmounts(line) }));
}

/** Runs the day in four acts; every invariant holds afterwards. */
export function fillSmallShop(shop: TemporaryShop): void {
  const advisor = anEmployee(shop, '001', '何青禾', ['ADVISOR']);
  const cashier = anEmployee(shop, '002', '沈晴岚', ['CASHIER']);
  const technician = anEmployee(shop, '003', '王溪亭', ['TECHNICIAN']);
  const inspector = anEmployee(shop, '004', '姜河清', ['INSPECTOR']);
  const lines = pricedLines();
  shop.writer.write(HOUSE, 'test.stock', aCommand(), (tx) => {
    for (const line of lines.filter((l) => l.kind === 'PART')) receive(tx, line);
    return { result: null, touches: [] };
  });
  shop.writer.write(advisor, 'test.order', aCommand(), (tx) => {
    openOrder(tx, advisor.employeeId, lines);
    issueParts(tx, technician.employeeId);
    tx.insert(workTask)
      .values({
        orderId: 1,
        laborLineNos: [1, 2],
        groupName: '一班',
        technicianId: technician.employeeId,
        status: 'FINISHED',
        startedAt: 1,
        finishedAt: 2,
        ...HOUSE_STAMP,
      })
      .run();
    tx.insert(qualityCheck)
      .values({ orderId: 1, stage: 'FINAL', result: 'PASS', employeeId: inspector.employeeId, at: tx.act.at })
      .run();
    return { result: null, touches: ['order:1'], changes: { status: { before: 'QC_PASSED', after: 'READY' } } };
  });
  shop.writer.write(advisor, 'test.settle', aCommand(), (tx) => {
    confirm(tx, advisor.employeeId, lines);
    return { result: null, touches: ['order:1'], changes: { status: { before: 'READY', after: 'SETTLED' } } };
  });
  shop.writer.write(cashier, 'test.pay', aCommand(), (tx) => {
    takeMoney(tx, cashier.employeeId);
    tx.insert(gatePass)
      .values({
        gatePassNo: no(tx, 'CM'),
        orderId: 1,
        state: 'PAID',
        releasedBy: advisor.employeeId,
        deskId: 0,
        at: tx.act.at,
        businessOn: SMALL_DAY,
      })
      .run();
    tx.insert(delivery)
      .values({
        orderId: 1,
        deliveredAt: tx.act.at,
        businessOn: SMALL_DAY,
        deliveredBy: advisor.employeeId,
        checklist: {},
        ...HOUSE_STAMP,
      })
      .run();
    tx.update(repairOrder).set({ status: 'DELIVERED', deliveredAt: tx.act.at }).run();
    tx.update(visit).set({ status: 'DELIVERED' }).run();
    return { result: null, touches: ['order:1'], changes: { status: { before: 'PAID', after: 'DELIVERED' } } };
  });
}

function receive(tx: WriteTx, line: Line): void {
  const qtyMilli = 10 * (line.qtyMilli ?? 0);
  const costFen = 50_000;
  const { id } = tx
    .insert(part)
    .values({
      partNo: line.code ?? '',
      partKey: line.code?.replaceAll('-', '') ?? '',
      name: line.name,
      unit: '个',
      unitDecimals: 3,
      qualityType: 'OEM',
      salePriceFen: 100,
      onHandMilli: qtyMilli,
      stockValueFen: costFen,
      ...HOUSE_STAMP,
    })
    .returning({ id: part.id })
    .get();
  tx.insert(stockMove)
    .values({
      partId: id,
      kind: 'PURCHASE_IN',
      qtyMilli,
      costFen,
      balanceMilli: qtyMilli,
      balanceFen: costFen,
      refNo: 'RK20261122-0001',
      ...moved(tx),
    })
    .run();
}

const moved = (tx: WriteTx) => ({
  at: tx.act.at,
  businessOn: SMALL_DAY,
  employeeId: tx.act.actor.employeeId,
  deskId: tx.act.actor.deskId,
  commandId: tx.act.commandId,
  commandSeq: tx.act.nextCommandSeq(),
});

function openOrder(tx: WriteTx, advisorId: number, lines: readonly Line[]): void {
  tx.insert(customer)
    .values({ id: 1, customerNo: 'C000001', kind: 'PERSON', name: '陈𬭎', ...HOUSE_STAMP })
    .run();
  tx.insert(vehicle)
    .values({
      id: 1,
      plateNo: '皖Z12345',
      plateKind: 'ORDINARY',
      plateStatus: 'FORMAL',
      brand: '澄远',
      modelCode: 'S5',
      fuelType: 'PETROL',
      ownerId: 1,
      ...HOUSE_STAMP,
    })
    .run();
  tx.insert(visit)
    .values({
      id: 1,
      visitNo: no(tx, 'JC'),
      vehicleId: 1,
      customerId: 1,
      bringerName: '陈𬭎',
      arrivedAt: TEST_NOW,
      arrivedOn: SMALL_DAY,
      arrivalMode: 'DRIVEN',
      mileageInKm: 45_210,
      fuelEighths: 4,
      complaint: '保养',
      mainType: 'PERIODIC',
      advisorId,
      status: 'IN_SERVICE',
      ...HOUSE_STAMP,
    })
    .run();
  const sums = totalsOf(
    lines.map((l) => ({ ...l, payerType: 'SELF' as const })),
    5000,
  );
  tx.insert(repairOrder)
    .values({
      id: 1,
      orderNo: no(tx, 'WT'),
      visitId: 1,
      vehicleId: 1,
      customerId: 1,
      advisorId,
      mainType: 'PERIODIC',
      status: 'READY',
      openedOn: SMALL_DAY,
      authorisedAt: tx.act.at,
      authorisedSelfFen: sums.selfFen,
      orderDiscountFen: 5000,
      laborFen: sums.laborGrossFen,
      partsFen: sums.partsGrossFen,
      otherFen: sums.otherGrossFen,
      discountFen: sums.discountFen,
      totalFen: sums.totalFen,
      selfFen: sums.selfFen,
      ...HOUSE_STAMP,
    })
    .run();
  for (const line of lines) {
    const partRow =
      line.kind === 'PART'
        ? tx
            .select()
            .from(part)
            .all()
            .find((p) => p.partNo === line.code)
        : undefined;
    const issued =
      line.kind === 'PART' ? { partId: partRow?.id, issuedMilli: line.qtyMilli ?? 0, status: 'ISSUED' as const } : {};
    tx.insert(orderLine)
      .values({ orderId: 1, ...line, payerType: 'SELF', ...issued, ...HOUSE_STAMP })
      .run();
  }
}

function issueParts(tx: WriteTx, technicianId: number): void {
  const issueNo = no(tx, 'CK');
  const { commandSeq: _seq, ...slip } = moved(tx);
  tx.insert(stockIssue)
    .values({ id: 1, issueNo, orderId: 1, receivedBy: technicianId, ...slip })
    .run();
  for (const [seq, row] of tx.select().from(part).all().entries()) {
    const line = tx
      .select()
      .from(orderLine)
      .all()
      .find((l) => l.partId === row.id);
    const qtyMilli = line?.qtyMilli ?? 0;
    const costFen = 5000;
    const balance = { balanceMilli: row.onHandMilli - qtyMilli, balanceFen: row.stockValueFen - costFen };
    const { id: moveId } = tx
      .insert(stockMove)
      .values({
        partId: row.id,
        kind: 'ISSUE',
        qtyMilli: -qtyMilli,
        costFen: -costFen,
        ...balance,
        refNo: issueNo,
        orderId: 1,
        orderLineId: line?.id,
        ...moved(tx),
      })
      .returning({ id: stockMove.id })
      .get();
    tx.insert(stockIssueLine)
      .values({
        issueId: 1,
        seq,
        orderLineId: line?.id ?? 0,
        partId: row.id,
        partNo: row.partNo,
        name: row.name,
        unit: row.unit,
        qtyMilli,
        costFen,
        unitPriceFen: 1,
        moveId,
      })
      .run();
    tx.$client
      .prepare('UPDATE part SET on_hand_milli = ?, stock_value_fen = ? WHERE id = ?')
      .run(balance.balanceMilli, balance.balanceFen, row.id);
  }
}

function confirm(tx: WriteTx, advisorId: number, lines: readonly Line[]): void {
  const priced = lines.map((l) => ({ ...l, payerType: 'SELF' as const, payerAccountId: null, taxRatePct: 13 }));
  const slips = settle(priced, 5000, 'DROP_JIAO');
  const slip = slips.ok ? slips.value[0] : undefined;
  if (!slip) throw new Error('the worked order has no slip');
  const { lines: slipLines, taxByRate, ...sums } = slip;
  const settlementNo = no(tx, 'JS');
  const id = addSettlement(
    tx,
    {
      ...sums,
      settlementNo,
      orderId: 1,
      customerId: 1,
      status: 'CONFIRMED',
      roundingMode: 'DROP_JIAO',
      businessOn: SMALL_DAY,
      confirmedAt: tx.act.at,
      confirmedBy: advisorId,
      ...HOUSE_STAMP,
    },
    slipLines.map((l) => ({
      ...l,
      orderLineId: l.lineNo,
      name: lines[l.lineNo - 1]?.name ?? '',
      payRateBp: lines[l.lineNo - 1]?.payRateBp ?? 10_000,
    })),
    taxByRate,
  );
  tx.update(repairOrder).set({ status: 'SETTLED', settledAt: tx.act.at }).run();
  printSlip(tx, id, settlementNo);
}

function printSlip(tx: WriteTx, docId: number, docNo: string): void {
  const id = '01900000-0000-7000-8000-000000000001';
  tx.insert(printJob)
    .values({
      id,
      form: 'SETTLEMENT',
      docType: 'settlement',
      docId,
      docNo,
      kind: 'FIRST',
      data: {},
      dataSha256: sha256('{}'),
      deskId: 0,
      state: 'DONE',
      requestedBy: tx.act.actor.employeeId,
      requestedAt: tx.act.at,
      commandId: tx.act.commandId,
      commandSeq: tx.act.nextCommandSeq(),
      updatedAt: tx.act.at,
    })
    .run();
  tx.insert(printEvent).values({ jobId: id, at: tx.act.at, state: 'DONE' }).run();
  tx.insert(printPayload)
    .values({
      jobId: id,
      format: 'PDF',
      paper: 'A4',
      pages: 1,
      bytes: Buffer.from('x'),
      sha256: sha256('x'),
      at: tx.act.at,
    })
    .run();
}

function takeMoney(tx: WriteTx, cashierId: number): void {
  const on = { businessOn: SMALL_DAY, deskId: 0 };
  tx.insert(shift)
    .values({
      id: 1,
      shiftNo: no(tx, 'JB'),
      cashierId,
      status: 'OPEN',
      openedAt: tx.act.at,
      floatFen: 20_000,
      ...on,
      ...HOUSE_STAMP,
    })
    .run();
  const base = () => ({
    paymentNo: no(tx, 'SK'),
    settlementId: 1,
    shiftId: 1,
    cashierId,
    receivedAt: tx.act.at,
    state: 'RECEIVED' as const,
    commandId: tx.act.commandId,
    commandSeq: tx.act.nextCommandSeq(),
    ...on,
  });
  tx.insert(payment)
    .values({ ...base(), tender: 'WECHAT', amountFen: 60_000, reference: '4200001234' })
    .run();
  tx.insert(payment)
    .values({ ...base(), tender: 'CASH', amountFen: 16_200, tenderedFen: 20_000, changeFen: 3800 })
    .run();
  tx.$client.prepare("UPDATE settlement SET received_fen = received_fen + 76200, status = 'PAID'").run();
  tx.insert(shiftTender).values({ shiftId: 1, tender: 'CASH', expectedFen: 36_200, countedFen: 36_200 }).run();
  tx.insert(shiftTender).values({ shiftId: 1, tender: 'WECHAT', expectedFen: 60_000, countedFen: 60_000 }).run();
  tx.update(shift).set({ status: 'CLOSED', closedAt: tx.act.at, overShortFen: 0, closedHash: 'x' }).run();
}
