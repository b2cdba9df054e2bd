/** Lines of the house about itself above every screen: what is wrong, what to do, and the button that does it. */
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { NoticeView } from '#domain/contract/session.contract.ts';
import { api } from '../api/client.ts';
import { refusalSentence } from '../api/errors.ts';
import { useLang } from '../i18n/language.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useMe, useSession } from './session.ts';

const CLOCK = ['CLOCK_BACK', 'CLOCK_BACK_FAR', 'CLOCK_AHEAD'];
const COPIES = ['BACKUP_OVERDUE', 'BACKUP_FAILED', 'AWAY_COPY_OVERDUE', 'AWAY_COPY_FAILED', 'AWAY_COPY_SAME_DISK'];

export function HouseNotices() {
  const { t } = useTranslation('house');
  const { notices } = useSession();
  if (notices.length === 0) return null;
  return (
    <section className="q-notices" aria-label={t('notices')}>
      {notices.map((it) => (
        <Notice key={it.code} notice={it} />
      ))}
    </section>
  );
}

function Notice({ notice }: { readonly notice: NoticeView }) {
  const lang = useLang();
  return (
    <div
      className={`q-notice q-notice-${notice.level.toLowerCase()}`}
      role={notice.level === 'RED' ? 'alert' : 'status'}
    >
      <span>{refusalSentence(lang, notice)}</span>
      <WhatToDo code={notice.code} />
    </div>
  );
}

function WhatToDo({ code }: { readonly code: string }) {
  const { t } = useTranslation('house');
  const navigate = useNavigate();
  const me = useMe();
  if (CLOCK.includes(code)) return <ClockIsRight />;
  const isDamaged = code === 'DB_DAMAGED';
  if (!isDamaged && !COPIES.includes(code)) return null;
  if (!me.mayLook('settings.view')) return <span className="q-notice-who">{t('askKeeper')}</span>;
  return (
    <Button size="small" onClick={() => void navigate({ to: '/settings', search: { tab: 'backup' } as never })}>
      {isDamaged ? t('toRestore') : t('toBackups')}
    </Button>
  );
}

function ClockIsRight() {
  const { t } = useTranslation('house');
  const { hostNow } = useSession();
  const confirm = useAct(api.house.confirmClock, { doneText: t('clockConfirmed') });
  return (
    <>
      <b>{t('clockNow', { at: formatAt(hostNow) })}</b>
      <Button size="small" disabled={confirm.isBusy} onClick={() => confirm.submit({})}>
        {t('clockIsRight')}
      </Button>
      <RefusalAlert problem={confirm.problem} shownFields={[]} />
      {confirm.dialogs}
    </>
  );
}
