/** Who agreed, how, on which number, when and in which words: the same for a supplement and for a higher sum. */
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderSupplements } from '#domain/contract/supplement.contract.ts';
import { ACCEPT_MODES, type AcceptMode } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useNow } from '../../documents/use-now.ts';
import { useLang } from '../../i18n/language.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Field } from '../../ui/field.tsx';
import { type UsedDraft, useDraftState } from '../../ui/use-draft.tsx';

type Consent = {
  readonly typed: { mode: AcceptMode; by: string; phone: string; at: number | null; note: string };
  /** the fields, inside `q-fields` */
  readonly fields: ReactNode;
};

/** The typed word of the customer with its fields; kept in the draft of the form around it. */
export function useConsent(draft: UsedDraft, of: OrderSupplements, errors: ReadonlyMap<string, string>): Consent {
  const { t } = useTranslation('supplement');
  const lang = useLang();
  const now = useNow();
  const [mode, setMode] = useDraftState<AcceptMode>(draft, 'mode', 'PHONE');
  const [by, setBy] = useDraftState(draft, 'by', of.signedBy || of.customerName);
  const [phone, setPhone] = useDraftState(draft, 'phone', '');
  const [at, setAt] = useDraftState<number | null>(draft, 'at', now);
  const [note, setNote] = useDraftState(draft, 'note', '');
  const modes = ACCEPT_MODES.map((it) => ({ value: it, label: labelOf(lang, 'acceptMode', it) }));
  const fields = (
    <>
      <Field label={t('mode')}>
        <Select value={mode} options={modes} onChange={setMode} />
      </Field>
      <Field label={t('by')} isRequired error={errors.get('by')}>
        <Input maxLength={30} value={by} onChange={(event) => setBy(event.target.value)} />
      </Field>
      <Field label={t('phone')} isRequired={mode === 'PHONE'}>
        <Input maxLength={20} value={phone} onChange={(event) => setPhone(event.target.value)} />
      </Field>
      <Field label={t('at')} isRequired error={errors.get('at')}>
        <DateTimeInput now={now} value={at} onChange={setAt} />
      </Field>
      <Field label={t('words')} isRequired isWide>
        <Input maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </>
  );
  return { typed: { mode, by, phone, at, note }, fields };
}
