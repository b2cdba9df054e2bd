/** The warranty claim on the order's screen: where it stands and what it asks for. */
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '#domain/contract/order-claim.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Panel } from '../../ui/page.tsx';

export function ClaimPanel({ claim: it }: { readonly claim: ClaimView }) {
  const { t } = useTranslation('claim');
  const lang = useLang();
  return (
    <Panel title={t('title')}>
      <Facts
        facts={[
          [t('no'), it.claimNo],
          [t('kind'), labelOf(lang, 'claimKind', it.kind)],
          [t('state'), labelOf(lang, 'claimState', it.state)],
          [t('faultCode'), it.faultCode || '—'],
          [t('causalPart'), it.causalPart || '—'],
          [t('failureText'), it.failureText || '—'],
          [t('amount'), <MoneyText key="a" fen={it.amountFen} />],
        ]}
      />
    </Panel>
  );
}
