/** Car and customer changed in place. */
import { useTranslation } from 'react-i18next';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { CustomerFields, customerFields } from './customer-fields.tsx';
import { useSaveCustomer, useSaveVehicle } from './use-save-card.tsx';
import { VEHICLE_FIELDS, VehicleFields } from './vehicle-fields.tsx';

/** A masked phone is not written back: only those who see it in full change the customer. */
export function EditVehicleDialog({ card, onClose }: { readonly card: VehicleCard; readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const saveVehicle = useSaveVehicle(card, onClose);
  const saveCustomer = useSaveCustomer(card.owner);
  return (
    <Dialog
      title={common('edit')}
      isOpen
      width={900}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: saveVehicle.isBusy,
        onPress: saveVehicle.submitTyped,
      }}
    >
      {saveVehicle.note}
      <RefusalAlert problem={saveVehicle.problem} shownFields={VEHICLE_FIELDS} />
      <VehicleFields
        value={saveVehicle.typed}
        onChange={saveVehicle.setTyped}
        problem={saveVehicle.problem}
        errors={saveVehicle.errors}
        onOpenVehicle={onClose}
      />
      {card.owner.isPhoneFull && (
        <>
          <h3>{t('owner')}</h3>
          {saveCustomer.note}
          <RefusalAlert problem={saveCustomer.problem} shownFields={customerFields('customer')} />
          <CustomerFields
            value={saveCustomer.typed}
            onChange={saveCustomer.setTyped}
            errors={saveCustomer.errors}
            at="customer"
          />
          <ShortcutButton
            keys="f9"
            label={t('saveCustomer')}
            isBusy={saveCustomer.isBusy}
            onPress={saveCustomer.submitTyped}
          />
        </>
      )}
      {saveVehicle.dialogs}
      {saveCustomer.dialogs}
    </Dialog>
  );
}
