/** Figures in tabular digits: money, quantities, times; and inputs that keep what was typed. */
import { Input, type InputRef } from 'antd';
import { type Ref, useEffect, useState } from 'react';
import { formatAt } from '#domain/calendar.ts';
import { formatYuan, parseYuan } from '#domain/money.ts';
import { formatMilli } from '#domain/quantity.ts';

/** 76200 -> ¥762.00 */
export function MoneyText({ fen, isStrong = false }: { fen: number; isStrong?: boolean }) {
  return <span className={isStrong ? 'money strong' : 'money'}>¥{formatYuan(fen)}</span>;
}

/** 4200 -> 4.2 升 */
export function QtyText({ milli, unit }: { milli: number; unit?: string }) {
  return (
    <span className="figure">
      {formatMilli(milli)}
      {unit ? ` ${unit}` : ''}
    </span>
  );
}

/** Local date and time of an instant. */
export function AtText({ at }: { at: number | null }) {
  return <span className="figure">{at === null || at === 0 ? '—' : formatAt(at)}</span>;
}

type MoneyInputProps = {
  id?: string;
  fen: number | null;
  onChange: (fen: number | null) => void;
  isDisabled?: boolean;
  inputRef?: Ref<InputRef>;
  ariaLabel?: string;
  onEnter?: () => void;
};

/** Yuan as typed; the value is fen, null while it is no amount. What was typed stays. */
export function MoneyInput({ id, fen, onChange, isDisabled, inputRef, ariaLabel, onEnter }: MoneyInputProps) {
  const [typed, setTyped] = useState(fen === null ? '' : formatYuan(fen));
  const value = typed === '' ? null : readYuan(typed);
  useEffect(() => {
    if (fen !== value) setTyped(fen === null ? '' : formatYuan(fen));
    // only a value set from outside replaces what was typed
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fen]);
  return (
    <Input
      id={id}
      ref={inputRef ?? null}
      className="figure-input"
      prefix="¥"
      value={typed}
      disabled={isDisabled}
      aria-label={ariaLabel}
      status={typed !== '' && value === null ? 'error' : ''}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value === '' ? null : readYuan(event.target.value));
      }}
      onPressEnter={() => onEnter?.()}
    />
  );
}

function readYuan(typed: string): number | null {
  const read: unknown = parseYuan(typed);
  if (typeof read === 'number') return read;
  if (typeof read === 'object' && read !== null && 'ok' in read && read.ok === true && 'value' in read)
    return Number(read.value);
  return null;
}
