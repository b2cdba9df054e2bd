/** The desk is locked: everything typed stays beneath; the same person unlocks, another signs in. */
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { type Problem, readProblem } from '../../api/errors.ts';
import { useRefreshSession } from '../../session.ts';
import { ProblemAlert } from '../../ui/problem.tsx';

export function LockOverlay({ name }: { name: string }) {
  const { t } = useTranslation('shell');
  const refresh = useRefreshSession();
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const ref = useRef<InputRef>(null);
  useEffect(() => ref.current?.focus(), []);

  async function unlock(): Promise<void> {
    try {
      await client.session.unlock({ pin });
      await refresh();
    } catch (error) {
      setProblem(readProblem(error));
      setPin('');
      ref.current?.focus();
    }
  }

  async function switchUser(): Promise<void> {
    await client.session.signOut({});
    await refresh();
  }

  return (
    <div className="lock" role="dialog" aria-modal="true" aria-label={t('lockedTitle')}>
      <form
        className="sign-in-card"
        style={{ width: 420 }}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <h1>
          {t('lockedTitle')} · {name}
        </h1>
        <div>{t('lockedHint')}</div>
        <div className="sign-in-form">
          <label>
            {t('pin')}
            <Input.Password
              ref={ref}
              autoComplete="off"
              value={pin}
              onChange={(e) => setPin(e.target.value)}
              size="large"
            />
          </label>
          <Button type="primary" htmlType="submit" size="large">
            {t('unlock')}
          </Button>
          <Button size="large" onClick={() => void switchUser()}>
            {t('switchUser')}
          </Button>
        </div>
        <ProblemAlert problem={problem} all />
      </form>
    </div>
  );
}
