/** Lines of one estimate changed at two desks: each line by its fields, a line added or taken off as a whole. */
import type { LineInput } from '#domain/contract/line.ts';
import { type Merged, mergeFields, settle } from '../../ui/three-way.ts';
import type { TypedLine } from '../../documents/lines/typed-line.ts';

export type TypedSheet = { readonly lines: readonly TypedLine[]; readonly orderDiscountFen: number | null };

/** '3.qtyMilli' a field of line 3, '3' the whole of it. */
export const FIELD = /^(\d+)(?:\.(\w+))?$/;

type Flat = Record<string, unknown>;

/** Lines that all three know are compared field by field. */
function flat(sheet: TypedSheet, shared: ReadonlySet<number>): Flat {
  const fields: Flat = { orderDiscountFen: sheet.orderDiscountFen };
  for (const { input } of sheet.lines) {
    if (!shared.has(input.lineNo)) fields[input.lineNo] = input;
    else for (const [name, value] of Object.entries(input)) fields[`${input.lineNo}.${name}`] = value;
  }
  return fields;
}

function numbersOf(sheet: TypedSheet): number[] {
  return sheet.lines.map((line) => line.input.lineNo);
}

/** A line both began under the same number is two lines: the typed one takes the next free number. */
function renumbered(before: TypedSheet, mine: TypedSheet, theirs: TypedSheet): TypedSheet {
  const old = new Set(numbersOf(before));
  const taken = new Set(numbersOf(theirs));
  let last = Math.max(0, ...old, ...taken, ...numbersOf(mine));
  const moved = new Map<number, number>();
  for (const lineNo of numbersOf(mine)) if (!old.has(lineNo) && taken.has(lineNo)) moved.set(lineNo, ++last);
  const numberOf = (lineNo: number) => moved.get(lineNo) ?? lineNo;
  const lines = mine.lines.map((line) => {
    const input = { ...line.input, lineNo: numberOf(line.input.lineNo) };
    if (input.kind === 'PART' && input.laborLineNo !== null) input.laborLineNo = numberOf(input.laborLineNo);
    return { ...line, input };
  });
  return { ...mine, lines };
}

/** What stands beside the values (stock, prices by payer) comes from whichever side has the line. */
type MergedSheet = Merged<TypedSheet> & { readonly fields: Merged<Flat>; readonly known: readonly TypedLine[] };

/** The lines of the fields, in the order of their numbers. */
function sheetOf(fields: Flat, known: readonly TypedLine[]): TypedSheet {
  const byNo = new Map<number, Record<string, unknown>>();
  for (const [key, value] of Object.entries(fields)) {
    const [, no, name] = FIELD.exec(key) ?? [];
    if (no === undefined) continue;
    const line = name === undefined ? (value as Record<string, unknown>) : { [name]: value };
    byNo.set(Number(no), { ...byNo.get(Number(no)), ...line });
  }
  const numbers = [...byNo.keys()].toSorted((a, b) => a - b);
  return {
    orderDiscountFen: (fields['orderDiscountFen'] ?? null) as number | null,
    lines: numbers.flatMap((no) => {
      const beside = known.find((line) => line.input.lineNo === no);
      return beside ? [{ ...beside, input: byNo.get(no) as unknown as LineInput }] : [];
    }),
  };
}

/** `before` as the form opened, `mine` as typed, `theirs` as stored now. */
export function mergeSheets(before: TypedSheet, mine: TypedSheet, theirs: TypedSheet): MergedSheet {
  const own = renumbered(before, mine, theirs);
  const inAll = (no: number) => numbersOf(own).includes(no) && numbersOf(theirs).includes(no);
  const shared = new Set(numbersOf(before).filter(inAll));
  const fields = mergeFields(flat(before, shared), flat(own, shared), flat(theirs, shared));
  const known = [...own.lines, ...theirs.lines];
  return { value: sheetOf(fields.value, known), clashes: fields.clashes, fields, known };
}

/** After the person chose. */
export function settleSheet(merged: Merged<TypedSheet>, theirs: ReadonlySet<string>): TypedSheet {
  const { fields, known } = merged as MergedSheet;
  return sheetOf(settle(fields, theirs), known);
}
