/** The order of the small shop: parts come in, the car is taken in, parts go out. */
import { totalsOf } from '#domain/repair-order/totals.ts';
import { customer } from '../schema/customer.ts';
import { orderLine, repairOrder } from '../schema/order.ts';
import { part } from '../schema/parts.ts';
import { visit } from '../schema/reception.ts';
import { stockIssue, stockIssueLine, stockMove } from '../schema/stock.ts';
import { orderAuthorisation } from '../schema/supplement.ts';
import { vehicle } from '../schema/vehicle.ts';
import type { WriteTx } from '../write.ts';
import { type Line, moved, no, SMALL_DAY } from './small-shop-lines.ts';
import { HOUSE_STAMP, TEST_NOW } from './temporary-shop.ts';

/** Ten times what the order needs comes in, for 500.00. */
export function receive(tx: WriteTx, line: Line): void {
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

/** Customer, car, visit and order, ready to settle. */
export function openOrder(tx: WriteTx, advisorId: number, lines: readonly Line[]): void {
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
  tx.insert(orderAuthorisation)
    .values({
      orderId: 1,
      seq: 1,
      selfFen: sums.selfFen,
      differenceFen: sums.selfFen,
      mode: 'PAPER',
      agreedBy: '陈𬭎',
      agreedAt: tx.act.at,
      employeeId: advisorId,
      at: tx.act.at,
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

/** Every part of the order goes out at 50.00. */
export function issueParts(tx: WriteTx, technicianId: number): void {
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
