/** Shop, rules, staff, this PC's printers, backups. Managers look, administrators change. */
import { useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#renderer/shell/session.ts';
import { Page } from '#renderer/ui/page.tsx';
import { StatusTag } from '#renderer/ui/status-tag.tsx';
import { BackupTab } from './backup-tab.tsx';
import { LanguageTab } from './language-tab.tsx';
import { PackagesTab } from './packages-tab.tsx';
import { PrintersTab } from './printers-tab.tsx';
import './settings.css';
import { ShopTab } from './shop-tab.tsx';
import { StaffTab } from './staff-tab.tsx';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { t: packages } = useTranslation('packages');
  const me = useMe();
  const [opened, setOpened] = useState<string | null>(null);
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const canEdit = me.can('settings.edit');
  const mayKeepPackages = me.grantOf('priceList.edit') === 'any';
  const tabs = [
    { key: 'shop', label: t('shop'), children: <ShopTab canEdit={canEdit} />, isShown: me.mayLook('settings.view') },
    { key: 'staff', label: t('staff'), children: <StaffTab canEdit={canEdit} />, isShown: me.mayLook('settings.view') },
    {
      key: 'packages',
      label: packages('title'),
      children: <PackagesTab canEdit={mayKeepPackages} />,
      isShown: me.mayLook('priceList.edit'),
    },
    { key: 'printers', label: t('printers'), children: <PrintersTab canEdit={canEdit} />, isShown: true },
    {
      key: 'backup',
      label: t('backup'),
      children: <BackupTab canEdit={canEdit} />,
      isShown: me.mayLook('settings.view'),
    },
    { key: 'language', label: t('language'), children: <LanguageTab />, isShown: true },
  ];
  const shown = tabs.filter((tab) => tab.isShown).map(({ isShown: _, ...tab }) => tab);
  const first = shown.find((it) => it.key === tab)?.key ?? shown[0]?.key ?? '';
  const isEditable = (opened ?? first) === 'packages' ? mayKeepPackages : canEdit;
  return (
    <Page title={t('title')} subtitle={isEditable ? null : <StatusTag tone="grey">{t('viewOnly')}</StatusTag>}>
      <Tabs
        key={tab}
        className="q-settings"
        defaultActiveKey={first}
        onChange={setOpened}
        items={shown}
        destroyOnHidden={false}
        animated={false}
      />
    </Page>
  );
}
