/** 收款方式, 实收 and 找零 of a settlement, in the same words on every paper. Source: domain rules §9.8. */
import { money } from '../format.ts';
import { tenderWords } from '../words.ts';
import type { SettlementData } from './data.ts';

type Receipts = Pick<SettlementData, 'kind' | 'tenders' | 'receivedFen' | 'changeFen'>;

/** A transfer the bank has not shown yet says so beside its amount. */
export function paidWays(d: Receipts, between: string): string {
  const ways = d.tenders.map((t) => {
    const reference = t.reference === '' ? '' : ` (${t.reference})`;
    return `${tenderWords[t.tender]} ${money(t.amountFen)}${reference}${t.isPending ? ' 待到账' : ''}`;
  });
  return ways.join(between) || '—';
}

/** 实收; a slip that mirrors another was never to be paid. */
export function receivedText(d: Receipts): string {
  if (d.receivedFen !== null) return money(d.receivedFen);
  if (d.tenders.length > 0) return '待到账';
  return d.kind === 'NORMAL' ? '未收款' : '—';
}

export function changeText(d: Receipts): string {
  return d.changeFen === null ? '—' : money(d.changeFen);
}
