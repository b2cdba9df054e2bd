import { afterAll, expect, test } from 'vitest';
import { SMALL_DAY } from '../testing/small-shop-lines.ts';
import { TEST_KEY, temporaryShop } from '../testing/temporary-shop.ts';
import { createWriter, type ReadDb } from '../write.ts';
import * as cashier from './cashier.ts';
import * as customers from './customers.ts';
import * as documents from './documents.ts';
import * as estimates from './estimates.ts';
import * as journal from './journal.ts';
import * as orders from './orders.ts';
import * as printJobs from './print-jobs.ts';
import * as sessions from './sessions.ts';
import * as settlements from './settlements.ts';
import * as stock from './stock.ts';
import * as storedValue from './stored-value.ts';
import { slipRows } from './stock-slips.ts';
import { standingsOf, vehicleHits, vehiclesOfOwners } from './vehicle-hits.ts';
import * as vehicles from './vehicles.ts';
import * as visits from './visits.ts';
import * as workshop from './workshop.ts';

/** Tables that grow with the years: reading one of them from end to end is a fault, however small it is today. */
const GROWING = [
  ...['journal', 'command', 'customer', 'vehicle', 'vehicle_owner', 'plate_history', 'vehicle_bringer', 'search_key'],
  ...['visit', 'visit_promise', 'walk_around', 'repair_order', 'order_line', 'line_payer_share', 'order_promise'],
  ...['order_advice', 'estimate', 'estimate_line', 'work_task', 'quality_check', 'parts_request', 'parts_request_line'],
  ...[
    'reservation',
    'stock_move',
    'stock_issue',
    'stock_issue_line',
    'stock_return',
    'stock_return_line',
    'settlement',
  ],
  ...['settlement_line', 'settlement_tax', 'receivable', 'shift', 'shift_tender', 'payment', 'refund', 'gate_pass'],
  ...['stored_value_account', 'stored_value_top_up', 'stored_value_move'],
  ...['delivery', 'print_job', 'print_event', 'print_payload', 'session'],
];

