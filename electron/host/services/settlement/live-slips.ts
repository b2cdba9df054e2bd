/** Slips of an order that stand: neither mirrors nor reversed (domain rules §5.6). */
import type { PayerType } from '#domain/enums.ts';
import { type SettlementRow, settlementsOfOrder } from '#db/store/settlements.ts';
import type { ReadDb } from '#db/write.ts';
import { refuse } from '../../refused.ts';

export function liveSlips(db: ReadDb, orderId: number): SettlementRow[] {
  return settlementsOfOrder(db, orderId)
    .map((row) => row.settlement)
    .filter((slip) => slip.slipKind === 'NORMAL' && slip.status !== 'REVERSED');
}

/** The numbers people know them by. */
export function slipNumbers(slips: readonly SettlementRow[]): string[] {
  return slips.map((slip) => slip.settlementNo ?? '').filter(Boolean);
}

/** After a reversal the other payers' slips stand: what they charge must not move. @refuses SETTLEMENT_LIVE */
export function mustHaveNoSlip(db: ReadDb, orderId: number, payerType?: PayerType): void {
  const live = liveSlips(db, orderId).filter((slip) => payerType === undefined || slip.payerType === payerType);
  if (live.length > 0) refuse('SETTLEMENT_LIVE', { numbers: slipNumbers(live) });
}
