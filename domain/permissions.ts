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
  'refund.make',
  'settlement.reverseUnpaid',
  'settlement.reversePaid',
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

/** What each role may do; absent means no. Filled row by row from domain rules §2. */
export const GRANTS: Readonly<Partial<Record<Permission, Partial<Record<Role, Grant>>>>> = {};

/** The strongest grant among the roles; rights of several roles add up. */
export function grantOf(roles: readonly Role[], permission: Permission): Grant {
  const order: readonly Grant[] = ['any', 'limit', 'own', 'approve', 'view', 'no'];
  const found = roles.map((role) => GRANTS[permission]?.[role] ?? 'no');
  return order.find((grant) => found.includes(grant)) ?? 'no';
}

/** True when the roles may do it themselves (perhaps on own documents or within a limit). */
export function can(roles: readonly Role[], permission: Permission): boolean {
  return ['any', 'own', 'limit'].includes(grantOf(roles, permission));
}

/** True when the roles may at least look. */
export function mayLook(roles: readonly Role[], permission: Permission): boolean {
  return ['any', 'own', 'limit', 'view', 'approve'].includes(grantOf(roles, permission));
}
