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
import { LayoutTab } from './layout-tab.tsx';
import { PackagesTab } from './packages-tab.tsx';
import { Pane } from './pane.tsx';
import { PrintersTab } from './printers-tab.tsx';
import './settings.css';
import { ShopTab } from './shop-tab.tsx';
import { StaffTab } from './staff-tab.tsx';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { t: layout } = useTranslation('layout');
  const { t: packages } = useTranslation('packages');
  const me = useMe();
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
    {
      key: 'layout',
      label: layout('title'),
      children: <LayoutTab canEdit={canEdit} />,
      isShown: me.mayLook('settings.view'),
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
  const visible = tabs.filter((it) => it.isShown);
  // a way in from elsewhere names its tab and wins over what was chosen before
  const [chosen, setChosen] = useState({ from: tab, key: tab });
  const wanted = chosen.from === tab ? chosen.key : tab;
  const active = visible.find((it) => it.key === wanted)?.key ?? visible[0]?.key ?? '';
  const shown = visible.map(({ key, label, children }) => ({
    key,
    label,
    children: <Pane isShown={key === active}>{children}</Pane>,
  }));
  const isEditable = active === 'packages' ? mayKeepPackages : canEdit;
  return (
    <Page title={t('title')} subtitle={isEditable ? null : <StatusTag tone="grey">{t('viewOnly')}</StatusTag>}>
      <Tabs
        className="q-settings"
        activeKey={active}
        onChange={(key) => setChosen({ from: tab, key })}
        items={shown}
        destroyOnHidden={false}
        animated={false}
      />
    </Page>
  );
}
