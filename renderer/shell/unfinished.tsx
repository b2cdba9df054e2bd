/** 未完成: what this person typed on other screens and did not save, each a way back to it. */
import { useLocation, useRouter } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { drafts } from '../api/client.ts';
import { When } from '../ui/when.tsx';

export function Unfinished() {
  const { t } = useTranslation('draft');
  const router = useRouter();
  const { href } = useLocation();
  const all = useSyncExternalStore(drafts.subscribe, drafts.list);
  // The form in front is no news to whoever types in it.
  const elsewhere = all.filter((it) => it.about !== '' && it.place !== '' && it.place !== href);
  if (elsewhere.length === 0) return null;
  const items = elsewhere.slice(0, 12).map((it) => ({
    key: it.key,
    label: it.about,
    extra: <When at={it.savedAt} />,
    onClick: () => router.history.push(it.place),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" title={t('unfinishedHint')}>
        {t('unfinished', { count: elsewhere.length })}
      </Button>
    </Dropdown>
  );
}
