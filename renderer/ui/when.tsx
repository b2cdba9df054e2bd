/** A moment in a list: short, on one line; the whole of it when pointed at. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, formatAt, timeOf } from '#domain/calendar.ts';

/** Today 17:30, this year 11-22 17:30, else 2025-11-22 17:30. `at` in UTC ms; null shows a dash. */
export function When({ at }: { readonly at: number | null }) {
  const { t } = useTranslation();
  const [today] = useState(() => dayOf(Date.now()));
  if (at === null || at <= 0) return <>—</>;
  const day = dayOf(at);
  const text =
    day === today ? `${t('today')} ${timeOf(at)}` : formatAt(at).slice(day.slice(0, 4) === today.slice(0, 4) ? 5 : 0);
  return (
    <time className="q-when" title={formatAt(at)} dateTime={new Date(at).toISOString()}>
      {text}
    </time>
  );
}
