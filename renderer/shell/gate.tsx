/** What the window shows: host not there, set-up, sign-in, or the desk with its lock. */
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SessionState } from '#domain/contract/session.contract.ts';
import { speaksSameContract } from '../api/client.ts';
import { useLive } from '../api/live.ts';
import { LockOverlay } from '../features/sign-in/lock-overlay.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { makeRouter } from '../routes.tsx';
import { FirstFrame, HostDown, VersionDiffers } from './host-state.tsx';
import { useDraftsReady } from './use-drafts-ready.ts';
import { useHostState } from './use-host-state.ts';
import { SessionContext, useSessionQuery } from './session.ts';

const SetupScreen = lazy(() =>
  import('../features/settings/setup-screen.tsx').then((it) => ({ default: it.SetupScreen })),
);

const RescueScreen = lazy(() =>
  import('../features/rescue/rescue-screen.tsx').then((it) => ({ default: it.RescueScreen })),
);

export function Gate() {
  const host = useHostState();
  const session = useSessionQuery();
  if (host?.state === 'down' && host.canRescue) {
    return (
      <Suspense fallback={<FirstFrame />}>
        <RescueScreen />
      </Suspense>
    );
  }
  if (host?.state === 'down') return <HostDown reason={host.reason} />;
  if (session.data === undefined) return <FirstFrame isChecking={host?.state === 'checking'} />;
  if (!speaksSameContract()) return <VersionDiffers />;
  return (
    <SessionContext.Provider value={session.data}>
      <Suspense fallback={<FirstFrame />}>
        <Inside state={session.data} />
      </Suspense>
    </SessionContext.Provider>
  );
}

function Inside({ state }: { readonly state: SessionState }) {
  const isHere = state.me !== null && !state.isLocked;
  useLive(isHere, state.seq, state.epoch);
  const isReady = useDraftsReady(state);
  if (!state.isSetUp) return isReady ? <SetupScreen /> : <FirstFrame />;
  if (state.me === null) return <SignInScreen />;
  return (
    <>
      <div className="q-desk">{isReady && <Screens key={`${state.me.employeeId}:${state.me.signedInAt}`} />}</div>
      {state.isLocked && <LockOverlay me={state.me} />}
    </>
  );
}

/** Whoever signs in starts on their own first screen; the lock leaves everything as it is. */
function Screens() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}
