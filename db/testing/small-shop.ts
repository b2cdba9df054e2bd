/** One car's whole day in the file: the worked order A, paid in two tenders, shift closed. For tests of whole-file checks. */
import { settle } from '#domain/settlement/settle.ts';
import { sha256 } from '../canonical.ts';
import { payment, shift, shiftTender } from '../schema/cashier.ts';
import { delivery, gatePass } from '../schema/delivery.ts';
import { repairOrder } from '../schema/order.ts';
import { printEvent, printJob, printPayload } from '../schema/printing.ts';
import { visit } from '../schema/reception.ts';
import { qualityCheck, workTask } from '../schema/workshop.ts';
import { addSettlement } from '../store/settlements.ts';
import { HOUSE, type WriteTx } from '../write.ts';
import { type Line, no, pricedLines, SMALL_DAY } from './small-shop-lines.ts';
import { issueParts, openOrder, receive } from './small-shop-order.ts';
import { aCommand, anEmployee, HOUSE_STAMP, type TemporaryShop } from './temporary-shop.ts';

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
    countedShiftId: 1,
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
