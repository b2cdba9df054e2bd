/** The card of a customer who has no car here yet: who it is, corrected in place, and the way to a first car. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '#domain/contract/customer.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { Loaded } from '../../ui/states.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { EditCustomerDialog } from './edit-customer-dialog.tsx';

export function CustomerScreen() {
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const id = Number(customerId);
  const customer = useQuery(
    api.customer.get.queryOptions({ input: { id }, meta: { touches: [`customer:${id}`, 'customer'] } }),
  );
  return <Loaded query={customer}>{(found) => <Card customer={found} />}</Loaded>;
}

function Card({ customer }: { readonly customer: CustomerView }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const { t: own } = useTranslation('vehicle');
  const lang = useLang();
  const me = useMe();
  const navigate = useNavigate();
  const [isEditing, setEditing] = useState(false);
  const mayEdit = me.can('customer.edit');
  return (
    <Page
      title={customer.name}
      subtitle={
        <>
          <span>{labelOf(lang, 'customerKind', customer.kind)}</span>
          <span>{customer.customerNo}</span>
        </>
      }
      onBack={() => void navigate({ to: '/' })}
      actions={
        <>
          {mayEdit && customer.isPhoneFull && (
            <ShortcutButton keys="f6" label={common('edit')} onPress={() => setEditing(true)} />
          )}
          {(me.can('deposit.take') || customer.storedValueFen > 0) && (
            <ShortcutButton
              keys="f8"
              label={own('toStoredValue')}
              onPress={() =>
                void navigate({
                  to: '/customers/$customerId/stored-value',
                  params: { customerId: String(customer.id) },
                })
              }
            />
          )}
          {mayEdit && (
            <ShortcutButton
              keys="f2"
              isPrimary
              label={t('carForCustomer')}
              onPress={() => void navigate({ to: '/vehicles/new', search: { customerId: customer.id } as never })}
            />
          )}
        </>
      }
    >
      <Panel title={t('owner')}>
        <CustomerFacts customer={customer} />
      </Panel>
      {isEditing && <EditCustomerDialog customer={customer} onClose={() => setEditing(false)} />}
    </Page>
  );
}
