/** The advisor's list: cars of today and those still in the shop. F3 finds a car, Enter opens a row. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '#domain/contract/reception.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Page } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { OpenSupplements } from '../../documents/open-supplements.tsx';
import { orderTone } from '../../documents/order-tone.ts';

export function ReceptionScreen() {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const visits = useQuery(
    api.reception.visits.queryOptions({ input: { isOpenOnly: true }, meta: { touches: ['visits', 'orders'] } }),
  );
  const state = (row: VisitRow) =>
    row.orderStatus && row.orderStatus !== 'DRAFT' ? (
      <StatusTag tone={orderTone(row.orderStatus)}>{labelOf(lang, 'orderStatus', row.orderStatus)}</StatusTag>
    ) : (
      <StatusTag tone="grey">{labelOf(lang, 'visitStatus', row.status)}</StatusTag>
    );
  return (
    <Page
      title={t('title')}
      subtitle={t('today')}
      actions={
        <ShortcutButton
          keys="f2"
          isPrimary
          label={t('newCar')}
          onPress={() => void navigate({ to: '/vehicles/new', search: {} })}
        />
      }
    >
      <OpenSupplements />
      <Loaded query={visits} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noVisits')} />}>
        {(rows) => (
          <DataList
            label={t('today')}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/visits/$visitId', params: { visitId: String(row.id) } })}
            columns={[
              { title: t('plateNo'), render: (row) => <strong>{row.plateNo ?? '—'}</strong>, width: 110 },
              { title: t('model'), render: (row) => row.modelName },
              { title: t('customerName'), render: (row) => row.customerName },
              { title: common('status'), render: state, width: 110 },
              { title: t('walkAround'), render: (row) => (row.isWalkAroundDone ? '✓' : '—'), width: 80 },
              { title: t('arrivedAt'), render: (row) => <When at={row.arrivedAt} />, width: 110 },
              { title: t('promisedAt'), render: (row) => <When at={row.promisedAt} />, width: 110 },
              { title: t('advisor'), render: (row) => row.advisorName, width: 90 },
              { title: t('goOrder'), render: (row) => row.orderNo ?? '—', width: 160 },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
