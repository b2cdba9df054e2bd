/** 预约: who is expected, by advisor, a day or a week at a time. Arrows walk the bookings, Enter opens one, F2 takes one down. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day, dayOf, timeOf } from '#domain/calendar.ts';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import { formatMilli } from '#domain/quantity.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useNow } from '../../documents/use-now.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusTag, type Tone } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { AppointmentDialog } from './appointment-dialog.tsx';
import { BookDialog } from './book-dialog.tsx';
import './appointment.css';
import { PrinterHealth } from '../../documents/printer-health.tsx';

const TONES: Readonly<Record<AppointmentView['status'], Tone>> = {
  BOOKED: 'grey',
  CONFIRMED: 'blue',
  ARRIVED: 'green',
  NO_SHOW: 'red',
  CANCELLED: 'grey',
  MOVED: 'grey',
};
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** 0 is Sunday. */
function weekdayOf(day: Day) {
  return new Date(`${day}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** Monday of the week a day lies in. */
function weekOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** What the search found: its day, with the booking open. */
export function AppointmentScreen() {
  const { appointmentId } = useParams({ strict: false }) as { appointmentId: string };
  const one = useQuery(api.appointment.get.queryOptions({ input: { id: Number(appointmentId) } }));
  return <Loaded query={one}>{(found) => <Bookings key={found.id} opened={found} />}</Loaded>;
}

export function AppointmentsScreen() {
  return <Bookings opened={null} />;
}

function Bookings({ opened }: { readonly opened: AppointmentView | null }) {
  const { t } = useTranslation('appointment');
  const { t: common } = useTranslation();
  const print = useAct(api.appointment.printBoard);
  const today = dayOf(useNow());
  const [day, setDay] = useState(opened?.startOn ?? today);
  const [isWeek, setWeek] = useState(true);
  const [isBooking, setBooking] = useState(false);
  const [openId, setOpen] = useState<number | null>(opened?.id ?? null);
  const fromOn = isWeek ? weekOf(day) : day;
  const days = Array.from({ length: isWeek ? 7 : 1 }, (_, i) => addDays(fromOn, i));
  const toOn = days.at(-1) ?? fromOn;
  const list = useQuery(
    api.appointment.list.queryOptions({ input: { fromOn, toOn }, meta: { touches: ['appointments', 'part'] } }),
  );
  const advisors = useQuery(api.appointment.advisors.queryOptions({ input: {} }));
  const open = list.data?.find((one) => one.id === openId);
  const step = isWeek ? 7 : 1;
  return (
    <Page
      title={t('title')}
      subtitle={<strong>{isWeek ? `${fromOn} – ${toOn}` : day}</strong>}
      actions={
        <>
          <ShortcutButton keys="pageup" label={t('before')} onPress={() => setDay(addDays(day, -step))} />
          <ShortcutButton keys="home" label={t('today')} onPress={() => setDay(today)} />
          <ShortcutButton keys="pagedown" label={t('after')} onPress={() => setDay(addDays(day, step))} />
          <ShortcutButton keys="f7" label={isWeek ? t('dayView') : t('weekView')} onPress={() => setWeek(!isWeek)} />
          <ShortcutButton
            keys="f4"
            label={common('print')}
            isBusy={print.isBusy}
            onPress={() => print.submit({ on: isWeek ? today : day })}
          />
          <ShortcutButton keys="f2" isPrimary label={t('book')} onPress={() => setBooking(true)} />
        </>
      }
    >
      <RefusalAlert problem={print.problem} />
      <PrinterHealth forms={['APPOINTMENT_BOARD']} />
      <Loaded query={list}>
        {(found) => (
          <Calendar days={days} today={today} found={found} advisors={advisors.data ?? []} onOpen={setOpen} />
        )}
      </Loaded>
      {!isWeek && <PickList found={list.data ?? []} />}
      {isBooking && <BookDialog day={day < today ? today : day} onClose={() => setBooking(false)} />}
      {open && <AppointmentDialog appointment={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

type CalendarProps = {
  readonly days: readonly Day[];
  readonly today: Day;
  readonly found: readonly AppointmentView[];
  readonly advisors: readonly { id: number; name: string }[];
  readonly onOpen: (id: number) => void;
};

function Calendar({ days, today, found, advisors, onOpen }: CalendarProps) {
  const { t } = useTranslation('appointment');
  const frame = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    all[at + step]?.focus();
  };
  const rows = [...advisors, { id: 0, name: t('nobodyYet') }].filter(
    (row) => row.id !== 0 || found.some((one) => one.advisorId === null),
  );
  return (
    <table ref={frame} className="appointments" onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{t('advisor')}</th>
          {days.map((day) => (
            <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
              {t(`weekdays.d${weekdayOf(day)}`)} {day.slice(5)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {days.map((day) => (
              <td key={day}>
                {found
                  .filter((one) => (one.advisorId ?? 0) === row.id && one.startOn === day)
                  .map((one) => (
                    <Booking key={one.id} appointment={one} isWide={days.length === 1} onOpen={onOpen} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BookingProps = {
  readonly appointment: AppointmentView;
  readonly isWide: boolean;
  readonly onOpen: (id: number) => void;
};

function Booking({ appointment: one, isWide, onOpen }: BookingProps) {
  const { t } = useTranslation('appointment');
  const lang = useLang();
  return (
    <button type="button" className={`appointment ${one.status.toLowerCase()}`} onClick={() => onOpen(one.id)}>
      <b>{timeOf(one.startAt)}</b> <strong>{one.plateNo || one.name || one.vin}</strong>
      <StatusTag tone={TONES[one.status]}>{labelOf(lang, 'appointmentStatus', one.status)}</StatusTag>
      <span>
        {labelOf(lang, 'mainType', one.serviceType)} · {t('minutes', { n: one.estMinutes })}
      </span>
      {isWide && (
        <span>
          {one.name} {one.modelName} {one.symptom}
        </span>
      )}
    </button>
  );
}

/** Parts to lay ready for the day: what was asked for, what is kept back, where it lies. */
function PickList({ found }: { readonly found: readonly AppointmentView[] }) {
  const { t } = useTranslation('appointment');
  const rows = found.flatMap((one) =>
    one.status === 'BOOKED' || one.status === 'CONFIRMED' ? one.parts.map((part) => ({ one, part })) : [],
  );
  if (rows.length === 0) return null;
  return (
    <Panel title={t('pickList')}>
      <ul className="appointment-parts">
        {rows.map(({ one, part }) => (
          <li key={`${one.id}-${part.partId}`}>
            {timeOf(one.startAt)} {one.plateNo || one.name} · {part.bin || '—'} · <b>{part.partNo}</b> {part.name} ·{' '}
            {formatMilli(part.askedMilli)} {part.unit}
            {part.keptMilli < part.askedMilli && (
              <StatusTag tone="amber">{t('short', { kept: formatMilli(part.keptMilli) })}</StatusTag>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
