/** A durable save of the usual size through the one way (number, journal, command), beside bare prepared statements. */
import { getTableColumns } from 'drizzle-orm';
import { estimateLine } from '#db/schema/estimate.ts';
import { orderLine } from '#db/schema/order.ts';
import { nextNumber } from '#db/store/counters.ts';
import { addEstimate, type NewEstimateLine, replaceEstimateLines } from '#db/store/estimates.ts';
import { addMove, addToStock, partById } from '#db/store/stock.ts';
import { fillSmallShop } from '#db/testing/small-shop.ts';
import { SMALL_DAY } from '#db/testing/small-shop-lines.ts';
import { aCommand, temporaryShop, type TemporaryShop } from '#db/testing/temporary-shop.ts';
import { HOUSE, type WriteTx } from '#db/write.ts';
import { compare, type Measured } from './measure.ts';
import { copier, type Preparing } from './rows.ts';

const LINES = 30;
const MOVES = 12;
const ROUNDS = 200;

/** Lines of the worked order, repeated. */
function lines(shop: TemporaryShop): NewEstimateLine[] {
  const rows = shop.writer.read.select().from(orderLine).all();
  const names = Object.keys(getTableColumns(estimateLine)).filter((name) => name !== 'id' && name !== 'estimateId');
  const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))));
  return Array.from({ length: LINES }, (_, at) => ({ ...kept[at % kept.length], lineNo: at + 1 }) as NewEstimateLine);
}

function save(tx: WriteTx, content: readonly NewEstimateLine[]): number {
  const stamp = { createdAt: tx.act.at, createdBy: 1, updatedAt: tx.act.at, updatedBy: 1 };
  const id = addEstimate(tx, {
    estimateNo: `GJ-${nextNumber(tx, 'GJ', SMALL_DAY)}`,
    versionNo: 1,
    visitId: 1,
    customerId: 1,
    vehicleId: 1,
    advisorId: 1,
    status: 'DRAFT',
    validUntilOn: SMALL_DAY,
    ...stamp,
  });
  replaceEstimateLines(tx, id, content);
  for (let move = 0; move < MOVES; move += 1) moveOne(tx);
  return id;
}

function moveOne(tx: WriteTx): void {
  const before = partById(tx, 1);
  if (before === undefined) throw new Error('the sample has no part');
  addToStock(tx, before.id, { onHandMilli: 1000, reservedMilli: 0, valueFen: 100 });
  addMove(tx, {
    partId: before.id,
    kind: 'PURCHASE_IN',
    qtyMilli: 1000,
    costFen: 100,
    balanceMilli: before.onHandMilli + 1000,
    balanceFen: before.stockValueFen + 100,
    refNo: 'RK-1',
    at: tx.act.at,
    businessOn: SMALL_DAY,
    employeeId: 1,
    deskId: 0,
    commandId: tx.act.commandId,
    commandSeq: tx.act.nextCommandSeq(),
  });
}

/** The same rows written by statements prepared once: what the file itself costs. */
function bareSave(shop: TemporaryShop, estimateId: number): () => void {
  const connection = shop.db.writer();
  const newest = (table: string, column: string) => ({
    column,
    value: connection.prepare(`SELECT max(${column}) FROM ${table}`).pluck().get(),
  });
  const source = connection as unknown as Preparing;
  const copyEstimate = copier(source, 'estimate', { column: 'id', value: estimateId });
  const copyLine = copier(source, 'estimate_line', newest('estimate_line', 'id'));
  const copyMove = copier(source, 'stock_move', newest('stock_move', 'id'));
  const copyJournal = copier(source, 'journal', newest('journal', 'seq'));
  const copyCommand = copier(source, 'command', newest('command', 'id'));
  const count = connection.prepare('UPDATE counter SET next = next + 1 WHERE prefix = ?');
  const stock = connection.prepare(
    'UPDATE part SET on_hand_milli = on_hand_milli + ?, stock_value_fen = stock_value_fen + ? WHERE id = 1',
  );
  return () => {
    const { commandId } = aCommand();
    connection.exec('BEGIN IMMEDIATE');
    count.run('GJ');
    const id = copyEstimate({ estimate_no: commandId });
    for (let at = 0; at < LINES; at += 1) copyLine({ estimate_id: id, line_no: at + 1 });
    for (let at = 0; at < MOVES; at += 1) {
      stock.run(1000, 100);
      copyMove({ command_id: commandId, command_seq: at });
    }
    const seq = copyJournal({ command_id: commandId });
    copyCommand({ id: commandId, seq });
    connection.exec('COMMIT');
  };
}

export async function benchSave(): Promise<Measured[]> {
  const shop = temporaryShop();
  try {
    fillSmallShop(shop);
    const content = lines(shop);
    const ours = () =>
      shop.writer.write(HOUSE, 'bench.saved', aCommand(), (tx) => {
        const id = save(tx, content);
        return { result: id, touches: [`estimate:${id}`] };
      }).result;
    const baseline = bareSave(shop, ours());
    const measured = await compare({
      part: 'save',
      what: `one estimate of ${LINES} lines and ${MOVES} stock moves, number, journal, command`,
      floor: 'the same rows, bare prepared statements',
      target: '<= 1.5x',
      rounds: ROUNDS,
      ours,
      baseline,
    });
    return [measured];
  } finally {
    shop.close();
  }
}
