/** The frame around every screen: top bar, navigation, the screen. */
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/client.ts';
import { LoadingState } from '../ui/states.tsx';
import { AskBeforePrint } from './ask-before-print.tsx';
import { HouseNotices } from './house-notices.tsx';
import { PrintTrouble } from './print-trouble.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';

export function Frame() {
  const { t } = useTranslation('shell');
  const line = useConnection();
  useIdleLock();
  return (
    <div className="q-frame">
      <TopBar />
      <SideNav />
      <main className="q-main">
        {line === 'lost' && (
          <div className="q-banner" role="alert">
            {t('lostBanner')}
          </div>
        )}
        <HouseNotices />
        <PrintTrouble />
        <div className="q-screen">
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <AskBeforePrint />
    </div>
  );
}
