/** Staff whose number or name holds what is typed; all while nothing is. */
import type { SessionState } from '#domain/contract/session.contract.ts';

export type SignInCard = SessionState['staff'][number];

export function matchingStaff(staff: readonly SignInCard[], typed: string): SignInCard[] {
  const wanted = typed.normalize('NFKC').trim().toUpperCase();
  return staff.filter((card) => card.no.toUpperCase().includes(wanted) || card.name.toUpperCase().includes(wanted));
}
