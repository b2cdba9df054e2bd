/** A customer changed in place; only for those who see the phone in full, because a masked one is not written back. */
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '#domain/contract/customer.contract.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { CustomerFields, customerFields, customerInput } from './customer-fields.tsx';

type Props = { readonly customer: CustomerView; readonly onClose: () => void };

export function EditCustomerDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`customer.edit:${customer.id}`, {
    about: `${t('edit')} ${customer.name}`,
    version: customer.version,
  });
  const [typed, setTyped] = useDraftState(draft, 'typed', () => customerInput(customer));
  const save = useAct(api.customer.edit, { draft, onDone: onClose });
  return (
    <Dialog
      title={t('edit')}
      isOpen
      width={900}
      onClose={onClose}
      action={{
        label: t('save'),
        isBusy: save.isBusy,
        onPress: () => save.submit({ id: customer.id, version: customer.version, customer: typed }),
      }}
    >
      <RefusalAlert problem={save.problem} shownFields={customerFields('customer')} />
      {draft.note}
      <CustomerFields value={typed} onChange={setTyped} errors={save.errors} at="customer" />
      {save.dialogs}
    </Dialog>
  );
}
