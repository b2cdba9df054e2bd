/** A day as people type it: 20261122, 2026-11-22, 2026年11月22日; the same in every language. */
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '#domain/calendar.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { useLang } from '../i18n/language.ts';
import { FieldError } from './field.tsx';

type Props = {
  /** YYYY-MM-DD; null or empty while there is none */
  readonly value: string | null;
  /** null while empty or not understood */
  readonly onChange: (day: string | null) => void;
  readonly isDisabled?: boolean;
  // given by Field
  readonly id?: string;
  readonly status?: '' | 'error';
  readonly 'aria-describedby'?: string;
};

export function DateInput({ value, onChange, isDisabled = false, id, status, ...rest }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : parseDay(typed);
  const problem = read !== null && !read.ok && typed !== null && typed.trim().length >= 8 ? read.refusal : null;
  return (
    <span className="q-typed">
      <Input
        {...rest}
        {...(id === undefined ? {} : { id })}
        autoComplete="off"
        disabled={isDisabled}
        placeholder={t('dateHint')}
        status={problem === null ? (status ?? '') : 'error'}
        value={typed ?? value ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          const found = parseDay(next);
          onChange(found.ok ? found.value : null);
        }}
        onBlur={() => {
          if (read === null || read.ok) setTyped(null);
        }}
      />
      <FieldError text={problem === null ? undefined : refusalText(lang, problem)} />
    </span>
  );
}
