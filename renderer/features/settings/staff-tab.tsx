/** Staff: added, changed, deactivated; never deleted, their names stay on papers. */
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '#domain/contract/settings.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { Panel } from '#renderer/ui/page.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { Loaded } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/status-tag.tsx';
import { StaffDialog } from './staff-dialog.tsx';

export function StaffTab({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const lang = useLang();
  const staff = useQuery(api.settings.staff.queryOptions({ input: {}, meta: { touches: ['settings', 'employee'] } }));
  const [edited, setEdited] = useState<StaffView | 'new' | null>(null);
  const columns = [
    { title: t('staffNo'), dataIndex: 'no', width: 100 },
    { title: t('personName'), dataIndex: 'name', width: 140 },
    {
      title: t('roles'),
      render: (_: unknown, it: StaffView) => it.roles.map((role) => labelOf(lang, 'role', role)).join(' / '),
    },
    { title: t('groupName'), dataIndex: 'groupName', width: 140 },
    {
      title: t('state'),
      width: 110,
      render: (_: unknown, it: StaffView) => (
        <StatusTag tone={it.isActive ? 'green' : 'grey'}>{it.isActive ? t('active') : t('inactive')}</StatusTag>
      ),
    },
    {
      title: common('edit'),
      width: 100,
      render: (_: unknown, it: StaffView) =>
        canEdit && (
          <Button size="small" aria-label={`${common('edit')} ${it.name}`} onClick={() => setEdited(it)}>
            {common('edit')}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      title={t('staff')}
      extra={canEdit && <ShortcutButton keys="f2" label={t('addStaff')} onPress={() => setEdited('new')} />}
    >
      <Loaded query={staff}>
        {(rows) => <Table<StaffView> rowKey="id" size="small" pagination={false} columns={columns} dataSource={rows} />}
      </Loaded>
      {edited !== null && (
        <StaffDialog
          key={edited === 'new' ? 'new' : edited.id}
          person={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