/** Every read that a screen or an act makes, as it is made. */
const READS: readonly (readonly [string, (db: ReadDb) => unknown])[] = [
  ['openShiftOf', (db) => cashier.openShiftOf(db, 1)],
  ['sumsOfShift', (db) => cashier.sumsOfShift(db, 1)],
  ['numbersOfShift', (db) => cashier.numbersOfShift(db, 1)],
  ['tendersOfShift', (db) => cashier.tendersOfShift(db, 1)],
  ['paymentsOfSettlement', (db) => cashier.paymentsOfSettlement(db, 1)],
  ['paymentWithReference', (db) => cashier.paymentWithReference(db, 'WECHAT', '4200')],
  ['isDayClosed', (db) => cashier.isDayClosed(db, SMALL_DAY)],
  ['gatePassOfOrder', (db) => cashier.gatePassOfOrder(db, 1)],
  ['receivablesOfShift', (db) => cashier.receivablesOfShift(db, 1, 2)],
  ['reprintsOfShift', (db) => cashier.reprintsOfShift(db, 1, 1, 2)],
  ['depositsOfShift', (db) => cashier.depositsOfShift(db, 1)],
  ['storedValueOf', (db) => storedValue.storedValueOf(db, 1)],
  ['storedValueWithCard', (db) => storedValue.storedValueWithCard(db, '8812')],
  ['moveOfPayment', (db) => storedValue.moveOfPayment(db, 1)],
  ['movesOfAccount', (db) => storedValue.movesOfAccount(db, 1, 100)],
  ['topUpsOfAccount', (db) => storedValue.topUpsOfAccount(db, 1, 100)],
  ['waitingTopUps', (db) => storedValue.waitingTopUps(db)],
  ['customersWithPhone', (db) => customers.customersWithPhone(db, '15400001234', 1)],
  ['payerAccounts', (db) => customers.payerAccounts(db, ['INSURER'])],
  ['documentsByNo', (db) => documents.documentsByNo(db, 'WT20261122-0001', true)],
  ['documentsByNo, begun', (db) => documents.documentsByNo(db, 'WT202611', false)],
  ['ordersBySeq', (db) => documents.ordersBySeq(db, '0001')],
  ['estimateOfOrder', (db) => estimates.estimateOfOrder(db, 1)],
  ['estimateOfVisit', (db) => estimates.estimateOfVisit(db, 1)],
  ['versionsOfEstimate', (db) => estimates.versionsOfEstimate(db, 'GJ20261122-0001')],
  ['linesOfEstimate', (db) => estimates.linesOfEstimate(db, 1)],
  ['journalAfter', (db) => journal.journalAfter(db, 1)],
  ['orderPage, in the shop', (db) => orders.orderPage(db, { statuses: ['IN_PROGRESS', 'READY'], limit: 50 })],
  ['orderPage, all', (db) => orders.orderPage(db, { limit: 50 })],
  ['orderPage, by text', (db) => orders.orderPage(db, { text: '345', limit: 50 })],
  ['linesOfOrder', (db) => orders.linesOfOrder(db, 1)],
  ['sharesOfOrder', (db) => orders.sharesOfOrder(db, 1)],
  ['orderAround', (db) => orders.orderAround(db, 1)],
  ['otherOpenOrder', (db) => orders.otherOpenOrder(db, 1, 2)],
  ['adviceOfOrder', (db) => orders.adviceOfOrder(db, 1)],
  ['orderWithCertificate', (db) => orders.orderWithCertificate(db, 'HG-0001', 1)],
  ['nextPrintJob', (db) => printJobs.nextPrintJob(db, 0, 1)],
  ['printJobsInState', (db) => printJobs.printJobsInState(db, 0, 'SENDING')],
  ['printJobPage, open', (db) => printJobs.printJobPage(db, { isOpenOnly: true, limit: 50 })],
  [
    'printJobPage, document',
    (db) => printJobs.printJobPage(db, { isOpenOnly: false, docType: 'order', docId: 1, limit: 50 }),
  ],
  ['printJobPage, all', (db) => printJobs.printJobPage(db, { isOpenOnly: false, limit: 50 })],
  ['liveSession', (db) => sessions.liveSession(db, 'hash')],
  ['settlementsOfOrder', (db) => settlements.settlementsOfOrder(db, 1)],
  ['settlementAround', (db) => settlements.settlementAround(db, 1)],
  ['linesOfSettlement', (db) => settlements.linesOfSettlement(db, 1)],
  ['receivableOfSettlement', (db) => settlements.receivableOfSettlement(db, 1)],
  ['dueSettlements', (db) => settlements.dueSettlements(db, undefined)],
  ['movesOfPart', (db) => stock.movesOfPart(db, 1, 50)],
  ['openReservations', (db) => stock.openReservations(db, 1)],
  ['requestsOfOrder', (db) => stock.requestsOfOrder(db, 1)],
  ['requestLines', (db) => stock.requestLines(db, 1)],
  ['requestPage, open', (db) => stock.requestPage(db, true)],
  ['requestPage, all', (db) => stock.requestPage(db, false)],
  ['partLinesWithStock', (db) => stock.partLinesWithStock(db, 1)],
  ['issuedPieces', (db) => stock.issuedPieces(db, 1)],
  ['slipsOfOrder', (db) => stock.slipsOfOrder(db, 1)],
  ['slipRows', (db) => slipRows(db, 'ISSUE', 'CK20261122-0001')],
  ['vehicleWithPlate', (db) => vehicles.vehicleWithPlate(db, '皖Z12345')],
  ['vehicleWithVin', (db) => vehicles.vehicleWithVin(db, 'LATPAB071W1005301')],
  ['bringersOf', (db) => vehicles.bringersOf(db, 1)],
  ['openOrderOf', (db) => vehicles.openOrderOf(db, 1)],
  ['openAdviceOf', (db) => vehicles.openAdviceOf(db, 1)],
  ['unpaidOf', (db) => vehicles.unpaidOf(db, 1)],
  ['standingsOf', (db) => standingsOf(db, [1])],
  ['vehicleHits', (db) => vehicleHits(db, [1])],
  ['vehiclesOfOwners', (db) => vehiclesOfOwners(db, [1])],
  ['openVisitNo', (db) => vehicles.openVisitNo(db, 1)],
  ['openVisitOf', (db) => visits.openVisitOf(db, 1)],
  ['promisesOfVisit', (db) => visits.promisesOfVisit(db, 1)],
  ['walkAroundOf', (db) => visits.walkAroundOf(db, 1)],
  ['visitAround', (db) => visits.visitAround(db, 1)],
  ['visitPage, day', (db) => visits.visitPage(db, { on: SMALL_DAY, isOpenOnly: false, limit: 50 })],
  ['visitPage, open', (db) => visits.visitPage(db, { isOpenOnly: true, limit: 50 })],
  ['visitsOfVehicle', (db) => visits.visitsOfVehicle(db, 1, 5)],
  ['tasksOfOrder', (db) => workshop.tasksOfOrder(db, 1)],
  ['runningTask', (db) => workshop.runningTask(db, 1)],
  ['checksOfOrder', (db) => workshop.checksOfOrder(db, 1)],
  ['technicianLoad', (db) => workshop.technicianLoad(db)],
];

const shop = temporaryShop();
afterAll(() => shop.close());

/** Plans of everything `read` asks the file; a new reader has no statement kept yet. */
function plansOf(read: (db: ReadDb) => unknown): { sql: string; plan: string[] }[] {
  const connection = shop.db.reader();
  const prepare = connection.prepare.bind(connection);
  const asked: string[] = [];
  connection.prepare = ((sql: string) => {
    asked.push(sql);
    return prepare(sql);
  }) as typeof connection.prepare;
  read(createWriter(shop.db, { now: shop.now, journalKey: TEST_KEY }).read);
  connection.prepare = prepare;
  return asked.map((sql) => {
    const values = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
    const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    return { sql, plan: rows.map((row) => row.detail) };
  });
}

/** A walk along an index that a LIMIT ends is as good as a seek. */
function scans({ sql, plan }: { sql: string; plan: string[] }): string[] {
  const isBounded = /limit \?/i.test(sql) && !plan.some((step) => step.includes('USE TEMP B-TREE FOR ORDER BY'));
  const tables = new Map([...sql.matchAll(/"?(\w+)"? (?:AS )?"?(\w+)"?/gi)].map((m) => [m[2] ?? '', m[1] ?? '']));
  return plan.filter((step) => {
    const [, name = '', how = ''] = /^SCAN (\w+)(.*)$/.exec(step) ?? [];
    const table = GROWING.includes(name) ? name : (tables.get(name) ?? name);
    return (
      GROWING.includes(table) && !(isBounded && (how === '' || how.includes('INDEX') || how.includes('PRIMARY KEY')))
    );
  });
}

test.each(READS)('%s reads no growing table from end to end', (_, read) => {
  const plans = plansOf(read);
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) expect({ sql: plan.sql, scans: scans(plan) }).toEqual({ sql: plan.sql, scans: [] });
});
