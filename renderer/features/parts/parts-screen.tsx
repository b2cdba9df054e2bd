/** What waits at the parts counter; and stock looked up while somebody asks. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { StockLookup } from './stock-lookup.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function PartsScreen() {
  const { t } = useTranslation('parts');
  const { t: reception } = useTranslation('reception');
  const { t: order } = useTranslation('order');
  const { t: common } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const [isOpenOnly, setOpenOnly] = useState(true);
  const requests = useQuery(
    api.part.requests.queryOptions({ input: { isOpenOnly }, meta: { touches: ['requests', 'orders'] } }),
  );
  const doneText = t('sentToPrint');
  const shortageList = useAct(api.part.printShortages, { doneText });
  const reorderList = useAct(api.part.printReorder, { doneText });
  return (
    <Page
      title={t('title')}
      subtitle={
        <Segmented
          value={isOpenOnly ? 'open' : 'all'}
          options={[
            { value: 'open', label: t('openOnly') },
            { value: 'all', label: t('all') },
          ]}
          onChange={(value) => setOpenOnly(value === 'open')}
        />
      }
      actions={
        <>
          <ShortcutButton
            keys="f4"
            label={t('shortageList')}
            isBusy={shortageList.isBusy}
            onPress={() => shortageList.submit({})}
          />
          <ShortcutButton
            keys="f6"
            label={t('reorderList')}
            isBusy={reorderList.isBusy}
            onPress={() => reorderList.submit({})}
          />
        </>
      }
    >
      <RefusalAlert problem={shortageList.problem ?? reorderList.problem} />
      <PrinterHealth forms={['SHORTAGE_LIST', 'REORDER_LIST']} />
      <Loaded query={requests} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('noRequests')} />}>
        {(rows) => (
          <DataList
            label={t('title')}
            rows={rows}
            rowKey={(row) => row.requestId}
            onOpen={(row) => void navigate({ to: '/parts/$orderId', params: { orderId: String(row.orderId) } })}
            columns={[
              { title: order('orderNo'), render: (row) => row.orderNo, width: 160 },
              { title: reception('plateNo'), render: (row) => <strong>{row.plateNo ?? '—'}</strong>, width: 110 },
              { title: reception('model'), render: (row) => row.modelName },
              { title: order('group'), render: (row) => row.groupName || '—', width: 110 },
              {
                title: common('status'),
                width: 110,
                render: (row) => (
                  <StatusTag tone={row.status === 'ISSUED' ? 'green' : row.shortLines > 0 ? 'amber' : 'blue'}>
                    {labelOf(lang, 'requestStatus', row.status)}
                  </StatusTag>
                ),
              },
              { title: t('openLines'), render: (row) => row.openLines, isEnd: true, width: 80 },
              { title: t('shortLines'), render: (row) => row.shortLines, isEnd: true, width: 80 },
              { title: t('requestedBy'), render: (row) => row.requestedByName, width: 90 },
              { title: t('at'), render: (row) => <When at={row.at} />, width: 110 },
            ]}
          />
        )}
      </Loaded>
      <br />
      <Panel title={t('stockCard')}>
        <StockLookup />
      </Panel>
      {shortageList.dialogs}
      {reorderList.dialogs}
    </Page>
  );
}
