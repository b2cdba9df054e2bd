/** Orders as rows: state in colour and word, late ones red. */
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '#domain/contract/order.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { When } from '../../ui/when.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { orderTone } from '../../documents/order-tone.ts';
import { useNow } from '../../documents/use-now.ts';

const BEFORE_READY = ['AUTHORISED', 'DISPATCHED', 'IN_PROGRESS', 'ON_HOLD', 'WORK_DONE', 'QC_PASSED'];

export function OrderList({
  rows,
  onOpen,
}: {
  readonly rows: readonly OrderRow[];
  readonly onOpen: (row: OrderRow) => void;
}) {
  const { t } = useTranslation('order');
  const { t: reception } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  const now = useNow();
  const isLate = (row: OrderRow) => BEFORE_READY.includes(row.status) && row.promisedAt > 0 && row.promisedAt < now;
  return (
    <DataList
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={onOpen}
      columns={[
        { title: t('orderNo'), render: (row) => row.orderNo, width: 148 },
        { title: reception('plateNo'), render: (row) => <strong>{row.plateNo ?? '—'}</strong>, width: 95 },
        { title: reception('model'), render: (row) => row.modelName, width: 108 },
        { title: reception('customerName'), render: (row) => row.customerName, width: 150 },
        {
          title: common('status'),
          width: 140,
          render: (row) => (
            <StatusTag tone={orderTone(row.status, isLate(row))}>
              {labelOf(lang, 'orderStatus', row.status)}
              {row.holdReason ? ` · ${labelOf(lang, 'holdReason', row.holdReason)}` : ''}
              {isLate(row) ? ` · ${t('late')}` : ''}
            </StatusTag>
          ),
        },
        { title: t('promisedAt'), render: (row) => <When at={row.promisedAt} />, width: 95 },
        { title: t('groups'), render: (row) => row.groupNames.join('、') || '—', width: 85 },
        { title: reception('advisor'), render: (row) => row.advisorName, width: 65 },
        { title: t('amount'), render: (row) => <MoneyText fen={row.totalFen} isBare />, isEnd: true, width: 75 },
        {
          title: t('due'),
          render: (row) => (row.dueFen > 0 ? <MoneyText fen={row.dueFen} isBare isStrong /> : '—'),
          isEnd: true,
          width: 70,
        },
      ]}
    />
  );
}
