/** A point in time typed the short way: 1730, 17:30, +2h, 1125 930, 2026-11-25 17:30; arrows step half an hour. */
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import { FieldError } from './field.tsx';
import { isComposing } from './keys.ts';
import { nextHalfHour, readDateTime } from './read-date-time.ts';

type Props = {
  /** UTC ms; null while empty */
  readonly value: number | null;
  /** null while empty or not understood */
  readonly onChange: (value: number | null) => void;
  /** the host's time, for today and +2h: `useSession().hostNow`, or a clock */
  readonly now: number;
  /** taken by the first arrow while the field is empty */
  readonly proposal?: number;
  // given by Field
  readonly id?: string;
  readonly status?: '' | 'error';
  readonly 'aria-describedby'?: string;
};

export function DateTimeInput({ value, onChange, now, proposal, id, status, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && readDateTime(typed, now) === null;
  const step = (by: number) => {
    setTyped(null);
    onChange(value === null && proposal !== undefined ? proposal : nextHalfHour(value ?? now, by));
  };
  return (
    <span className="q-typed">
      <Input
        {...rest}
        {...(id === undefined ? {} : { id })}
        autoComplete="off"
        placeholder={t('dateTimeHint')}
        status={isWrong ? 'error' : (status ?? '')}
        value={typed ?? (value === null ? '' : formatAt(value))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readDateTime(event.target.value, now));
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
        onKeyDown={(event) => {
          if (isComposing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          step(event.key === 'ArrowUp' ? 1 : -1);
        }}
      />
      {isWrong && <FieldError text={t('dateTimeWrong')} />}
    </span>
  );
}
