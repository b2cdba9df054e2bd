/** Staff number or name, PIN. In sample mode the PINs stand beside the names. */
import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { useSession, useSessionActs } from '#renderer/shell/session.ts';
import { LanguageButton } from '#renderer/shell/language-button.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { isComposing } from '#renderer/ui/keys.ts';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { matchingStaff, type SignInCard } from './matching-staff.ts';
import './sign-in.css';
import { usePinEntry } from './use-pin-entry.ts';

export function SignInScreen() {
  const { t } = useTranslation('signIn');
  const { shopName, isSample, staff } = useSession();
  const acts = useSessionActs();
  const [who, setWho] = useState('');
  const [pin, setPin] = useState('');
  const [active, setActive] = useState(0);
  const pinInput = useRef<InputRef>(null);
  const entry = usePinEntry(() => acts.signIn(who.trim(), pin));
  const shown = matchingStaff(staff, who);

  const pick = (card: SignInCard | undefined) => {
    if (card === undefined) return;
    setWho(card.no);
    setPin('');
    pinInput.current?.focus();
  };
  const onWhoKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const last = shown.length - 1;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, last));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') pick(shown[Math.min(active, last)]);
    else return;
    event.preventDefault();
  };
  const submit = () => {
    if (who.trim() === '' || pin === '' || entry.isBusy) return;
    // Emptied at once: the next try may be typed while this one is being answered.
    setPin('');
    void entry.enter();
  };
  return (
    <main className="q-sign-in">
      <section className="q-sign-in-card" aria-label={t('title')}>
        <header>
          <h1>{shopName}</h1>
          <LanguageButton />
        </header>
        <div className="q-sign-in-body">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <RefusalAlert problem={entry.problem} />
            <Field label={t('who')} hint={t('pickHint')}>
              <Input
                autoFocus
                size="large"
                autoComplete="off"
                value={who}
                onChange={(event) => {
                  setWho(event.target.value);
                  setActive(0);
                }}
                onKeyDown={onWhoKey}
              />
            </Field>
            <Field label={t('pin')} hint={t('forgotHint')}>
              <Input.Password
                ref={pinInput}
                size="large"
                autoComplete="off"
                value={pin}
                onChange={(event) => setPin(event.target.value)}
              />
            </Field>
            <Button
              type="primary"
              size="large"
              block
              htmlType="submit"
              aria-busy={entry.isBusy}
              disabled={entry.isBusy || who.trim() === '' || pin === ''}
            >
              {t('signIn')}
            </Button>
            {isSample && <p className="q-sign-in-sample">{t('sampleHint')}</p>}
          </form>
          <StaffList staff={shown} active={active} isSample={isSample} onPick={pick} />
        </div>
      </section>
    </main>
  );
}

type StaffListProps = {
  readonly staff: readonly SignInCard[];
  readonly active: number;
  readonly isSample: boolean;
  readonly onPick: (card: SignInCard) => void;
};

function StaffList({ staff, active, isSample, onPick }: StaffListProps) {
  const { t } = useTranslation('signIn');
  const lang = useLang();
  if (staff.length === 0) return <p className="q-staff-none">{t('noStaff')}</p>;
  return (
    <ul className="q-staff" aria-label={t('staff')}>
      {staff.map((card, at) => (
        <li key={card.no}>
          <button
            type="button"
            tabIndex={-1}
            className={at === active ? 'q-staff-card q-staff-active' : 'q-staff-card'}
            onClick={() => onPick(card)}
          >
            <span className="q-staff-no">{card.no}</span>
            <b>{card.name}</b>
            <span className="q-staff-role">{card.roles.map((role) => labelOf(lang, 'role', role)).join(' / ')}</span>
            {isSample && card.pin !== null && <code>{card.pin}</code>}
          </button>
        </li>
      ))}
    </ul>
  );
}
