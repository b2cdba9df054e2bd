/** What the workshop asks for, priced by the list: a technician names things, never prices. */
import type { LineInput } from '#domain/contract/line.ts';
import type { ProposedLine } from '#domain/contract/supplement.contract.ts';
import { operationById } from '#db/store/catalog.ts';
import { partById } from '#db/store/stock.ts';
import type { NewSupplementLine } from '#db/store/supplements.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { listLine, type PricingScene } from '../estimate/listed-line.ts';

const SELF = { payerType: 'SELF', payerAccountId: null, payRateBp: 10_000, taxRatePct: 13, remark: '' } as const;

function laborInput(db: ReadDb, line: ProposedLine & { kind: 'LABOR' }, lineNo: number): LineInput {
  const free = { pricingMode: 'FIXED', rateClass: 'M', workClass: 'MINOR', fixedPriceFen: 0 } as const;
  const head = { kind: 'LABOR', lineNo, name: line.name, code: '', ...SELF } as const;
  const none = { billHoursCenti: null, rateFen: null };
  if (line.operationId === null) return { ...head, ...none, ...free, operationId: null, isToCheck: true };
  const listed = found(operationById(db, line.operationId), '工时项目');
  const { pricingMode, rateClass, workClass, billHoursCenti, fixedPriceFen } = listed;
  const { name, operationId } = line;
  return {
    ...head,
    name,
    operationId,
    pricingMode,
    rateClass,
    workClass,
    billHoursCenti,
    rateFen: null,
    fixedPriceFen,
  };
}

function partInput(db: ReadDb, line: ProposedLine & { kind: 'PART' }, lineNo: number): LineInput {
  const part = found(partById(db, line.partId), '配件');
  return {
    kind: 'PART',
    lineNo,
    ...SELF,
    partId: part.id,
    name: part.name,
    code: part.partNo,
    spec: part.spec ?? '',
    unit: part.unit,
    qtyMilli: line.qtyMilli,
    unitPriceFen: part.salePriceFen,
    qualityType: part.qualityType,
    isCustomerSupplied: false,
    laborLineNo: line.laborLineNo,
  };
}

function inputOf(db: ReadDb, line: ProposedLine, lineNo: number): LineInput {
  if (line.kind === 'LABOR') return laborInput(db, line, lineNo);
  if (line.kind === 'PART') return partInput(db, line, lineNo);
  const { otherKind, name } = line;
  return { kind: 'OTHER', lineNo, ...SELF, name, otherKind, amountFen: 0, isDiscountable: false };
}

/** Lines as the desk will find them: list price, the customer's own plan; free text waits for a price. @refuses NOT_FOUND */
export function proposedLines(db: ReadDb, lines: readonly ProposedLine[], scene: PricingScene): NewSupplementLine[] {
  return lines.map((line, i) => {
    const typed = inputOf(db, line, i + 1);
    const { planPayRateBp } = listLine(db, typed, scene);
    const { row } = listLine(db, { ...typed, payRateBp: planPayRateBp }, scene);
    return line.kind === 'OTHER' ? { ...row, isToCheck: true } : row;
  });
}
