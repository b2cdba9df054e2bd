/** Top-ups whose transfer the bank has not shown: Enter opens whose they are. Nothing while there are none. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { DataList } from '../../ui/data-list.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Panel } from '../../ui/page.tsx';
import { When } from '../../ui/when.tsx';

export function WaitingTopUps() {
  const { t } = useTranslation('cashier');
  const { t: reception } = useTranslation('reception');
  const navigate = useNavigate();
  const waiting = useQuery(api.storedValue.waiting.queryOptions({ input: {}, meta: { touches: ['storedValue'] } }));
  const rows = waiting.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={t('waitingTopUps')}>
      <DataList
        label={t('waitingTopUps')}
        rows={rows}
        rowKey={(row) => row.topUpNo}
        onOpen={(row) =>
          void navigate({ to: '/customers/$customerId/stored-value', params: { customerId: String(row.customerId) } })
        }
        columns={[
          { title: t('docNo'), render: (row) => row.topUpNo, width: 170 },
          { title: reception('customerName'), render: (row) => row.customerName },
          { title: t('reference'), render: (row) => row.reference, width: 200 },
          {
            title: t('amount'),
            render: (row) => <MoneyText fen={row.amountFen} isBare isStrong />,
            isEnd: true,
            width: 130,
          },
          { title: t('movedAt'), render: (row) => <When at={row.receivedAt} />, width: 120 },
        ]}
      />
    </Panel>
  );
}
