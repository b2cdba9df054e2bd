/** Papers of the parts counter that show stock as it stands: 缺件单, 补货清单, 配件标签 (domain rules §9.11). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { openMilli } from '#domain/parts/issue-part.ts';
import { suggestedOrder } from '#domain/parts/reorder.ts';
import { shortages } from '#domain/parts/shortages.ts';
import { averageCost } from '#domain/parts/stock-cost.ts';
import { mayLook } from '#domain/permissions.ts';
import { employeeById } from '#db/store/employees.ts';
import { lastPurchase, partsBelowMin } from '#db/store/reorder.ts';
import { openReservations, partById, partLinesWithStock, requestPage } from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import type { PartLabelData } from '#print/part-label/data.ts';
import type { ReorderListData } from '#print/reorder-list/data.ts';
import type { ShortageListData } from '#print/shortage-list/data.ts';
import type { Host } from '../../host.ts';
import { found, refuse } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { shopHead } from '../print/paper-heads.ts';

/** Lists of a day bear their own letters: the numbers of §7 belong to documents that are kept. */
const SHORTAGES = 'QD';
const REORDER = 'BH';
/** As many rows as a paper takes. */
const MOST_ROWS = 500;

const dayDigits = (at: number): string => dayOf(at).replaceAll('-', '');

/** Each print shows stock as it is then; two of one day are no 补打 of each other. */
function queueList(
  tx: WriteTx,
  form: 'SHORTAGE_LIST' | 'REORDER_LIST',
  data: ShortageListData | ReorderListData,
): { result: { printJobIds: string[] }; touches: string[] } {
  if (data.rows.length === 0) return refuse('NOTHING_TO_PRINT', { form });
  const docRev = Math.floor(tx.act.at / 1000);
  const paper = { form, docType: 'partsDay', docId: Number(dayDigits(tx.act.at)), docNo: data.docNo, docRev, data };
  return { result: { printJobIds: [enqueuePaper(tx, paper)] }, touches: ['printJobs'] };
}

/** Lines of open requests, who asked first standing first. */
function wantedLines(tx: WriteTx) {
  const requests = requestPage(tx, true);
  const orders = new Map(requests.map((row) => [row.order.id, row]));
  return [...orders.values()].flatMap((row) => {
    const kept = openReservations(tx, row.order.id);
    return partLinesWithStock(tx, row.order.id).map(({ line, part }) => ({
      partId: part.id,
      openMilli: openMilli({ ...line, lineQtyMilli: line.qtyMilli ?? 0 }),
      keptMilli: kept.find((r) => r.orderLineId === line.id)?.qtyMilli ?? 0,
      row,
      line,
      part,
    }));
  });
}

/** 缺件单. @refuses NOTHING_TO_PRINT when every line can be served */
export function printShortages(host: Host, actor: Actor, input: { readonly commandId: string }) {
  return host.write(actor, 'part.shortagesPrinted', input, (tx) => {
    const lines = wantedLines(tx);
    const free = new Map(lines.map(({ part }) => [part.id, part.onHandMilli - part.reservedMilli]));
    const short = shortages(lines, (partId) => free.get(partId) ?? 0).filter(({ shortMilli }) => shortMilli > 0);
    return queueList(tx, 'SHORTAGE_LIST', {
      docNo: `${SHORTAGES}${dayDigits(tx.act.at)}`,
      shop: shopHead(tx),
      madeAt: tx.act.at,
      madeByName: actor.name,
      rows: short.slice(0, MOST_ROWS).map(({ line: { row, line, part }, shortMilli }, i) => ({
        seq: i + 1,
        orderNo: row.order.orderNo,
        plateNo: row.plateNo ?? '',
        partNo: part.partNo,
        name: line.name,
        unit: line.unit ?? part.unit,
        shortMilli,
        expectedOn: null,
        advisorName: employeeById(tx, row.order.advisorId)?.name ?? '',
      })),
    });
  });
}

/** Of one piece when the part was last bought, in fen. */
function lastPrice(tx: WriteTx, partId: number): number | null {
  const bought = lastPurchase(tx, partId);
  return bought ? averageCost({ onHandMilli: bought.qtyMilli, valueFen: bought.costFen }) : null;
}

/** 补货清单; the last price only for who may see cost. @refuses NOTHING_TO_PRINT when nothing is below its limit */
export function printReorder(host: Host, actor: Actor, input: { readonly commandId: string }) {
  return host.write(actor, 'part.reorderPrinted', input, (tx) => {
    const seesCost = mayLook(actor.roles, 'part.seeCost');
    const rows = partsBelowMin(tx)
      .map((part) => ({ part, suggestMilli: suggestedOrder(part) }))
      .filter(({ suggestMilli }) => suggestMilli > 0);
    return queueList(tx, 'REORDER_LIST', {
      docNo: `${REORDER}${dayDigits(tx.act.at)}`,
      shop: shopHead(tx),
      madeAt: tx.act.at,
      madeByName: actor.name,
      supplierName: '',
      rows: rows.slice(0, MOST_ROWS).map(({ part, suggestMilli }, i) => ({
        seq: i + 1,
        partNo: part.partNo,
        name: part.name,
        unit: part.unit,
        onHandMilli: part.onHandMilli,
        onOrderMilli: part.onOrderMilli,
        minMilli: part.minMilli ?? 0,
        suggestMilli,
        lastPriceFen: seesCost ? lastPrice(tx, part.id) : null,
      })),
    });
  });
}

/** 配件标签: as many of one part as were asked for. @refuses NOT_FOUND */
export function printLabels(
  host: Host,
  actor: Actor,
  input: { readonly commandId: string; readonly partId: number; readonly count: number },
) {
  return host.write(actor, 'part.labelsPrinted', input, (tx) => {
    const part = found(partById(tx, input.partId), '配件');
    const label = { partNo: part.partNo, name: part.name, bin: part.bin ?? '' };
    const labels = Array.from({ length: input.count }, () => label);
    const data: PartLabelData = { docNo: part.partNo, shop: shopHead(tx), labels };
    const docRev = Math.floor(tx.act.at / 1000);
    const paper = { form: 'PART_LABEL', docType: 'part', docId: part.id, docNo: part.partNo, docRev, data } as const;
    return { result: { printJobIds: [enqueuePaper(tx, paper)] }, touches: ['printJobs'] };
  });
}
