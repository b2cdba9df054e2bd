/** A booking put right; what two desks changed is put together. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import type { AppointmentChannel, MainType } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatMilli } from '#domain/quantity.ts';
import { api, client } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useMergingAct } from '../../ui/use-merging-act.tsx';
import { BOOKING_FIELDS, BookingFields, bookingInput, type TypedBooking, type WantedPart } from './booking-fields.tsx';

/** What of a booking is typed. */
function typedOf(one: AppointmentView): TypedBooking {
  const { startAt, estMinutes, plateNo, vin, name, phone, serviceType, symptom, advisorId, channel, remark } = one;
  return {
    ...{ startAt, estMinutes, plateNo, vin, name, phone, serviceType, symptom, advisorId, channel, remark },
    parts: one.parts.map((part) => ({
      partId: part.partId,
      partNo: part.partNo,
      name: part.name,
      unit: part.unit,
      qtyMilli: part.askedMilli,
    })),
  };
}

const stored = (one: AppointmentView) => ({ version: one.version, value: typedOf(one) });

type Props = { readonly appointment: AppointmentView; readonly onClose: () => void };

export function EditBookingDialog({ appointment: one, onClose }: Props) {
  const { t } = useTranslation('appointment');
  const { t: common } = useTranslation();
  const about = `${t('edit')} ${one.apptNo}`;
  const draft = useDraft(`appointment.edit:${one.id}`, { about, version: one.version });
  const save = useMergingAct(api.appointment.edit, {
    draft,
    opened: stored(one),
    onDone: onClose,
    load: () => client.appointment.get({ id: one.id }).then(stored),
    input: (typed: TypedBooking, version) => ({
      ...{ id: one.id, version },
      // an empty time is what it was before: the dialog cannot be sent while it is empty
      appointment: bookingInput(typed, typed.startAt ?? one.startAt),
    }),
    ...useBookingWords(),
  });
  return (
    <Dialog
      title={about}
      isOpen
      width={860}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: save.isBusy,
        isDisabled: save.typed.startAt === null,
        onPress: save.submitTyped,
      }}
    >
      <RefusalAlert problem={save.problem} shownFields={BOOKING_FIELDS} />
      {draft.note}
      <BookingFields
        typed={save.typed}
        onChange={(change) => save.setTyped((now) => ({ ...now, ...change }))}
        errors={save.errors}
      />
      {save.dialogs}
    </Dialog>
  );
}

/** Names and values of the fields, for the view of two changes of one field. */
function useBookingWords() {
  const { t } = useTranslation('appointment');
  const { t: reception } = useTranslation('reception');
  const lang = useLang();
  const advisors = useQuery(api.appointment.advisors.queryOptions({ input: {} }));
  const names: Readonly<Record<string, string>> = {
    startAt: t('start'),
    estMinutes: t('estMinutes'),
    plateNo: reception('plateNo'),
    vin: 'VIN',
    name: reception('name'),
    phone: reception('phone'),
    serviceType: reception('mainType'),
    symptom: t('symptom'),
    advisorId: t('advisor'),
    channel: t('channel'),
    remark: t('remark'),
    parts: t('parts'),
  };
  const show = (field: string, value: unknown): string => {
    if (field === 'advisorId') return advisors.data?.find((it) => it.id === value)?.name ?? t('nobodyYet');
    if (value === null || value === undefined) return '';
    if (field === 'startAt') return formatAt(Number(value));
    if (field === 'serviceType') return labelOf(lang, 'mainType', value as MainType);
    if (field === 'channel') return labelOf(lang, 'appointmentChannel', value as AppointmentChannel);
    if (field === 'parts') {
      const parts = value as readonly WantedPart[];
      return parts.map((part) => `${part.name} ${formatMilli(part.qtyMilli)} ${part.unit}`).join('; ');
    }
    return String(value);
  };
  return { labelOf: (field: string) => names[field] ?? field, show };
}
