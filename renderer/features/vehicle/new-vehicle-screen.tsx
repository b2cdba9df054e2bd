/** A new car with a new customer or a known one, in one act; what was typed in the search box stands in its field already. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AppointmentView } from '#domain/contract/appointment.contract.ts';
import { prefillOf } from '#domain/search/query-kind.ts';
import { api } from '../../api/client.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerFields, customerFields, EMPTY_CUSTOMER } from './customer-fields.tsx';
import { EMPTY_VEHICLE, VEHICLE_FIELDS, VehicleFields } from './vehicle-fields.tsx';

type Search = { readonly text?: string | number; readonly customerId?: number; readonly appointmentId?: number };

export function NewVehicleScreen() {
  const search = useSearch({ strict: false }) as Search;
  const { appointmentId } = search;
  const booked = useQuery(
    api.appointment.get.queryOptions({ input: { id: appointmentId ?? 0 }, enabled: appointmentId !== undefined }),
  );
  if (appointmentId === undefined) return <NewVehicle search={search} booked={null} />;
  return <Loaded query={booked}>{(one) => <NewVehicle search={search} booked={one} />}</Loaded>;
}

function NewVehicle({ search, booked }: { readonly search: Search; readonly booked: AppointmentView | null }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { text, customerId } = search;
  const filled = prefillOf(String(text ?? ''));
  const draft = useDraft(`vehicle.new:${customerId ?? ''}:${booked?.apptNo ?? text ?? ''}`, { about: t('newCar') });
  const [vehicle, setVehicle] = useDraftState(draft, 'vehicle', {
    ...EMPTY_VEHICLE,
    ...(booked ? { plateNo: booked.plateNo, vin: booked.vin } : {}),
    ...(filled?.field === 'plateNo' || filled?.field === 'vin' ? { [filled.field]: filled.value } : {}),
  });
  const [customer, setCustomer] = useDraftState(draft, 'customer', {
    ...EMPTY_CUSTOMER,
    ...(booked ? { name: booked.name, phone: booked.phone.includes('*') ? '' : booked.phone } : {}),
    ...(filled?.field === 'name' || filled?.field === 'phone' ? { [filled.field]: filled.value } : {}),
  });
  const known = useQuery(
    api.customer.get.queryOptions({ input: { id: customerId ?? 0 }, enabled: customerId !== undefined }),
  );
  const openVehicle = (id: number) => void navigate({ to: '/vehicles/$vehicleId', params: { vehicleId: String(id) } });
  const goOn = (id: number) => {
    if (booked === null) openVehicle(id);
    else
      void navigate({
        to: '/check-in/$vehicleId',
        params: { vehicleId: String(id) },
        search: { appointmentId: booked.id } as never,
      });
  };
  const register = useAct(api.vehicle.register, { draft, onDone: ({ vehicleId }) => goOn(vehicleId) });
  return (
    <Page
      title={t(customerId === undefined ? 'newCar' : 'carForCustomer')}
      onBack={() =>
        void (customerId === undefined
          ? navigate({ to: '/reception' })
          : navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } }))
      }
      actions={
        <ShortcutButton
          keys="f8"
          isPrimary
          label={common('save')}
          isBusy={register.isBusy}
          onPress={() => register.submit({ vehicle, owner: customerId === undefined ? { customer } : { customerId } })}
        />
      }
    >
      <RefusalAlert problem={register.problem} shownFields={[...VEHICLE_FIELDS, ...customerFields('owner.customer')]} />
      {draft.note}
      <Panel title={t('vehicleCard')}>
        <VehicleFields
          value={vehicle}
          onChange={setVehicle}
          problem={register.problem}
          errors={register.errors}
          onOpenVehicle={openVehicle}
        />
      </Panel>
      <Panel title={t('owner')}>
        {customerId === undefined ? (
          <CustomerFields value={customer} onChange={setCustomer} errors={register.errors} at="owner.customer" />
        ) : (
          <Loaded query={known}>{(owner) => <CustomerFacts customer={owner} />}</Loaded>
        )}
      </Panel>
      {register.dialogs}
    </Page>
  );
}
