/** What is asked on the phone, when a booking is taken down and when it is put right. */
import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentInput } from '#domain/contract/appointment.contract.ts';
import type { PartHit } from '#domain/contract/catalog.contract.ts';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { APPOINTMENT_CHANNELS, MAIN_TYPES } from '#domain/enums.ts';
import { formatMilli } from '#domain/quantity.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useNow } from '../../documents/use-now.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Field } from '../../ui/field.tsx';
import { SuggestBox } from '../../ui/suggest-box.tsx';

/** Fields that show their own refusals. */
export const BOOKING_FIELDS = ['startAt', 'estMinutes', 'plateNo', 'phone'];

export type WantedPart = {
  readonly partId: number;
  readonly partNo: string;
  readonly name: string;
  readonly unit: string;
  readonly qtyMilli: number;
};
/** As long as no time is chosen there is nothing to send. */
export type TypedBooking = Omit<AppointmentInput, 'startAt' | 'parts'> & {
  readonly startAt: number | null;
  readonly parts: readonly WantedPart[];
};

/** What the host is told of it. */
export function bookingInput(typed: TypedBooking, startAt: number): AppointmentInput {
  return { ...typed, startAt, parts: typed.parts.map(({ partId, qtyMilli }) => ({ partId, qtyMilli })) };
}

type Props = {
  readonly typed: TypedBooking;
  readonly onChange: (change: Partial<TypedBooking>) => void;
  readonly errors: ReadonlyMap<string, string>;
};

export function BookingFields({ typed, onChange: set, errors }: Props) {
  const { t } = useTranslation('appointment');
  const { t: reception } = useTranslation('reception');
  const lang = useLang();
  const now = useNow();
  const advisors = useQuery(api.appointment.advisors.queryOptions({ input: {} }));
  const take = (hit: SearchHit) =>
    set({ plateNo: hit.plateNo ?? '', vin: hit.plateNo === null ? (hit.vin ?? '') : '', name: hit.customerName ?? '' });
  return (
    <>
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
          <Input maxLength={500} value={typed.symptom} onChange={(event) => set({ symptom: event.target.value })} />
        </Field>
        <Field label={t('remark')} isWide>
          <Input maxLength={200} value={typed.remark} onChange={(event) => set({ remark: event.target.value })} />
        </Field>
      </div>
      <PartsWanted parts={typed.parts} onChange={(parts) => set({ parts })} />
    </>
  );
}

type PartsProps = { readonly parts: readonly WantedPart[]; readonly onChange: (parts: readonly WantedPart[]) => void };

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
          if (!parts.some((one) => one.partId === hit.id))
            onChange([
              ...parts,
              { partId: hit.id, partNo: hit.partNo, name: hit.name, unit: hit.unit, qtyMilli: 1000 },
            ]);
        }}
      />
      <ul className="appointment-parts">
        {parts.map((one) => (
          <li key={one.partId} className="q-row">
            {one.partNo} {one.name}
            <InputNumber
              className="q-num"
              aria-label={`${t('qty')} ${one.partNo}`}
              min={0}
              value={one.qtyMilli / 1000}
              onChange={(qty) =>
                onChange(
                  parts.map((it) =>
                    it.partId === one.partId ? { ...it, qtyMilli: Math.max(1, Math.round((qty ?? 1) * 1000)) } : it,
                  ),
                )
              }
            />
            {one.unit}
            <Button size="small" type="link" onClick={() => onChange(parts.filter((it) => it.partId !== one.partId))}>
              {common('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
