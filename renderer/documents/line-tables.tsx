/** Labor, parts and other charges of an order or estimate, read only; stock stands on the line. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { LineView } from '#domain/contract/line.ts';
import type { TotalsView } from '#domain/contract/shapes.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { unitWord } from '#domain/messages/units.ts';
import { mayRemoveLine } from '#domain/repair-order/cancel.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { type Lang, useLang } from '../i18n/language.ts';
import { DataList } from '../ui/data-list.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { SumsRow } from './sums-row.tsx';

type Props = { readonly lines: readonly LineView[]; readonly onRemove?: ((line: LineView) => void) | undefined };

function amountOf(line: LineView, lang: Lang): string {
  if (line.kind === 'PART') return `${formatMilli(line.qtyMilli ?? 0)} ${unitWord(lang, line.unit)}`;
  return line.billHoursCenti === null ? '—' : formatCentiHours(line.billHoursCenti);
}

/** `onRemove` shows a button on lines that may be taken off. */
export function LineTables({ lines, onRemove }: Props) {
  const { t } = useTranslation('order');
  const lang = useLang();
  const price = (line: LineView) => line.unitPriceFen ?? line.rateFen ?? line.fixedPriceFen ?? line.amountFen;
  return (
    <DataList
      label={t('lines')}
      rows={lines}
      rowKey={(line) => line.id}
      isQuiet={(line) => line.status === 'CANCELLED'}
      columns={[
        { title: t('lineNo'), render: (line) => line.lineNo, width: 36 },
        { title: t('kind'), render: (line) => labelOf(lang, 'lineKind', line.kind), width: 60 },
        { title: t('code'), render: (line) => line.code || '—', width: 140 },
        { title: t('name'), render: (line) => <Named line={line} /> },
        { title: t('qty'), render: (line) => amountOf(line, lang), isEnd: true, width: 90 },
        {
          title: t('price'),
          render: (line) => (line.isToCheck ? '—' : <MoneyText fen={price(line)} isBare />),
          isEnd: true,
          width: 85,
        },
        {
          title: t('net'),
          render: (line) => (line.isToCheck ? t('toCheck') : <MoneyText fen={line.netFen} isBare />),
          isEnd: true,
          width: 95,
        },
        { title: t('payer'), render: (line) => labelOf(lang, 'payerType', line.payerType), width: 84 },
        {
          title: t('stock'),
          width: 176,
          render: (line) =>
            line.stock === null
              ? '—'
              : `${formatMilli(line.stock.onHandMilli)} / ${formatMilli(line.stock.reservedMilli)} / ${formatMilli(line.stock.availableMilli)}`,
        },
        {
          title: t('issued'),
          width: 60,
          isEnd: true,
          render: (line) => (line.kind === 'PART' ? formatMilli(line.issuedMilli - line.returnedMilli) : '—'),
        },
        {
          title: t('lineState'),
          width: 130,
          render: (line) => (
            <>
              {line.status ? labelOf(lang, 'lineStatus', line.status) : ''}
              {onRemove && line.status && mayRemoveLine({ ...line, status: line.status }) && (
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('removeLine')} ${line.lineNo} ${line.name}`}
                  onClick={() => onRemove(line)}
                >
                  {t('removeLine')}
                </Button>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** The name; its package beneath it, and what the manufacturer answered, who said so and when. */
function Named({ line }: { readonly line: LineView }) {
  const { t } = useTranslation('packages');
  const lang = useLang();
  const at = line.coverageAt === null ? '' : formatAt(line.coverageAt).slice(5);
  return (
    <>
      {line.name}
      {line.packageName !== '' && <div className="q-line-package">{t('ofPackage', { name: line.packageName })}</div>}
      {line.batchOrSerial !== '' && <div className="q-line-coverage">{line.batchOrSerial}</div>}
      {line.coverage !== 'NONE' && (
        <div className="q-line-coverage">
          {labelOf(lang, 'coverage', line.coverage)} {line.coverageBy} {at}
        </div>
      )}
    </>
  );
}

/** The sums that are always visible. */
export function Sums({ totals }: { readonly totals: TotalsView }) {
  const { t } = useTranslation('order');
  const sums = [
    [t('laborSum'), totals.laborNetFen],
    [t('partsSum'), totals.partsNetFen],
    [t('otherSum'), totals.otherNetFen],
    [t('discount'), -totals.discountFen],
    [t('total'), totals.totalFen],
  ] as const;
  return <SumsRow sums={sums} grand={[t('self'), totals.selfFen]} />;
}
