/** Cells of a typed line: quantity or hours, price; what was typed stays until it is understood. */
import { useState } from 'react';
import { type Lang, refusalText } from '#domain/messages/refusal-text.ts';
import { formatYuan, typedAmount } from '#domain/money.ts';
import { formatCentiHours, formatMilli, parseCentiHours, parseMilli } from '#domain/quantity.ts';
import type { Result } from '#domain/result.ts';
import { isToCheck, type TypedLine } from './typed-line.ts';

type Replace = (line: TypedLine) => void;

/** Quantity of a part, hours of labor; nothing for charges and fixed prices. */
export function amountCell(line: TypedLine, name: string, lang: Lang, label: string, replace: Replace) {
  const { input } = line;
  if (input.kind === 'PART') {
    return (
      <Cell
        label={`${label} ${name}`}
        lang={lang}
        shown={formatMilli(input.qtyMilli)}
        read={(typed) => parseMilli(typed, input.unit, line.unitDecimals)}
        onRead={(qtyMilli) => replace({ ...line, input: { ...input, qtyMilli } })}
      />
    );
  }
  if (input.kind === 'OTHER' || input.pricingMode === 'FIXED') return null;
  return (
    <Cell
      label={`${label} ${name}`}
      lang={lang}
      shown={input.billHoursCenti === null ? '' : formatCentiHours(input.billHoursCenti)}
      read={parseCentiHours}
      onRead={(billHoursCenti) => replace({ ...line, input: { ...input, billHoursCenti } })}
    />
  );
}

/** Price of a unit, an hour, or the whole. */
export function priceCell(line: TypedLine, name: string, lang: Lang, label: string, replace: Replace) {
  const { input } = line;
  const cell = (fen: number, set: (fen: number) => TypedLine['input']) => (
    <Cell
      label={`${label} ${name}`}
      lang={lang}
      shown={isToCheck(line) ? '' : formatYuan(fen)}
      read={typedAmount}
      onRead={(value) => replace({ ...line, input: set(value) })}
    />
  );
  if (input.kind === 'PART') return cell(input.unitPriceFen, (unitPriceFen) => ({ ...input, unitPriceFen }));
  if (input.kind === 'OTHER') return cell(input.amountFen, (amountFen) => ({ ...input, amountFen }));
  if (input.pricingMode === 'FIXED')
    return cell(input.fixedPriceFen ?? 0, (fixedPriceFen) => ({
      ...input,
      fixedPriceFen,
      isToCheck: input.isToCheck === true && fixedPriceFen === 0,
    }));
  return cell(input.rateFen ?? 0, (rateFen) => ({ ...input, rateFen }));
}

type CellProps = {
  readonly label: string;
  readonly lang: Lang;
  readonly shown: string;
  readonly read: (typed: string) => Result<number>;
  readonly onRead: (value: number) => void;
};

/** What was typed stays as it is until the cell is left; what is not understood stays marked. */
export function Cell({ label, lang, shown, read, onRead }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const result = typed === null ? null : read(typed);
  const problem = result !== null && !result.ok ? refusalText(lang, result.refusal) : undefined;
  return (
    <input
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem}
      value={typed ?? shown}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.target.value);
        const found = read(event.target.value);
        if (found.ok) onRead(found.value);
      }}
      onBlur={() => {
        if (problem === undefined) setTyped(null);
      }}
    />
  );
}
