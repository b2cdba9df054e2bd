/** Which screen opens what the search found. */
import type { SearchHit } from '#domain/contract/search.contract.ts';

type Entity = SearchHit['entity'];

/** Path of an entity's screen with `$id` for its id. */
const PATHS: Readonly<Record<Entity, string>> = {
  vehicle: '/vehicles/$vehicleId',
  customer: '/customers/$customerId',
  visit: '/visits/$visitId',
  estimate: '/estimates/$estimateId',
  order: '/orders/$orderId',
  settlement: '/settlements/$settlementId',
  payment: '/payments/$paymentId',
  topUp: '/customers/$customerId/stored-value',
  stockIssue: '/parts/issues/$issueId',
  stockReturn: '/parts/returns/$returnId',
  appointment: '/appointments/$appointmentId',
  // all supplements of an order stand on one screen
  supplement: '/orders/$orderId/supplements',
};

/** What a screen is named by: supplements by their order, top-ups by whose they are. */
function idOn(hit: SearchHit): number | null {
  if (hit.entity === 'supplement') return hit.openOrderId;
  return hit.entity === 'topUp' ? hit.customerId : hit.id;
}

/** The path to go to; its order, car or customer when the document has no screen of its own; null when nothing shows it. */
export function pathOfHit(hit: SearchHit, paths: ReadonlySet<string>): string | null {
  const choices: [Entity, number | null][] = [
    [hit.entity, idOn(hit)],
    ['order', hit.group === 'DOCUMENT' ? hit.openOrderId : null],
    ['vehicle', hit.vehicleId],
    ['customer', hit.customerId],
  ];
  for (const [entity, id] of choices) {
    if (id !== null && paths.has(PATHS[entity])) return PATHS[entity].replace(/\$\w+/, String(id));
  }
  return null;
}
