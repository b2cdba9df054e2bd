/** Data of 交班单, frozen when the shift is closed (domain rules §9.11); carries the journal's head (reliability §10). */

import {
  depositsOfShift,
  deskName,
  numbersOfShift,
  receivablesOfShift,
  reprintsOfShift,
  type ShiftRow,
} from '#db/store/cashier.ts';
import { journalHead, lastJournalSeq } from '#db/store/journal.ts';
import type { WriteTx } from '#db/write.ts';
import { netOfShift, netOfTender } from '#domain/cashier/shift.ts';
import type { ShiftReportData } from '#print/shift-report/data.ts';
import { shopHead } from '../print/paper-heads.ts';
import { shiftView } from './shift-view.ts';

/** Everything from the closed row; called inside the act that closes it. */
export function buildShiftReport(tx: WriteTx, shift: ShiftRow): ShiftReportData {
  const view = shiftView(tx, shift);
  const numbers = numbersOfShift(tx, shift.id);
  const deposits = depositsOfShift(tx, shift.id);
  const around = receivablesOfShift(tx, shift.openedAt, tx.act.at);
  const cash = view.tenders.find((t) => t.tender === 'CASH');
  const head = journalHead(tx);
  return {
    docNo: shift.shiftNo,
    shop: shopHead(tx),
    workstation: deskName(tx, shift.deskId),
    cashierName: view.cashierName,
    openedAt: shift.openedAt,
    closedAt: shift.closedAt ?? tx.act.at,
    floatFen: shift.floatFen,
    tenders: view.tenders.map((t) => ({
      tender: t.tender,
      count: t.count,
      inFen: t.inFen,
      refundFen: t.outFen,
      netFen: netOfTender(t),
      countedFen: t.countedFen,
      differenceFen: t.overShortFen,
    })),
    totalNetFen: netOfShift(view.tenders),
    cashExpectedFen: cash?.expectedFen ?? shift.floatFen,
    cashCountedFen: cash?.countedFen ?? 0,
    overShortFen: shift.overShortFen ?? 0,
    overShortReason: (shift.overShortReason ?? '').slice(0, 100),
    cashToSafeFen: shift.cashToSafeFen ?? 0,
    receivablesMadeFen: around.madeFen,
    receivablesCollectedFen: around.collectedFen,
    depositsInFen: deposits.inFen,
    depositsOutFen: deposits.outFen,
    firstPaymentNo: numbers.first ?? '',
    lastPaymentNo: numbers.last ?? '',
    waiting: numbers.waiting,
    voidCount: numbers.voidedCount,
    reversalCount: around.reversals,
    reprintCount: reprintsOfShift(tx, shift.cashierId, shift.openedAt, tx.act.at),
    journalHead: head ? `${lastJournalSeq(tx)} ${head.mac.slice(0, 8)}` : '',
    acceptedByName: '',
  };
}
