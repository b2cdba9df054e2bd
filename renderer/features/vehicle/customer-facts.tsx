/** What is known of a customer, to read. */
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '#domain/contract/customer.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { Facts } from '../../ui/facts.tsx';

export function CustomerFacts({ customer }: { readonly customer: CustomerView }) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  return (
    <Facts
      facts={[
        [t('name'), customer.name],
        [t('phone'), customer.phone || '—'],
        [t('altPhone'), customer.altPhone || '—'],
        [t('contactName'), customer.contactName || '—'],
        [t('level'), labelOf(lang, 'customerLevel', customer.level)],
        [t('plan'), customer.planName ?? '—'],
        [t('address'), customer.address || '—'],
        [t('taxNo'), customer.taxNo || '—'],
        [t('invoiceTitle'), customer.invoiceTitle || '—'],
        [common('remark'), customer.remark || '—'],
      ]}
    />
  );
}
