/** A shift as its cashier sees it: sums by shift id; expected figures stay hidden while the count is blind. */

import { deskName, type ShiftRow, sumsOfShift, tendersOfShift } from '#db/store/cashier.ts';
import { employeeById } from '#db/store/employees.ts';
import type { ReadDb } from '#db/write.ts';
import { expectedOf, overShortOf } from '#domain/cashier/shift.ts';
import type { ShiftView } from '#domain/contract/cashier.contract.ts';
import { shopOptions } from '../settings/shop-options.ts';

/** @param db what may read the shift, also inside the act that closes it */
export function shiftView(db: ReadDb, shift: ShiftRow): ShiftView {
  const sums = sumsOfShift(db, shift.id);
  const counted = tendersOfShift(db, shift.id);
  const isClosed = shift.status === 'CLOSED' || shift.status === 'ACCEPTED';
  const isHidden = shopOptions(db).blindShiftCount && !isClosed;
  return {
    id: shift.id,
    shiftNo: shift.shiftNo,
    status: shift.status,
    cashierId: shift.cashierId,
    cashierName: employeeById(db, shift.cashierId)?.name ?? '',
    workstation: deskName(db, shift.deskId),
    businessOn: shift.businessOn,
    openedAt: shift.openedAt,
    closedAt: shift.closedAt,
    floatFen: shift.floatFen,
    tenders: expectedOf(shift.floatFen, sums).map(({ tender, expectedFen }) => {
      const sum = sums.find((s) => s.tender === tender);
      const row = counted.find((c) => c.tender === tender);
      return {
        tender,
        count: sum?.count ?? 0,
        inFen: sum?.inFen ?? 0,
        outFen: sum?.outFen ?? 0,
        expectedFen: isHidden ? null : expectedFen,
        countedFen: row?.countedFen ?? null,
        overShortFen: row ? overShortOf(row) : null,
      };
    }),
    version: shift.version,
  };
}
