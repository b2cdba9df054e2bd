/** Which template draws which form on which paper. */
import type { Form, Paper } from '#domain/printing/forms.ts';
import type { Columns, Template } from './define-template.ts';
import { dispatchA5 } from './dispatch/sheet.ts';
import { certificateA5 } from './certificate/sheet.ts';
import { goodsReceiptA4 } from './goods-receipt/sheet.ts';
import { countSheetA4 } from './count-sheet/sheet.ts';
import { reorderListA4 } from './reorder-list/sheet.ts';
import { shortageListA4 } from './shortage-list/sheet.ts';
import { appointmentBoardA4 } from './appointment-board/sheet.ts';
import { workshopBoardA4 } from './workshop-board/sheet.ts';
import { accountStatementA4 } from './account-statement/sheet.ts';
import { partLabel } from './part-label/label.ts';
import { depositReceiptA5 } from './deposit-receipt/sheet.ts';
import { depositReceiptSlip } from './deposit-receipt/slip.ts';
import { dayReportA4 } from './day-report/sheet.ts';
import { dayReportSlip } from './day-report/slip.ts';
import { shiftReportA4 } from './shift-report/sheet.ts';
import { estimateA4, estimateA5 } from './estimate/sheet.ts';
import { gatePassSlip } from './gate-pass/slip.ts';
import { partIssueA5, partIssueHalf, partIssueThird } from './part-issue/slip.ts';
import { receiptSlip } from './receipt/slip.ts';
import { receptionSheetA4 } from './reception-sheet/a4.ts';
import { repairOrderA4, repairOrderHalf, repairOrderWhole } from './repair-order/sheet.ts';
import { settlementA4, settlementHalf, settlementWhole } from './settlement/sheet.ts';
import { shiftReportSlip } from './shift-report/slip.ts';
import { supplementA5, supplementHalf } from './supplement/sheet.ts';

export const templates: { readonly [F in Form]: { readonly [P in Paper]?: Template } } = {
  RECEPTION_SHEET: { A4: receptionSheetA4 },
  ESTIMATE: { A4: estimateA4, A5: estimateA5 },
  REPAIR_ORDER: { A4: repairOrderA4, CF241: repairOrderWhole, CF241_2: repairOrderHalf },
  PART_ISSUE: { CF241_3: partIssueThird, CF241_2: partIssueHalf, A5: partIssueA5 },
  SETTLEMENT: { A4: settlementA4, CF241_2: settlementHalf, CF241: settlementWhole },
  RECEIPT: { T80: receiptSlip, T58: receiptSlip },
  GATE_PASS: { T80: gatePassSlip, T58: gatePassSlip },
  SHIFT_REPORT: { T80: shiftReportSlip, T58: shiftReportSlip, A4: shiftReportA4 },
  SUPPLEMENT: { A5: supplementA5, CF241_2: supplementHalf },
  DISPATCH: { A5: dispatchA5 },
  CERTIFICATE: { A5: certificateA5 },
  DEPOSIT_RECEIPT: { A5: depositReceiptA5, T80: depositReceiptSlip, T58: depositReceiptSlip },
  DAY_REPORT: { A4: dayReportA4, T80: dayReportSlip },
  GOODS_RECEIPT: { A4: goodsReceiptA4 },
  COUNT_SHEET: { A4: countSheetA4 },
  REORDER_LIST: { A4: reorderListA4 },
  SHORTAGE_LIST: { A4: shortageListA4 },
  PART_LABEL: { LABEL_40X30: partLabel },
  APPOINTMENT_BOARD: { A4: appointmentBoardA4 },
  WORKSHOP_BOARD: { A4: workshopBoardA4 },
  ACCOUNT_STATEMENT: { A4: accountStatementA4 },
};

/** Columns of a roll; undefined for sheets. Source: domain rules §9.1. */
export function columnsOfPaper(paper: Paper): Columns | undefined {
  return paper === 'T80' ? 48 : paper === 'T58' ? 32 : undefined;
}
