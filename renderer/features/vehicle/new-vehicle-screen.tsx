/** A new customer and car in one act; what was typed in the search box stands in the right field already. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefillOf } from '#domain/search/query-kind.ts';
import { api } from '../../api/client.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { CustomerFields, customerFields, EMPTY_CUSTOMER } from './customer-fields.tsx';
import { EMPTY_VEHICLE, VEHICLE_FIELDS, VehicleFields } from './vehicle-fields.tsx';

export function NewVehicleScreen() {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { text } = useSearch({ strict: false }) as { text?: string | number };
  const filled = prefillOf(String(text ?? ''));
  const [vehicle, setVehicle] = useState({
    ...EMPTY_VEHICLE,
    ...(filled?.field === 'plateNo' || filled?.field === 'vin' ? { [filled.field]: filled.value } : {}),
  });
  const [customer, setCustomer] = useState({
    ...EMPTY_CUSTOMER,
    ...(filled?.field === 'name' || filled?.field === 'phone' ? { [filled.field]: filled.value } : {}),
  });
  const openVehicle = (id: number) => void navigate({ to: '/vehicles/$vehicleId', params: { vehicleId: String(id) } });
  const register = useAct(api.vehicle.register, { onDone: ({ vehicleId }) => openVehicle(vehicleId) });
  return (
    <Page
      title={t('newCar')}
      onBack={() => void navigate({ to: '/reception' })}
      actions={
        <ShortcutButton
          keys="f8"
          isPrimary
          label={common('save')}
          isBusy={register.isBusy}
          onPress={() => register.submit({ vehicle, owner: { customer } })}
        />
      }
    >
      <RefusalAlert problem={register.problem} shownFields={[...VEHICLE_FIELDS, ...customerFields('owner.customer')]} />
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
        <CustomerFields value={customer} onChange={setCustomer} errors={register.errors} at="owner.customer" />
      </Panel>
      {register.dialogs}
    </Page>
  );
}
