/** 车间看板: every car in the workshop, what waits longest for its promised time first. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { OrderList } from './order-list.tsx';

const IN_WORKSHOP = ['AUTHORISED', 'DISPATCHED', 'IN_PROGRESS', 'ON_HOLD', 'WORK_DONE', 'QC_PASSED'] as const;

export function WorkshopScreen() {
  const { t } = useTranslation('order');
  const navigate = useNavigate();
  const orders = useQuery(
    api.order.list.queryOptions({ input: { statuses: [...IN_WORKSHOP] }, meta: { touches: ['orders'] } }),
  );
  return (
    <Page title={t('board')}>
      <Loaded query={orders} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noOrders')} />}>
        {(rows) => (
          <OrderList
            rows={rows.toSorted((a, b) => a.promisedAt - b.promisedAt)}
            onOpen={(row) => void navigate({ to: '/orders/$orderId', params: { orderId: String(row.id) } })}
          />
        )}
      </Loaded>
    </Page>
  );
}
