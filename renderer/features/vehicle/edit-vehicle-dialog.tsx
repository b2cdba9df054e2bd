/** Car and customer changed in place. */
import { useTranslation } from 'react-i18next';
import type { VehicleCard, VehicleInput } from '#domain/contract/vehicle.contract.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { CustomerFields, customerFields, customerInput } from './customer-fields.tsx';
import { VEHICLE_FIELDS, VehicleFields } from './vehicle-fields.tsx';

function vehicleInput({ vehicle }: VehicleCard): VehicleInput {
  return {
    plateNo: vehicle.plateNo ?? vehicle.temporaryPlate ?? '',
    plateStatus: vehicle.plateStatus,
    isSpecialPlate: vehicle.plateKind === 'SPECIAL',
    vin: vehicle.vin ?? '',
    vinRetyped: vehicle.vin !== null && !vehicle.isVinVerified ? vehicle.vin.slice(-8) : '',
    engineNo: vehicle.engineNo,
    brand: vehicle.brand,
    modelCode: vehicle.modelCode,
    color: vehicle.color,
    fuelType: vehicle.fuelType,
    soldOn: vehicle.soldOn,
    registeredOn: vehicle.registeredOn,
    insurer: vehicle.insurer,
    policyEndsOn: vehicle.policyEndsOn,
    remark: vehicle.remark,
  };
}

/** A masked phone is not written back: only those who see it in full change the customer. */
export function EditVehicleDialog({ card, onClose }: { readonly card: VehicleCard; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const draft = useDraft(`vehicle.edit:${card.vehicle.id}`, {
    about: `${common('edit')} ${card.vehicle.plateNo ?? ''}`,
    version: card.vehicle.version,
  });
  const [vehicle, setVehicle] = useDraftState(draft, 'vehicle', () => vehicleInput(card));
  const ownerDraft = useDraft(`customer.edit:${card.owner.id}`, {
    about: `${common('edit')} ${card.owner.name}`,
    version: card.owner.version,
  });
  const [customer, setCustomer] = useDraftState(ownerDraft, 'customer', () => customerInput(card.owner));
  const saveVehicle = useAct(api.vehicle.edit, { draft, onDone: onClose });
  const saveCustomer = useAct(api.customer.edit, { draft: ownerDraft });
  return (
    <Dialog
      title={common('edit')}
      isOpen
      width={900}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: saveVehicle.isBusy,
        onPress: () => saveVehicle.submit({ id: card.vehicle.id, version: card.vehicle.version, vehicle }),
      }}
    >
      <RefusalAlert problem={saveVehicle.problem} shownFields={VEHICLE_FIELDS} />
      {draft.note}
      <VehicleFields
        value={vehicle}
        onChange={setVehicle}
        problem={saveVehicle.problem}
        errors={saveVehicle.errors}
        onOpenVehicle={onClose}
      />
      {card.owner.isPhoneFull && (
        <>
          <h3>{t('owner')}</h3>
          <RefusalAlert problem={saveCustomer.problem} shownFields={customerFields('customer')} />
          {ownerDraft.note}
          <CustomerFields value={customer} onChange={setCustomer} errors={saveCustomer.errors} at="customer" />
          <ShortcutButton
            keys="f9"
            label={t('saveCustomer')}
            isBusy={saveCustomer.isBusy}
            onPress={() => saveCustomer.submit({ id: card.owner.id, version: card.owner.version, customer })}
          />
        </>
      )}
      {saveVehicle.dialogs}
      {saveCustomer.dialogs}
    </Dialog>
  );
}
