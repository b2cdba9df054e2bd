/** The way down on a slip: charges, what is taken off, what is to be paid. */
import { useTranslation } from 'react-i18next';
import type { SlipAmounts } from '#domain/contract/settlement.contract.ts';
import { discountOfSlip, takenOff } from '#domain/settlement/slip-sums.ts';
import { SumsRow } from './sums-row.tsx';

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
    <SumsRow sums={sums} grand={[t('payable'), slip.payableFen]}>
      {inWords && <span>{inWords}</span>}
    </SumsRow>
  );
}
