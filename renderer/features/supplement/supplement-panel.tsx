/** One supplement: what was found, what it takes, what the customer said. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { SupplementView } from '#domain/contract/supplement.contract.ts';
import type { SupplementStatus } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { machineLabels } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Panel } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { StatusTag, type Tone } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { DocumentPapers } from '../../documents/document-papers.tsx';

const TONES: { readonly [S in SupplementStatus]: Tone } = {
  DRAFT: 'blue',
  PRESENTED: 'amber',
  APPROVED: 'green',
  PARTLY_APPROVED: 'green',
  DECLINED: 'grey',
  EXPIRED: 'grey',
};

export function SupplementState({ status }: { readonly status: SupplementStatus }) {
  const lang = useLang() === 'en' ? 'en' : 'zh';
  return <StatusTag tone={TONES[status]}>{machineLabels.supplement.states[status][lang]}</StatusTag>;
}

type Line = SupplementView['lines'][number];

function amountOf(line: Line): string {
  if (line.kind === 'PART') return `${formatMilli(line.qtyMilli ?? 0)} ${line.unit}`;
  return line.billHoursCenti === null ? '—' : formatCentiHours(line.billHoursCenti);
}

type Props = {
  readonly supplement: SupplementView;
  readonly onPrice?: (() => void) | undefined;
  /** 'f4' on the newest one with lines; empty: reached by Tab */
  readonly printKeys: string;
};

export function SupplementPanel({ supplement, onPrice, printKeys }: Props) {
  const { t } = useTranslation('supplement');
  const { t: order } = useTranslation('order');
  const lang = useLang();
  const print = useAct(api.supplement.print);
  const { answer } = supplement;
  const state = (line: Line) => {
    if (line.isToCheck && line.isApproved === null) return <StatusTag tone="amber">{t('toPriceTag')}</StatusTag>;
    if (line.isApproved === null) return '—';
    return line.isApproved ? '✓' : '✗';
  };
  return (
    <Panel title={supplement.supplementNo}>
      <div className="q-row">
        <SupplementState status={supplement.status} />
        <strong>
          <MoneyText fen={supplement.addFen} isStrong />
        </strong>
        {onPrice && (
          <Button size="small" onClick={onPrice}>
            {t('price')}
          </Button>
        )}
        {supplement.lines.length > 0 && (
          <ShortcutButton
            size="small"
            keys={printKeys}
            label={t('print')}
            isBusy={print.isBusy}
            onPress={() => print.submit({ id: supplement.id })}
          />
        )}
      </div>
      <Facts
        facts={[
          [t('fault'), supplement.fault],
          [t('reason'), supplement.reason],
          [t('foundBy'), `${supplement.foundByName} ${formatAt(supplement.createdAt)}`],
          ...(answer
            ? ([
                [t('mode'), `${labelOf(lang, 'acceptMode', answer.mode)} ${answer.by} ${answer.phone}`],
                [t('at'), `${formatAt(answer.at)} · ${answer.recordedByName}`],
                [t('words'), [answer.note, answer.declinedNote].filter(Boolean).join(' · ')],
              ] as const)
            : []),
        ]}
      />
      {supplement.lines.length === 0 ? (
        <EmptyState text={t('noLines')} />
      ) : (
        <DataList
          label={supplement.supplementNo}
          rows={supplement.lines}
          rowKey={(line) => line.id}
          isQuiet={(line) => line.isApproved === false}
          columns={[
            { title: order('lineNo'), render: (line) => line.lineNo, width: 36 },
            { title: order('kind'), render: (line) => labelOf(lang, 'lineKind', line.kind), width: 60 },
            { title: order('code'), render: (line) => line.code || '—', width: 140 },
            { title: order('name'), render: (line) => line.name },
            { title: order('qty'), render: amountOf, isEnd: true, width: 90 },
            { title: order('net'), render: (line) => <MoneyText fen={line.netFen} isBare />, isEnd: true, width: 95 },
            { title: order('payer'), render: (line) => labelOf(lang, 'payerType', line.payerType), width: 60 },
            {
              title: order('stock'),
              width: 100,
              render: (line) => (line.stock === null ? '—' : formatMilli(line.stock.availableMilli)),
            },
            { title: t('agreed'), render: state, width: 80 },
          ]}
        />
      )}
      <DocumentPapers docType="supplement" docId={supplement.id} isPlain />
      {print.dialogs}
    </Panel>
  );
}
