/** The insurance case on the order's screen: where it stands, and its sums beside the assessment. */
import { useTranslation } from 'react-i18next';
import type { InsuranceCaseView } from '#domain/contract/order-insurance.ts';
import { formatPercent } from '#domain/insurance/percent.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Panel } from '../../ui/page.tsx';

export function InsurancePanel({ insurance: it }: { readonly insurance: InsuranceCaseView }) {
  const { t } = useTranslation('insurance');
  const lang = useLang();
  return (
    <Panel title={t('title')}>
      <Facts
        facts={[
          [t('insurer'), it.insurerName],
          [t('reportNo'), it.reportNo],
          [t('state'), labelOf(lang, 'insuranceState', it.state)],
          [t('assessNo'), it.assessNo || '—'],
          [t('assessed'), <MoneyText key="a" fen={it.assessedFen} />],
          [t('insured'), <MoneyText key="i" fen={it.insuredFen} />],
          [t('difference'), <MoneyText key="d" fen={it.differenceFen} />],
          [t('deductible'), `${formatPercent(it.deductibleBp)} %`],
          [t('borne'), <MoneyText key="b" fen={it.borneFen} />],
        ]}
      />
    </Panel>
  );
}
