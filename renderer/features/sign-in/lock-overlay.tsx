/** Over a locked screen: everything typed beneath stays as it is. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#domain/contract/session.contract.ts';
import { useSessionActs } from '#renderer/shell/session.ts';
import { Field } from '#renderer/ui/field.tsx';
import { ModalLayer } from '#renderer/ui/modal-layer.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import './sign-in.css';
import { usePinEntry } from './use-pin-entry.ts';

export function LockOverlay({ me }: { readonly me: Me }) {
  const { t } = useTranslation('signIn');
  const acts = useSessionActs();
  const [pin, setPin] = useState('');
  const entry = usePinEntry(() => acts.unlock(pin));
  const submit = () => {
    if (pin === '' || entry.isBusy) return;
    // Emptied at once: the next try may be typed while this one is being answered.
    setPin('');
    void entry.enter();
  };
  return (
    <ModalLayer className="q-lock">
      <div role="dialog" aria-modal="true" aria-label={t('lockedTitle')}>
        <form
          className="q-lock-card"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <h1>{t('lockedTitle')}</h1>
          <p>{t('lockedHint', { name: `${me.name} (${me.no})` })}</p>
          <RefusalAlert problem={entry.problem} />
          <Field label={t('pin')}>
            <Input.Password
              autoFocus
              size="large"
              autoComplete="off"
              value={pin}
              onChange={(event) => setPin(event.target.value)}
            />
          </Field>
          <Button type="primary" size="large" block htmlType="submit" disabled={pin === '' || entry.isBusy}>
            {t('unlock')}
          </Button>
          <Button type="link" block onClick={() => void acts.signOut()}>
            {t('otherUser')}
          </Button>
          <p className="q-sign-in-sample">{t('otherUserHint')}</p>
        </form>
      </div>
    </ModalLayer>
  );
}
