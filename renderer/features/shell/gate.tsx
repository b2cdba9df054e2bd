/** What stands before the desk: contact with the host, first set-up, sign-in, lock. The desk stays mounted under a lock. */
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { speaksSameContract, useConnection } from '../../api/client.ts';
import { useLive } from '../../api/live.ts';
import { makeRouter } from '../../routes.tsx';
import { useSessionState } from '../../session.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { LockOverlay } from '../sign-in/lock-overlay.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';

/** Chooses by the state of the session; one router per signed-in person. */
export function Gate() {
  const { t } = useTranslation('shell');
  const line = useConnection();
  const session = useSessionState();
  const state = session.data;
  const isIn = state?.me != null;
  useLive(isIn && !state.isLocked, state?.seq ?? 0, state?.epoch ?? 1);
  if (!state) {
    if (session.isError && line === 'connected')
      return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
    return <LoadingState />;
  }
  if (!speaksSameContract()) return <div className="state">{t('versionDiffers')}</div>;
  if (!state.isSetUp) return <LoadingState />;
  if (!state.me) return <SignIn state={state} />;
  return (
    <>
      <Desk key={state.me.employeeId} />
      {state.isLocked ? <LockOverlay name={state.me.name} /> : null}
    </>
  );
}

function Desk() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}
