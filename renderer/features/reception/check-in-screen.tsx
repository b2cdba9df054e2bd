/** 接车: what is asked at the car. The promised time and the complaint stay typed whatever is refused. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { api } from '../../api/client.ts';
import { CarNotices } from '../../documents/car-notices.tsx';
import { DuePackages } from '../../documents/due-packages.tsx';
import { Offers } from '../../documents/offers.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { type TypedVisit, VISIT_FIELDS, VisitFields } from './visit-fields.tsx';

export function CheckInScreen() {
  const { vehicleId } = useParams({ strict: false }) as { vehicleId: string };
  const id = Number(vehicleId);
  const { appointmentId } = useSearch({ strict: false }) as { appointmentId?: number };
  const card = useQuery(api.vehicle.card.queryOptions({ input: { id } }));
  const booked = useQuery(
    api.appointment.get.queryOptions({ input: { id: appointmentId ?? 0 }, enabled: appointmentId !== undefined }),
  );
  if (appointmentId === undefined)
    return <Loaded query={card}>{(found) => <CheckInForm card={found} booked={null} />}</Loaded>;
  return (
    <Loaded query={card}>
      {(found) => <Loaded query={booked}>{(one) => <CheckInForm card={found} booked={one} />}</Loaded>}
    </Loaded>
  );
}

type FormProps = { readonly card: VehicleCard; readonly booked: AppointmentView | null };

function CheckInForm({ card, booked }: FormProps) {
  const { t } = useTranslation('reception');
  const navigate = useNavigate();
  const { vehicle, owner, lastChoices: last } = card;
  const draft = useDraft(`reception.checkIn:${vehicle.id}`, {
    about: `${t('checkIn')} ${vehicle.plateNo ?? vehicle.temporaryPlate}`,
  });
  const [typed, setTyped] = useDraftState<TypedVisit>(draft, 'typed', {
    bringerName: last?.bringerName ?? (owner.contactName || (owner.kind === 'PERSON' ? owner.name : '')),
    bringerPhone: last ? last.bringerPhone : owner.isPhoneFull ? owner.phone : '',
    arrivalMode: 'DRIVEN',
    mainType: booked?.serviceType ?? 'PERIODIC',
    mileageIn: null,
    complaint: booked?.symptom ?? '',
    isWaiting: last?.isWaiting ?? true,
    isWashWanted: last?.isWashWanted ?? true,
    oldPartsChoice: last?.oldPartsChoice ?? 'SHOP',
    promisedAt: null,
    isValuablesConfirmed: false,
    isPayMethodExplained: false,
    isCoversFitted: false,
  });
  const checkIn = useAct(api.reception.checkIn, {
    draft,
    onDone: ({ visitId }) =>
      void navigate({ to: '/visits/$visitId/walk-around', params: { visitId: String(visitId) } }),
  });
  const arriving = booked === null ? {} : { appointmentId: booked.id };
  const isReady = typed.mileageIn !== null && typed.promisedAt !== null;
  return (
    <Page
      title={t('checkIn')}
      subtitle={
        <>
          <strong>{vehicle.plateNo ?? vehicle.temporaryPlate}</strong> {vehicle.modelName} {owner.name} {booked?.apptNo}
        </>
      }
      onBack={() => void navigate({ to: '/vehicles/$vehicleId', params: { vehicleId: String(vehicle.id) } })}
      actions={
        <ShortcutButton
          keys="f8"
          isPrimary
          label={t('startCheckIn')}
          isBusy={checkIn.isBusy}
          isDisabled={!isReady}
          onPress={() => {
            const { mileageIn, promisedAt } = typed;
            if (mileageIn !== null && promisedAt !== null)
              checkIn.submit({ ...typed, ...arriving, vehicleId: vehicle.id, mileageIn, promisedAt });
          }}
        />
      }
    >
      <RefusalAlert problem={checkIn.problem} shownFields={VISIT_FIELDS} />
      {draft.note}
      <CarNotices card={card} />
      <Panel>
        <VisitFields
          typed={typed}
          onChange={(change) => setTyped((now) => ({ ...now, ...change }))}
          errors={checkIn.errors}
          car={{ ...vehicle, bookedMinutes: booked?.estMinutes ?? null }}
        />
      </Panel>
      <DuePackages vehicleId={vehicle.id} />
      <Offers vehicleId={vehicle.id} />
      {checkIn.dialogs}
    </Page>
  );
}
