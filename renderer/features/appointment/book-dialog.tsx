/** A booking taken down on the phone: a known car by its plate, or a name and a number. */
import { useTranslation } from 'react-i18next';
import { atOf, type Day } from '#domain/calendar.ts';
import { useNow } from '../../documents/use-now.ts';
import { api } from '../../api/client.ts';
import { useMe } from '../../shell/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { BOOKING_FIELDS, BookingFields, bookingInput, type TypedBooking } from './booking-fields.tsx';

export function BookDialog({ day, onClose }: { readonly day: Day; readonly onClose: () => void }) {
  const { t } = useTranslation('appointment');
  const me = useMe();
  const now = useNow();
  const morning = atOf(day, '09:00');
  const draft = useDraft('appointment.book', { about: t('book') });
  const [typed, setTyped] = useDraftState<TypedBooking>(draft, 'booking', {
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
    parts: [],
  });
  const book = useAct(api.appointment.book, { draft, onDone: onClose });
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
          if (typed.startAt !== null) book.submit(bookingInput(typed, typed.startAt));
        },
      }}
    >
      <RefusalAlert problem={book.problem} shownFields={BOOKING_FIELDS} />
      {draft.note}
      <BookingFields
        typed={typed}
        onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        errors={book.errors}
      />
      {book.dialogs}
    </Dialog>
  );
}
