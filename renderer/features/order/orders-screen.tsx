/** All orders, newest first: those in the shop, or every one; found by number, plate or name. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IN_SHOP_STATUSES } from '#domain/repair-order/status.ts';
import { api } from '../../api/client.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { OrderList } from './order-list.tsx';

const IN_HOUSE = [...IN_SHOP_STATUSES, 'SETTLED', 'PAID', 'DRAFT'] as const;

export function OrdersScreen() {
  const { t } = useTranslation('order');
  const navigate = useNavigate();
  const [isOpenOnly, setOpenOnly] = useState(true);
  const [text, setText] = useState('');
  const input = { ...(isOpenOnly ? { statuses: [...IN_HOUSE] } : {}), ...(text.trim() ? { text: text.trim() } : {}) };
  const orders = useQuery(
    api.order.list.queryOptions({ input, meta: { touches: ['orders'] }, placeholderData: keepPreviousData }),
  );
  return (
    <Page
      title={t('title')}
      subtitle={
        <>
          <Segmented
            value={isOpenOnly ? 'open' : 'all'}
            options={[
              { value: 'open', label: t('filterOpen') },
              { value: 'all', label: t('filterAll') },
            ]}
            onChange={(value) => setOpenOnly(value === 'open')}
          />
          <Input
            allowClear
            style={{ width: 220 }}
            aria-label={t('find')}
            placeholder={t('find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      }
    >
      <Loaded query={orders} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noOrders')} />}>
        {(rows) => (
          <OrderList
            rows={rows}
            onOpen={(row) => void navigate({ to: '/orders/$orderId', params: { orderId: String(row.id) } })}
          />
        )}
      </Loaded>
    </Page>
  );
}
