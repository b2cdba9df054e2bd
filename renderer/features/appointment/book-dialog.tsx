/** A booking taken down on the phone: a known car by its plate, or a name and a number. */
import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atOf, type Day } from '#domain/calendar.ts';
import type { AppointmentInput } from '#domain/contract/appointment.contract.ts';
import type { PartHit } from '#domain/contract/catalog.contract.ts';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { APPOINTMENT_CHANNELS, MAIN_TYPES } from '#domain/enums.ts';
import { formatMilli } from '#domain/quantity.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useNow } from '../../documents/use-now.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SuggestBox } from '../../ui/suggest-box.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

const SHOWN = ['startAt', 'estMinutes', 'plateNo', 'phone'];
type Typed = Omit<AppointmentInput, 'startAt' | 'parts'> & { startAt: number | null };
type Wanted = { readonly hit: PartHit; readonly qtyMilli: number };

export function BookDialog({ day, onClose }: { readonly day: Day; readonly onClose: () => void }) {
  const { t } = useTranslation('appointment');
  const { t: reception } = useTranslation('reception');
  const lang = useLang();
  const me = useMe();
  const now = useNow();
  const advisors = useQuery(api.appointment.advisors.queryOptions({ input: {} }));
  const morning = atOf(day, '09:00');
  const draft = useDraft('appointment.book', { about: t('book') });
  const [typed, setTyped] = useDraftState<Typed>(draft, 'typed', {
    startAt: morning > now ? morning : null,
    estMinutes: 60,
    plateNo: '',
    vin: '',
    name: '',
    phone: '',
    serviceType: 'PERIODIC',
    symptom: '',
    advisorId: me.roles.includes('ADVISOR') ? me.employeeId : null,
    channel: 'PHONE',
    remark: '',
  });
  const [parts, setParts] = useDraftState<readonly Wanted[]>(draft, 'parts', []);
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const book = useAct(api.appointment.book, { draft, onDone: onClose });
  const { errors } = book;
  const take = (hit: SearchHit) =>
    set({ plateNo: hit.plateNo ?? '', vin: hit.plateNo === null ? (hit.vin ?? '') : '', name: hit.customerName ?? '' });
  return (
    <Dialog
      title={t('book')}
      isOpen
      width={860}
      onClose={onClose}
      action={{
        label: t('book'),
        isBusy: book.isBusy,
        isDisabled: typed.startAt === null,
        onPress: () => {
          const wanted = parts.map(({ hit, qtyMilli }) => ({ partId: hit.id, qtyMilli }));
          if (typed.startAt !== null) book.submit({ ...typed, startAt: typed.startAt, parts: wanted });
        },
      }}
    >
      <RefusalAlert problem={book.problem} shownFields={SHOWN} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('car')} error={errors.get('plateNo')} hint={t('carHint')}>
          <SuggestBox<SearchHit>
            autoFocus
            value={typed.plateNo}
            onType={(plateNo) => set({ plateNo })}
            load={async (text) =>
              (await client.search.find({ text, limit: 8 })).filter((hit) => hit.entity === 'vehicle')
            }
            keyOf={(hit) => hit.id}
            render={(hit) => `${hit.title} ${hit.subtitle} ${hit.customerName ?? ''}`}
            onPick={take}
          />
        </Field>
        <Field label={reception('name')}>
          <Input value={typed.name} onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <Field label={reception('phone')} error={errors.get('phone')}>
          <Input value={typed.phone} onChange={(event) => set({ phone: event.target.value })} />
        </Field>
        <Field label={t('start')} isRequired error={errors.get('startAt')}>
          <DateTimeInput now={now} value={typed.startAt} onChange={(startAt) => set({ startAt })} />
        </Field>
        <Field label={t('estMinutes')} isRequired error={errors.get('estMinutes')}>
          <InputNumber
            className="q-num"
            style={{ width: '100%' }}
            min={1}
            max={6000}
            step={15}
            precision={0}
            value={typed.estMinutes}
            onChange={(estMinutes) => set({ estMinutes: estMinutes ?? 60 })}
          />
        </Field>
        <Field label={t('advisor')}>
          <Select
            allowClear
            value={typed.advisorId ?? undefined}
            options={(advisors.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
            onChange={(advisorId?: number) => set({ advisorId: advisorId ?? null })}
          />
        </Field>
        <Field label={reception('mainType')}>
          <Select
            value={typed.serviceType}
            options={MAIN_TYPES.filter((it) => it !== 'RETAIL').map((it) => ({
              value: it,
              label: labelOf(lang, 'mainType', it),
            }))}
            onChange={(serviceType) => set({ serviceType })}
          />
        </Field>
        <Field label={t('channel')}>
          <Select
            value={typed.channel}
            options={APPOINTMENT_CHANNELS.map((it) => ({ value: it, label: labelOf(lang, 'appointmentChannel', it) }))}
            onChange={(channel) => set({ channel })}
          />
        </Field>
        <Field label={t('symptom')} isWide>
          <Input value={typed.symptom} onChange={(event) => set({ symptom: event.target.value })} />
        </Field>
      </div>
      <PartsWanted parts={parts} onChange={setParts} />
      {book.dialogs}
    </Dialog>
  );
}

type PartsProps = { readonly parts: readonly Wanted[]; readonly onChange: (parts: readonly Wanted[]) => void };

function PartsWanted({ parts, onChange }: PartsProps) {
  const { t } = useTranslation('appointment');
  const { t: common } = useTranslation();
  const [text, setText] = useState('');
  return (
    <>
      <SuggestBox<PartHit>
        label={t('addPart')}
        placeholder={t('addPart')}
        value={text}
        onType={setText}
        load={(typed) => client.catalog.findParts({ text: typed, limit: 8 })}
        keyOf={(hit) => hit.id}
        render={(hit) => `${hit.partNo} ${hit.name} · ${formatMilli(hit.availableMilli)} ${hit.unit}`}
        onPick={(hit) => {
          setText('');
          if (!parts.some((one) => one.hit.id === hit.id)) onChange([...parts, { hit, qtyMilli: 1000 }]);
        }}
      />
      <ul className="appointment-parts">
        {parts.map((one) => (
          <li key={one.hit.id} className="q-row">
            {one.hit.partNo} {one.hit.name}
            <InputNumber
              className="q-num"
              aria-label={`${t('qty')} ${one.hit.partNo}`}
              min={0}
              value={one.qtyMilli / 1000}
              onChange={(qty) =>
                onChange(
                  parts.map((it) =>
                    it.hit.id === one.hit.id ? { ...it, qtyMilli: Math.max(1, Math.round((qty ?? 1) * 1000)) } : it,
                  ),
                )
              }
            />
            {one.hit.unit}
            <Button size="small" type="link" onClick={() => onChange(parts.filter((it) => it.hit.id !== one.hit.id))}>
              {common('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
