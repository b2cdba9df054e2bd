/** One booking and what can become of it: the reception in one key, confirmed, another time, cancelled. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import { appointmentStatusTable } from '#domain/appointment/status.ts';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import { formatMilli } from '#domain/quantity.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { mayAct } from '#domain/state-table.ts';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { useNow } from '../../documents/use-now.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { EditBookingDialog } from './edit-booking-dialog.tsx';

type Props = { readonly appointment: AppointmentView; readonly onClose: () => void };

export function AppointmentDialog({ appointment: one, onClose }: Props) {
  const { t } = useTranslation('appointment');
  const { t: reception } = useTranslation('reception');
  const lang = useLang();
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'edit' | 'move' | 'cancel' | null>(null);
  const seen = { id: one.id, version: one.version };
  const confirm = useAct(api.appointment.confirm, { onDone: onClose });
  const may = (action: 'arrive' | 'edit' | 'confirm' | 'move' | 'cancel') =>
    mayAct(appointmentStatusTable, one.status, action);
  const mayReceive = may('arrive') && me.can('visit.checkIn');
  const receive = () => {
    const search = { appointmentId: one.id } as never;
    if (one.vehicleId === null) void navigate({ to: '/vehicles/new', search });
    else void navigate({ to: '/check-in/$vehicleId', params: { vehicleId: String(one.vehicleId) }, search });
  };
  if (open === 'edit') return <EditBookingDialog appointment={one} onClose={onClose} />;
  if (open === 'move') return <MoveDialog appointment={one} onClose={onClose} />;
  if (open === 'cancel')
    return (
      <ReasonDialog
        title={t('cancel')}
        act={api.appointment.cancel}
        input={(reason) => ({ ...seen, reason })}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={`${one.apptNo} · ${labelOf(lang, 'appointmentStatus', one.status)}`}
      isOpen
      width={680}
      onClose={onClose}
      {...(mayReceive ? { action: { label: reception('startCheckIn'), onPress: receive } } : {})}
    >
      <RefusalAlert problem={confirm.problem} />
      <Facts
        facts={[
          [t('start'), `${formatAt(one.startAt)} · ${t('minutes', { n: one.estMinutes })}`],
          [reception('plateNo'), one.plateNo || '—'],
          [reception('model'), one.modelName || '—'],
          [reception('name'), one.name || '—'],
          [reception('phone'), one.phone || '—'],
          [reception('mainType'), labelOf(lang, 'mainType', one.serviceType)],
          [t('advisor'), one.advisorName || t('nobodyYet')],
          [t('channel'), labelOf(lang, 'appointmentChannel', one.channel)],
          [t('symptom'), one.symptom || '—'],
          [t('remark'), one.remark || '—'],
          [
            t('parts'),
            one.parts
              .map((p) => `${p.name} ${formatMilli(p.keptMilli)}/${formatMilli(p.askedMilli)} ${p.unit}`)
              .join('; ') || '—',
          ],
        ]}
      />
      <div className="q-row">
        {may('confirm') && (
          <ShortcutButton keys="f6" label={t('confirm')} isBusy={confirm.isBusy} onPress={() => confirm.submit(seen)} />
        )}
        {may('edit') && <ShortcutButton keys="f10" label={t('edit')} onPress={() => setOpen('edit')} />}
        {may('move') && <ShortcutButton keys="f7" label={t('move')} onPress={() => setOpen('move')} />}
        {may('cancel') && <ShortcutButton keys="f11" isDanger label={t('cancel')} onPress={() => setOpen('cancel')} />}
      </div>
      {confirm.dialogs}
    </Dialog>
  );
}

function MoveDialog({ appointment: one, onClose }: Props) {
  const { t } = useTranslation('appointment');
  const now = useNow();
  const advisors = useQuery(api.appointment.advisors.queryOptions({ input: {} }));
  const draft = useDraft(`appointment.move:${one.id}`, { version: one.version });
  const [startAt, setStart] = useDraftState<number | null>(draft, 'startAt', one.startAt > now ? one.startAt : null);
  const [advisorId, setAdvisor] = useDraftState(draft, 'advisorId', one.advisorId);
  const move = useAct(api.appointment.move, { draft, onDone: onClose });
  return (
    <Dialog
      title={t('move')}
      isOpen
      onClose={onClose}
      action={{
        label: t('move'),
        isBusy: move.isBusy,
        isDisabled: startAt === null,
        onPress: () => {
          if (startAt !== null) move.submit({ id: one.id, version: one.version, startAt, advisorId });
        },
      }}
    >
      <RefusalAlert problem={move.problem} shownFields={['startAt']} />
      {draft.note}
      <Field label={t('start')} isRequired error={move.errors.get('startAt')} hint={t('moveHint')}>
        <DateTimeInput now={now} value={startAt} onChange={setStart} />
      </Field>
      <Field label={t('advisor')}>
        <Select
          allowClear
          value={advisorId ?? undefined}
          options={(advisors.data ?? []).map((it) => ({ value: it.id, label: it.name }))}
          onChange={(id?: number) => setAdvisor(id ?? null)}
        />
      </Field>
      {move.dialogs}
    </Dialog>
  );
}
