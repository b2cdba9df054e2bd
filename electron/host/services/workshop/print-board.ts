/** 在修看板 on paper: the cars in the shop as they stand now; no owner and no phone (domain rules §9.11). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { isLate } from '#domain/workshop/car-state.ts';
import type { WriteTx } from '#db/write.ts';
import type { WorkshopBoardData } from '#print/workshop-board/data.ts';
import type { Host } from '../../host.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { shopHead } from '../print/paper-heads.ts';
import { boardRows } from './board.ts';

/** `ZX` is the supplement's: a board bears its own letters. */
const BOARD = 'KB';

function boardOf(tx: WriteTx): WorkshopBoardData {
  return {
    docNo: `${BOARD}${dayOf(tx.act.at).replaceAll('-', '')}`,
    shop: shopHead(tx),
    shownAt: tx.act.at,
    rows: boardRows(tx).map((row, i) => ({
      seq: i + 1,
      orderNo: row.orderNo,
      plateNo: row.plateNo,
      modelName: row.modelName,
      groupName: row.groupNames.join('、'),
      technicians: row.technicianNames.join('、'),
      stateText: labelOf('zh-CN', 'waitsFor', row.waitsFor),
      promisedAt: row.promisedAt,
      isLate: isLate(row, tx.act.at),
      advisorName: row.advisor.name,
    })),
  };
}

/** Each print shows the shop as it stands then. */
export function printWorkshopBoard(host: Host, actor: Actor, input: { readonly commandId: string }) {
  return host.write(actor, 'workshop.boardPrinted', input, (tx) => {
    const data = boardOf(tx);
    const docId = Number(dayOf(tx.act.at).replaceAll('-', ''));
    const paper = { form: 'WORKSHOP_BOARD', docType: 'workshopDay', docId, docNo: data.docNo } as const;
    const jobId = enqueuePaper(tx, { ...paper, docRev: Math.floor(tx.act.at / 1000), data });
    return { result: { printJobIds: [jobId] }, touches: ['printJobs'] };
  });
}
