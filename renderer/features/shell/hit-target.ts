/** Where a search hit leads. */
import type { SearchHit } from '#domain/contract/search.contract.ts';

/** Documents open their own screen; a car or customer opens the card. */
export function hitTarget(hit: SearchHit): { to: string } {
  if (hit.entity === 'order') return { to: `/orders/${hit.id}` };
  if (hit.entity === 'visit') return { to: `/visits/${hit.id}` };
  if (hit.entity === 'estimate') return { to: `/estimates/${hit.id}` };
  if (hit.entity === 'settlement') return { to: `/settlements/${hit.id}` };
  if (hit.entity === 'stockIssue' && hit.openOrderId !== null) return { to: `/parts/${hit.openOrderId}` };
  if (hit.entity === 'payment' && hit.openOrderId !== null) return { to: `/orders/${hit.openOrderId}` };
  if (hit.vehicleId !== null) return { to: `/vehicles/${hit.vehicleId}` };
  return { to: `/customers/${hit.customerId ?? hit.id}` };
}
