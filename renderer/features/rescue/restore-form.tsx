/** One copy: whose, how old, what would be missing; an administrator and a manager agree, and it comes back. */
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { formatAt } from '#domain/calendar.ts';
import type { RescueCopy } from '#domain/contract/rescue.contract.ts';
import { fieldSentences, type Problem, readProblem } from '../../api/errors.ts';
import { rescue, rescueQueries } from '../../api/rescue.ts';
import { useLang } from '../../i18n/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';

const NOBODY = { who: '', pin: '' };

export function RestoreForm({ copy }: { readonly copy: RescueCopy }) {
  const { t } = useTranslation('rescue');
  const lang = useLang();
  const [admin, setAdmin] = useState(NOBODY);
  const [manager, setManager] = useState(NOBODY);
  const [commandId] = useState(() => v7());
  const [state, setState] = useState<'typing' | 'working' | 'done'>('typing');
  const [problem, setProblem] = useState<Problem | null>(null);
  const restore = async () => {
    setState('working');
    setProblem(null);
    try {
      await rescue.restore({ commandId, name: copy.name, admin, manager });
      setState('done');
    } catch (error) {
      setProblem(readProblem(error));
      setState('typing');
    }
  };
  const isReady = [admin, manager].every((it) => it.who.trim() !== '' && it.pin !== '');
  const errors = fieldSentences(lang, problem);
  return (
    <div className="q-rescue-form">
      <CopyFacts copy={copy} />
      <h2>{t('people')}</h2>
      <RefusalAlert problem={problem} shownFields={['admin', 'manager']} />
      <div className="q-fields">
        <Field label={t('admin')} error={errors.get('admin')}>
          <Input autoFocus value={admin.who} onChange={(event) => setAdmin({ ...admin, who: event.target.value })} />
        </Field>
        <Field label={t('adminPin')}>
          <Input.Password
            autoComplete="off"
            value={admin.pin}
            onChange={(event) => setAdmin({ ...admin, pin: event.target.value })}
          />
        </Field>
        <Field label={t('manager')} error={errors.get('manager')}>
          <Input value={manager.who} onChange={(event) => setManager({ ...manager, who: event.target.value })} />
        </Field>
        <Field label={t('managerPin')}>
          <Input.Password
            autoComplete="off"
            value={manager.pin}
            onChange={(event) => setManager({ ...manager, pin: event.target.value })}
          />
        </Field>
      </div>
      <div className="q-row">
        <ShortcutButton
          isPrimary
          keys="f8"
          label={state === 'working' ? t('working') : state === 'done' ? t('done') : t('restore')}
          isBusy={state !== 'typing'}
          isDisabled={!isReady}
          onPress={() => void restore()}
        />
      </div>
    </div>
  );
}

function CopyFacts({ copy }: { readonly copy: RescueCopy }) {
  const { t } = useTranslation('rescue');
  const facts = useQuery(rescueQueries.copy.queryOptions({ input: { name: copy.name }, staleTime: Infinity }));
  return (
    <Loaded query={facts}>
      {({ shopName, lastActAt, missing }) => (
        <>
          <Facts
            facts={[
              [t('shop'), <b key="shop">{shopName}</b>],
              [t('chosen'), formatAt(copy.at)],
              [t('lastAct'), lastActAt === null ? '—' : formatAt(lastActAt)],
              [t('counts'), t('countsText', { orders: copy.orders, payments: copy.payments })],
            ]}
          />
          <h2>{t('missing')}</h2>
          {missing.length === 0 ? (
            <p>{t('missingNone')}</p>
          ) : (
            <ul className="q-rescue-missing">
              {missing.map((it) => (
                <li key={it.first}>{it.count === 1 ? t('missingOne', it) : t('missingMany', it)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}
