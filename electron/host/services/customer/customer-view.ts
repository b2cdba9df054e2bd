/** A customer as screens show them; the full phone only for those who may see it (domain rules §2, §3.4). */
import type { Actor } from '#domain/actor.ts';
import type { CustomerView } from '#domain/contract/customer.contract.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { grantOf } from '#domain/permissions.ts';
import { type CustomerRow, discountPlanById } from '#db/store/customers.ts';
import { hasReceived } from '#db/store/visits.ts';
import type { ReadDb } from '#db/write.ts';
import { storedValueFen } from '../stored-value/stored-value-view.ts';

/** Advisors see the numbers of those whose car they took in, or whom they wrote down; who has no right sees the mask. */
export function maySeePhone(db: ReadDb, actor: Actor, owner: { id: number; createdBy: number }): boolean {
  const grant = grantOf(actor.roles, 'customer.seeFullPhone');
  if (grant !== 'own') return grant === 'any';
  return owner.createdBy === actor.employeeId || hasReceived(db, actor.employeeId, owner.id);
}

/** One shape for card, form and list. */
export function customerView(db: ReadDb, actor: Actor, row: CustomerRow): CustomerView {
  const isPhoneFull = maySeePhone(db, actor, row);
  const plan = row.discountPlanId === null ? undefined : discountPlanById(db, row.discountPlanId);
  const shown = (phone: string | null) => (phone === null ? '' : isPhoneFull ? phone : maskPhone(phone));
  return {
    id: row.id,
    customerNo: row.customerNo,
    kind: row.kind,
    name: row.name,
    phone: shown(row.phone),
    altPhone: shown(row.altPhone),
    phoneMasked: row.phone ? maskPhone(row.phone) : '',
    isPhoneFull,
    contactName: row.contactName ?? '',
    address: row.address ?? '',
    level: row.level ?? 'C',
    discountPlanId: row.discountPlanId,
    taxNo: row.taxNo ?? '',
    invoiceTitle: row.invoiceTitle ?? '',
    remark: row.remark ?? '',
    laborPayRateBp: plan?.laborPayRateBp ?? null,
    partsPayRateBp: plan?.partsPayRateBp ?? null,
    planName: plan?.name ?? null,
    storedValueFen: storedValueFen(db, row.id),
    version: row.version,
  };
}
