/** Who pays what, where a document has more than one payer. */
import type { PayerType } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../i18n/language.ts';
import { MoneyText } from '../ui/money-text.tsx';

type Payer = { readonly payerType: PayerType; readonly payerName: string; readonly sumFen: number };

/** Nothing for a single payer: the sums beside say it already. */
export function PayerSums({ payers }: { readonly payers: readonly Payer[] }) {
  const lang = useLang();
  if (payers.length < 2) return null;
  return (
    <div className="q-sums">
      {payers.map(({ payerType, payerName, sumFen }) => (
        <span key={`${payerType} ${payerName}`}>
          <small>{[labelOf(lang, 'payerType', payerType), payerName].filter(Boolean).join(' ')}</small>
          <MoneyText fen={sumFen} />
        </span>
      ))}
    </div>
  );
}
