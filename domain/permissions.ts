/** Who may do what: the table of domain rules §2. */
import type { Role } from './enums.ts';

/** One name per row of the table. */
export const PERMISSIONS = [
  'search',
  'customer.seeFullPhone',
  'customer.edit',
  'customer.merge',
  'appointment.edit',
  'visit.checkIn',
  'order.takeOver',
  'estimate.write',
  'price.change',
  'line.discount',
  'order.discount',
  'payer.setFree',
  'payer.setClaim',
  'order.authorise',
  'supplement.add',
  'supplement.propose',
  'order.dispatch',
  'task.work',
  'order.finalCheck',
  'part.lookup',
  'part.seeCost',
  'part.issue',
  'part.issueNegative',
  'goods.receive',
  'count.enter',
  'count.post',
  'priceList.edit',
  'settlement.confirm',
  'payment.take',
  'payment.onAccount',
  'deposit.take',
  'storedValue.bonus',
  'refund.make',
  'settlement.reverseUnpaid',
  'settlement.reversePaid',
  'settlement.offAssessment',
  'order.releaseUnpaid',
  'gatePass.print',
  'shift.own',
  'shift.accept',
  'order.deliver',
  'followUp.edit',
  'report.view',
  'customer.export',
  'master.import',
  'settings.edit',
  'settings.view',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** `any` every document, `own` own documents only, `limit` within a limit, `view` look only, `approve` for others only. */
export type Grant = 'no' | 'any' | 'own' | 'limit' | 'view' | 'approve';

type Row = Partial<Record<Exclude<Grant, 'no'>, readonly Role[]>>;

/** Domain rules §2, row by row. A manager who may do a thing and approve it for others stands in both lists. */
const rows: Readonly<Record<Permission, Row>> = {
  search: {
    any: ['ADVISOR', 'CASHIER', 'PARTS_CLERK', 'PARTS_MANAGER', 'FOREMAN', 'INSPECTOR', 'CLAIMS', 'CRM', 'MANAGER'],
    view: ['TECHNICIAN'],
  },
  'customer.seeFullPhone': { own: ['ADVISOR'], any: ['CLAIMS', 'CRM', 'MANAGER'] },
  'customer.edit': { any: ['ADVISOR', 'CLAIMS', 'CRM', 'MANAGER'] },
  'customer.merge': { any: ['MANAGER'] },
  'appointment.edit': { any: ['ADVISOR', 'CRM', 'MANAGER'] },
  'visit.checkIn': { any: ['ADVISOR', 'CLAIMS', 'MANAGER'] },
  'order.takeOver': { any: ['ADVISOR', 'MANAGER'] },
  'estimate.write': { own: ['ADVISOR', 'CLAIMS'], any: ['MANAGER'] },
  'price.change': { limit: ['ADVISOR', 'CLAIMS'], any: ['MANAGER'], approve: ['MANAGER'] },
  'line.discount': { limit: ['ADVISOR'], any: ['MANAGER'], approve: ['MANAGER'] },
  'order.discount': { limit: ['ADVISOR', 'CASHIER'], any: ['MANAGER'], approve: ['MANAGER'] },
  'payer.setFree': { limit: ['ADVISOR'], any: ['MANAGER'], approve: ['MANAGER'] },
  'payer.setClaim': { own: ['ADVISOR'], any: ['CLAIMS', 'MANAGER'] },
  'order.authorise': { own: ['ADVISOR', 'CLAIMS'], any: ['MANAGER'] },
  'supplement.add': { own: ['ADVISOR', 'CLAIMS'], view: ['FOREMAN'], any: ['MANAGER'] },
  'supplement.propose': { any: ['FOREMAN', 'TECHNICIAN', 'INSPECTOR'] },
  'order.dispatch': { any: ['FOREMAN', 'MANAGER'] },
  'task.work': { any: ['FOREMAN', 'TECHNICIAN'] },
  'order.finalCheck': { any: ['INSPECTOR', 'MANAGER'] },
  'part.lookup': {
    any: ['ADVISOR', 'PARTS_CLERK', 'PARTS_MANAGER', 'FOREMAN', 'CLAIMS', 'MANAGER'],
    view: ['CASHIER', 'TECHNICIAN'],
  },
  'part.seeCost': { any: ['PARTS_MANAGER', 'MANAGER'] },
  'part.issue': { any: ['PARTS_CLERK', 'PARTS_MANAGER'] },
  'part.issueNegative': { any: ['PARTS_MANAGER'], approve: ['MANAGER'] },
  'goods.receive': { any: ['PARTS_CLERK', 'PARTS_MANAGER'], view: ['MANAGER'] },
  'count.enter': { any: ['PARTS_CLERK', 'PARTS_MANAGER'] },
  'count.post': { any: ['PARTS_MANAGER'], approve: ['MANAGER'] },
  'priceList.edit': { limit: ['PARTS_MANAGER'], any: ['MANAGER'] },
  'settlement.confirm': { own: ['ADVISOR', 'CLAIMS'], any: ['MANAGER'] },
  'payment.take': { any: ['CASHIER'] },
  'payment.onAccount': { limit: ['CASHIER'], any: ['MANAGER'], approve: ['MANAGER'] },
  'deposit.take': { any: ['CASHIER'] },
  // what the shop gives on top of a top-up is a discount given ahead: a manager's word
  'storedValue.bonus': { limit: ['CASHIER'], approve: ['MANAGER'] },
  'refund.make': { limit: ['CASHIER'], approve: ['MANAGER'] },
  'settlement.reverseUnpaid': { own: ['ADVISOR'], any: ['MANAGER'] },
  'settlement.reversePaid': { approve: ['MANAGER'] },
  // §5.6: an insurer's slip beside its assessment, by a manager's word
  'settlement.offAssessment': { limit: ['ADVISOR', 'CLAIMS'], any: ['MANAGER'], approve: ['MANAGER'] },
  'order.releaseUnpaid': { any: ['MANAGER'] },
  'gatePass.print': { any: ['ADVISOR', 'CASHIER', 'MANAGER'] },
  'shift.own': { any: ['CASHIER'] },
  'shift.accept': { limit: ['CASHIER'], any: ['MANAGER'] },
  'order.deliver': { own: ['ADVISOR', 'CLAIMS'], any: ['MANAGER'] },
  'followUp.edit': { view: ['ADVISOR'], any: ['CRM', 'MANAGER'] },
  'report.view': {
    own: ['ADVISOR', 'CASHIER', 'PARTS_CLERK', 'FOREMAN', 'TECHNICIAN', 'CLAIMS', 'CRM'],
    any: ['PARTS_MANAGER', 'MANAGER'],
  },
  'customer.export': { any: ['MANAGER'] },
  'master.import': { any: ['PARTS_MANAGER', 'MANAGER', 'ADMIN'] },
  'settings.edit': { view: ['MANAGER'], any: ['ADMIN'] },
  // the V of the row above, as a right of its own
  'settings.view': { any: ['MANAGER', 'ADMIN'] },
  'audit.read': { any: ['MANAGER', 'ADMIN'] },
};

/** The grant of one role alone; someone who may do it and approve it counts as who may do it. */
function grantOfRole(role: Role, permission: Permission): Grant {
  const row = rows[permission];
  return STRONGEST_FIRST.find((grant) => grant !== 'no' && row[grant]?.includes(role)) ?? 'no';
}

const STRONGEST_FIRST: readonly Grant[] = ['any', 'limit', 'own', 'approve', 'view', 'no'];

/** The strongest grant among the roles; rights of several roles add up. */
export function grantOf(roles: readonly Role[], permission: Permission): Grant {
  const found = roles.map((role) => grantOfRole(role, permission));
  return STRONGEST_FIRST.find((grant) => found.includes(grant)) ?? 'no';
}

/** True when the roles may do it on this document: 'own' stops at a colleague's. */
export function canOn(roles: readonly Role[], permission: Permission, isOwn: boolean): boolean {
  return can(roles, permission) && (isOwn || grantOf(roles, permission) !== 'own');
}

/** True when one of the roles may approve it for others (A in the table). Approving one's own request: separation.ts. */
export function mayApprove(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => rows[permission].approve?.includes(role) === true);
}

/** The roles to ask for an approval, in the order of the table. */
export function approvers(permission: Permission): readonly Role[] {
  return rows[permission].approve ?? [];
}

/** True when the roles may do it themselves (perhaps on own documents or within a limit). */
export function can(roles: readonly Role[], permission: Permission): boolean {
  return ['any', 'own', 'limit'].includes(grantOf(roles, permission));
}

/** True when the roles may at least look. */
export function mayLook(roles: readonly Role[], permission: Permission): boolean {
  return ['any', 'own', 'limit', 'view', 'approve'].includes(grantOf(roles, permission));
}
