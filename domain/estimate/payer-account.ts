/** Which customers a line may be charged to: the manufacturer a claim, an insurer the insurance, a department internal work. @source domain rules §4.1, §4.3 */
import type { CustomerKind, PayerType } from '../enums.ts';

const ACCOUNT_KIND: Partial<Record<PayerType, CustomerKind>> = {
  WARRANTY: 'MANUFACTURER',
  INSURANCE: 'INSURER',
  INTERNAL: 'INTERNAL',
};

type Account = { readonly id: number; readonly kind: CustomerKind };

/** Accounts of the kind this payer has; none for the customer and for free lines, whose payer is the order's own customer. */
export function accountsFor<A extends Account>(accounts: readonly A[], payerType: PayerType): A[] {
  return accounts.filter((account) => account.kind === ACCOUNT_KIND[payerType]);
}

/** True where the line names no account and needs none, or names one of the right kind. */
export function isRightAccount(payerType: PayerType, account: Pick<Account, 'kind'> | undefined): boolean {
  const kind = ACCOUNT_KIND[payerType];
  return kind === undefined || account?.kind === kind;
}

/** The account a line keeps when its payer changes: its own if it fits, the only one there is, or none: then it is chosen. */
export function accountAfter(
  accounts: readonly Account[],
  payerType: PayerType,
  payerAccountId: number | null,
): number | null {
  const fitting = accountsFor(accounts, payerType);
  if (fitting.some((account) => account.id === payerAccountId)) return payerAccountId;
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
