/** Lines two versions of an estimate do not have in common; a value that changed shows both. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '#domain/contract/line.ts';
import {
  type ChangedField,
  diffLines,
  type LineDiff,
  lineOf,
  priceOf,
  quantityOf,
} from '#domain/estimate/version-diff.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { unitWord } from '#domain/messages/units.ts';
import { zhe } from '#domain/messages/words.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';

type Props = { readonly before: readonly LineView[]; readonly after: readonly LineView[] };
type Diff = LineDiff<LineView>;

const TONES = { ADDED: 'green', REMOVED: 'red', CHANGED: 'amber' } as const;

export function LineChanges({ before, after }: Props) {
  const { t } = useTranslation('versions');
  const { t: estimate } = useTranslation('estimate');
  const { t: order } = useTranslation('order');
  const lang = useLang();
  const qty = (line: LineView) => {
    const figure = quantityOf(line);
    if (figure === null) return '—';
    return line.kind === 'PART' ? `${formatMilli(figure)} ${unitWord(lang, line.unit)}` : formatCentiHours(figure);
  };
  const payer = (line: LineView) =>
    [labelOf(lang, 'payerType', line.payerType), line.payerAccountName].filter(Boolean).join(' ');
  return (
    <DataList
      label={t('lines')}
      rows={diffLines(before, after)}
      rowKey={(row) => `${row.change}${lineOf(row).id}`}
      empty={t('none')}
      columns={[
        { title: order('lineNo'), render: (row) => lineOf(row).lineNo, width: 36 },
        {
          title: t('change'),
          render: (row) => <StatusTag tone={TONES[row.change]}>{t(row.change)}</StatusTag>,
          width: 80,
        },
        { title: order('name'), render: (row) => [lineOf(row).code, lineOf(row).name].filter(Boolean).join(' ') },
        { title: estimate('hours'), render: (row) => both(row, 'qty', qty), isEnd: true, width: 130 },
        {
          title: estimate('price'),
          render: (row) => both(row, 'price', (line) => <MoneyText fen={priceOf(line)} isBare />),
          isEnd: true,
          width: 150,
        },
        {
          title: estimate('zhe'),
          render: (row) => both(row, 'payRate', (line) => zhe(line.payRateBp)),
          isEnd: true,
          width: 84,
        },
        { title: estimate('payer'), render: (row) => both(row, 'payer', payer), width: 150 },
        {
          title: estimate('amount'),
          render: (row) => both(row, 'net', (line) => <MoneyText fen={line.netFen} isBare />),
          isEnd: true,
          width: 170,
        },
      ]}
    />
  );
}

/** One value, or the old one struck out before the new one. */
function both(diff: Diff, field: ChangedField, show: (line: LineView) => ReactNode): ReactNode {
  if (diff.change !== 'CHANGED' || !diff.fields.includes(field)) return show(lineOf(diff));
  return (
    <>
      <del>{show(diff.before)}</del> → <strong>{show(diff.after)}</strong>
    </>
  );
}
