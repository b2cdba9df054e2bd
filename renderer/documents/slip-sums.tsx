/** The way down on a slip: charges, what is taken off, what is to be paid. */
import { useTranslation } from 'react-i18next';
import type { SlipAmounts } from '#domain/contract/settlement.contract.ts';
import { discountOfSlip, takenOff } from '#domain/settlement/slip-sums.ts';
import { MoneyText } from '../ui/money-text.tsx';

type Props = {
  readonly slip: Pick<
    SlipAmounts,
    'laborFen' | 'partsFen' | 'otherFen' | 'discountFen' | 'orderDiscountFen' | 'roundingFen' | 'payableFen'
  >;
  readonly inWords?: string;
};

export function SlipSums({ slip, inWords }: Props) {
  const { t } = useTranslation('order');
  const sums = [
    [t('laborSum'), slip.laborFen],
    [t('partsSum'), slip.partsFen],
    [t('otherSum'), slip.otherFen],
    [t('discount'), takenOff(discountOfSlip(slip))],
    [t('rounding'), takenOff(slip.roundingFen)],
  ] as const;
  return (
    <div className="q-sums">
      {sums.map(([word, fen]) => (
        <span key={word}>
          <small>{word}</small>
          <MoneyText fen={fen} />
        </span>
      ))}
      <span className="q-grand">
        <small>{t('payable')}</small>
        <MoneyText fen={slip.payableFen} isStrong />
      </span>
      {inWords && <span>{inWords}</span>}
    </div>
  );
}
