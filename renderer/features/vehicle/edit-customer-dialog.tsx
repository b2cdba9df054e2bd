/** A customer changed in place; only for those who see the phone in full, because a masked one is not written back. */
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '#domain/contract/customer.contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { CustomerFields, customerFields } from './customer-fields.tsx';
import { useSaveCustomer } from './use-save-card.tsx';

type Props = { readonly customer: CustomerView; readonly onClose: () => void };

export function EditCustomerDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveCustomer(customer, onClose);
  return (
    <Dialog
      title={t('edit')}
      isOpen
      width={900}
      onClose={onClose}
      action={{
        label: t('save'),
        isBusy: save.isBusy,
        onPress: save.submitTyped,
      }}
    >
      {save.note}
      <RefusalAlert problem={save.problem} shownFields={customerFields('customer')} />
      <CustomerFields value={save.typed} onChange={save.setTyped} errors={save.errors} at="customer" />
      {save.dialogs}
    </Dialog>
  );
}
