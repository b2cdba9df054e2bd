/** Which template draws which form on which paper. */
import type { Form, Paper } from '#domain/printing/forms.ts';
import type { Columns, Template } from './define-template.ts';
import { estimateA4, estimateA5 } from './estimate/sheet.ts';
import { gatePassSlip } from './gate-pass/slip.ts';
import { partIssueA5, partIssueHalf, partIssueThird } from './part-issue/slip.ts';
import { receiptSlip } from './receipt/slip.ts';
import { receptionSheetA4 } from './reception-sheet/a4.ts';
import { repairOrderA4, repairOrderHalf, repairOrderWhole } from './repair-order/sheet.ts';
import { settlementA4, settlementHalf, settlementWhole } from './settlement/sheet.ts';
import { shiftReportSlip } from './shift-report/slip.ts';

export const templates: { readonly [F in Form]: { readonly [P in Paper]?: Template } } = {
  RECEPTION_SHEET: { A4: receptionSheetA4 },
  ESTIMATE: { A4: estimateA4, A5: estimateA5 },
  REPAIR_ORDER: { A4: repairOrderA4, CF241: repairOrderWhole, CF241_2: repairOrderHalf },
  PART_ISSUE: { CF241_3: partIssueThird, CF241_2: partIssueHalf, A5: partIssueA5 },
  SETTLEMENT: { A4: settlementA4, CF241_2: settlementHalf, CF241: settlementWhole },
  RECEIPT: { T80: receiptSlip, T58: receiptSlip },
  GATE_PASS: { T80: gatePassSlip, T58: gatePassSlip },
  SHIFT_REPORT: { T80: shiftReportSlip, T58: shiftReportSlip },
  SUPPLEMENT: {},
  DISPATCH: {},
  CERTIFICATE: {},
  DEPOSIT_RECEIPT: {},
  DAY_REPORT: {},
  GOODS_RECEIPT: {},
  COUNT_SHEET: {},
  REORDER_LIST: {},
  SHORTAGE_LIST: {},
  PART_LABEL: {},
  APPOINTMENT_BOARD: {},
  WORKSHOP_BOARD: {},
  ACCOUNT_STATEMENT: {},
};

/** Columns of a roll; undefined for sheets. Source: domain rules §9.1. */
export function columnsOfPaper(paper: Paper): Columns | undefined {
  return paper === 'T80' ? 48 : paper === 'T58' ? 32 : undefined;
}
