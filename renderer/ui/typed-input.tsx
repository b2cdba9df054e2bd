/** Inputs whose text means a figure: what was typed stays as it is until it is understood. */
import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { formatPercent, parsePercent } from '#domain/insurance/percent.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { unitWord } from '#domain/messages/units.ts';
import { formatYuan, typedAmount } from '#domain/money.ts';
import { formatMilli, parseMilli } from '#domain/quantity.ts';
import type { Result } from '#domain/result.ts';
import { useLang } from '../i18n/language.ts';
import { FieldError } from './field.tsx';

type Common = Omit<InputProps, 'value' | 'onChange' | 'onBlur'> & {
  /** null while empty */
  readonly value: number | null;
  /** null while empty or not understood; `typed` tells them apart */
  readonly onChange: (value: number | null, typed: string) => void;
};

type Reading = Common & {
  readonly read: (typed: string) => Result<number>;
  readonly show: (value: number) => string;
};

function TypedInput({ value, onChange, read, show, status, ...rest }: Reading) {
  const lang = useLang();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : show(value));
  const result = typed !== null && typed.trim() !== '' ? read(typed) : null;
  const problem = result !== null && !result.ok ? refusalText(lang, result.refusal) : undefined;
  return (
    <span className="q-typed">
      <Input
        {...rest}
        className="q-num"
        inputMode="decimal"
        autoComplete="off"
        status={problem === undefined ? (status ?? '') : 'error'}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          const found = next.trim() === '' ? null : read(next);
          onChange(found?.ok ? found.value : null, next);
        }}
        onBlur={() => {
          if (problem === undefined) setTyped(null);
        }}
      />
      <FieldError text={problem} />
    </span>
  );
}

/** An amount in yuan, 0 or more; value in fen. '300', '￥1,234.50', '300元' are understood. */
export function MoneyInput(props: Common) {
  return <TypedInput prefix="¥" {...props} read={typedAmount} show={formatYuan} />;
}

/** A percentage; value in basis points. */
export function PercentInput(props: Common) {
  return <TypedInput suffix="%" {...props} read={parsePercent} show={formatPercent} />;
}

/** A quantity; value in thousandths. `unitDecimals` as the part has it (0 for pieces). */
export function QtyInput(props: Common & { readonly unit: string; readonly unitDecimals: number }) {
  const { unit, unitDecimals, ...rest } = props;
  const lang = useLang();
  return (
    <TypedInput
      suffix={unitWord(lang, unit)}
      {...rest}
      read={(typed) => parseMilli(typed, unit, unitDecimals)}
      show={formatMilli}
    />
  );
}
