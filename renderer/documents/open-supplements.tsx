/** Supplements that wait for a price or for the customer, on the first screen of whoever has to move them. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { machineLabels } from '#domain/messages/labels.ts';
import { api } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { useMe } from '../shell/session.ts';
import { DataList } from '../ui/data-list.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { Panel } from '../ui/page.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { When } from '../ui/when.tsx';

/** Nothing where nothing waits; an advisor sees their own, others see all. */
export function OpenSupplements() {
  const { t } = useTranslation('supplement');
  const { t: reception } = useTranslation('reception');
  const { t: common } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const lang = useLang() === 'en' ? 'en' : 'zh';
  const open = useQuery(
    api.supplement.listOpen.queryOptions({ input: {}, meta: { touches: ['supplements', 'orders'] } }),
  );
  const isOwnOnly = me.roles.includes('ADVISOR') && !me.roles.includes('MANAGER');
  const rows = (open.data ?? []).filter((row) => !isOwnOnly || row.advisorId === me.employeeId);
  if (rows.length === 0) return null;
  return (
    <Panel title={`${t('waiting')} · ${rows.length}`}>
      <DataList
        label={t('waiting')}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) =>
          void navigate({ to: '/orders/$orderId/supplements', params: { orderId: String(row.orderId) } })
        }
        columns={[
          { title: reception('plateNo'), render: (row) => <strong>{row.plateNo ?? '—'}</strong>, width: 110 },
          {
            title: common('status'),
            render: (row) => (
              <StatusTag tone={row.status === 'DRAFT' ? 'blue' : 'amber'}>
                {machineLabels.supplement.states[row.status][lang]}
              </StatusTag>
            ),
            width: 110,
          },
          { title: t('fault'), render: (row) => row.fault },
          { title: t('addFen'), render: (row) => <MoneyText fen={row.addFen} />, isEnd: true, width: 110 },
          { title: t('foundBy'), render: (row) => row.foundByName, width: 90 },
          { title: t('at'), render: (row) => <When at={row.at} />, width: 110 },
          { title: t('order'), render: (row) => row.orderNo, width: 160 },
        ]}
      />
    </Panel>
  );
}
