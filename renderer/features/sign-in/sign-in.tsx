/** Sign-in by staff number or name and PIN; in sample mode a colleague is picked with one press. */
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '#domain/messages/labels.ts';
import type { SessionState } from '#domain/contract/session.contract.ts';
import { client } from '../../api/client.ts';
import { type Problem, readProblem } from '../../api/errors.ts';
import { currentLang, switchLang } from '../../i18n/index.ts';
import { useRefreshSession } from '../../session.ts';
import { ProblemAlert } from '../../ui/problem.tsx';

/** What was typed stays when it is refused. */
export function SignIn({ state }: { state: SessionState }) {
  const { t } = useTranslation('shell');
  const refresh = useRefreshSession();
  const [who, setWho] = useState('');
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const whoRef = useRef<InputRef>(null);
  const pinRef = useRef<InputRef>(null);
  useEffect(() => whoRef.current?.focus(), []);

  async function signIn(person: string, secret: string): Promise<void> {
    if (person.trim() === '' || secret === '' || isBusy) return;
    setBusy(true);
    try {
      await client.session.signIn({ who: person.trim(), pin: secret });
      setProblem(null);
      await refresh();
    } catch (error) {
      setProblem(readProblem(error));
      setPin('');
      pinRef.current?.focus();
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <form
        className="sign-in-card"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(who, pin);
        }}
      >
        <div>
          <h1>{t('signInTitle')}</h1>
          <div className="figure">{state.shopName}</div>
        </div>
        <div className="sign-in-form">
          <label>
            {t('who')}
            <Input
              ref={whoRef}
              name="who"
              autoComplete="off"
              value={who}
              onChange={(e) => setWho(e.target.value)}
              size="large"
            />
          </label>
          <label>
            {t('pin')}
            <Input.Password
              ref={pinRef}
              name="pin"
              autoComplete="off"
              value={pin}
              onChange={(e) => setPin(e.target.value)}
              size="large"
            />
          </label>
          <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
            {t('signIn')}
          </Button>
          <Button size="large" onClick={() => switchLang(currentLang() === 'en' ? 'zh-CN' : 'en')}>
            {currentLang() === 'en' ? '中文' : 'English'}
          </Button>
        </div>
        <ProblemAlert problem={problem} all />
        {state.isSample ? <div className="field-hint">{t('sampleHint')}</div> : null}
        <div className="staff-cards">
          {state.staff.map((person) => (
            <button
              key={person.no}
              type="button"
              onClick={() => {
                setWho(person.no);
                if (person.pin) void signIn(person.no, person.pin);
                else pinRef.current?.focus();
              }}
            >
              <b>{person.name}</b> <span className="figure">{person.no}</span>
              <small>{person.roles.map((role) => labelOf(currentLang(), 'role', role)).join('、')}</small>
              {person.pin ? <small className="figure">PIN {person.pin}</small> : null}
            </button>
          ))}
        </div>
      </form>
    </main>
  );
}
