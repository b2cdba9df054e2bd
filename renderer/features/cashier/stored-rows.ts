/** 用储值: what is there, and the rest in cash. */
import { offerTenders } from '#domain/cashier/due.ts';
import type { TenderRow } from './tender-rows.tsx';

/** @returns rows that pay `dueFen` from the balance as far as it goes */
export function rowsFromStored(dueFen: number, storedValueFen: number): TenderRow[] {
  const { tenders, leftFen } = offerTenders(dueFen, { STORED_VALUE: storedValueFen }, ['STORED_VALUE']);
  const rest = leftFen > 0 ? [{ tender: 'CASH' as const, amountFen: leftFen }] : [];
  const own = tenders.map(({ amountFen }) => ({ tender: 'STORED_VALUE' as const, amountFen }));
  return [...own, ...rest].map((row, key) => ({ ...row, key, tenderedFen: null, reference: '' }));
}
