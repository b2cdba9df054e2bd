/** What confirming a slip decides beside its amounts. Source: domain rules §5.6, §8.9. */

/** All free: nothing is collected, the slip is paid at once and the list is still printed. */
export function isSettlementPaidAtOnce(payableFen: number): boolean {
  return payableFen === 0;
}

/** The warranty sentence of the slip; empty when nothing was repaired. */
export function warrantyTextOf(km: number, days: number): string {
  return km === 0 && days === 0 ? '' : `自出厂日起 ${days} 天或 ${km} 公里,先到为止`;
}
