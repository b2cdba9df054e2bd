/** The sums beneath typed lines, with each payer's own where there are several; previewed with the host's rules. */
import { useQuery } from '@tanstack/react-query';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { api } from '../../api/client.ts';
import { Sums } from '../line-tables.tsx';
import { PayerSums } from '../payer-sums.tsx';
import { previewSums } from './preview-sums.ts';
import type { TypedLine } from './typed-line.ts';

type Props = {
  readonly lines: readonly TypedLine[];
  readonly laborCoeffBp: number;
  readonly orderDiscountFen?: number;
  readonly insurance?: EstimateView['insurance'];
};

export function TypedSums({ lines, laborCoeffBp, orderDiscountFen = 0, insurance = null }: Props) {
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const { totals, payers } = previewSums(lines, laborCoeffBp, orderDiscountFen, insurance);
  const named = payers.map((payer) => ({
    ...payer,
    payerName: accounts.data?.find((account) => account.id === payer.payerAccountId)?.name ?? '',
  }));
  return (
    <>
      <Sums totals={totals} />
      <PayerSums payers={named} />
    </>
  );
}
