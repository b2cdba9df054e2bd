/** 保养套餐 as they are kept: added, changed, retired; documents that took one keep what they took. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '#domain/contract/service-package.contract.ts';
import { api } from '#renderer/api/client.ts';
import { DataList } from '#renderer/ui/data-list.tsx';
import { MoneyText } from '#renderer/ui/money-text.tsx';
import { Panel } from '#renderer/ui/page.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { Loaded } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/status-tag.tsx';
import { PackageDialog } from './package-dialog.tsx';

export function PackagesTab({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation('packages');
  const { t: common } = useTranslation();
  const packages = useQuery(
    api.servicePackage.list.queryOptions({ input: {}, meta: { touches: ['packages', 'part', 'settings'] } }),
  );
  const [edited, setEdited] = useState<PackageView | 'new' | null>(null);
  const marks = ({ firstKm, everyKm, everyMonths }: PackageView) =>
    [
      firstKm === null ? '' : t('first', { km: firstKm }),
      everyKm === null ? '' : t('every', { km: everyKm }),
      everyMonths === null ? '' : t('months', { n: everyMonths }),
    ]
      .filter(Boolean)
      .join(' / ');
  return (
    <Panel
      title={t('title')}
      extra={canEdit && <ShortcutButton keys="shift+f2" label={t('add')} onPress={() => setEdited('new')} />}
    >
      <Loaded query={packages}>
        {(rows) => (
          <DataList
            label={t('title')}
            rows={rows}
            rowKey={(row) => row.id}
            isQuiet={(row) => !row.isActive}
            empty={t('none')}
            columns={[
              { title: t('code'), render: (row) => row.code, width: 90 },
              { title: t('name'), render: (row) => row.name },
              { title: t('models'), render: (row) => row.fitsModels.join(' ') || t('allModels'), width: 150 },
              { title: t('dueWhen'), render: marks, width: 230 },
              { title: t('price'), render: (row) => <MoneyText fen={row.priceFen} />, isEnd: true, width: 100 },
              { title: t('alone'), render: (row) => <MoneyText fen={row.listFen} />, isEnd: true, width: 100 },
              {
                title: t('state'),
                width: 80,
                render: (row) => (
                  <StatusTag tone={row.isActive ? 'green' : 'grey'}>{t(row.isActive ? 'active' : 'retired')}</StatusTag>
                ),
              },
              {
                title: common('edit'),
                width: 80,
                render: (row) =>
                  canEdit && (
                    <Button size="small" aria-label={`${common('edit')} ${row.name}`} onClick={() => setEdited(row)}>
                      {common('edit')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {edited !== null && (
        <PackageDialog
          key={edited === 'new' ? 'new' : edited.id}
          of={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
