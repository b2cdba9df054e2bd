/** Customers: written and changed with every identifier rule of domain rules §3. */
import type { Actor } from '#domain/actor.ts';
import { type Day, dayOf } from '#domain/calendar.ts';
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import { readCreditCode } from '#domain/customer/credit-code.ts';
import { readName } from '#domain/customer/name.ts';
import { maskPhone, readPhone } from '#domain/customer/phone.ts';
import { FindingList } from '#domain/findings.ts';
import { formatCustomerNo } from '#domain/numbering.ts';
import { cleanLine } from '#domain/text.ts';
import { initialsOf, initialsOfThing } from '#db/pinyin.ts';
import { nextNumber } from '#db/store/counters.ts';
import {
  addCustomer,
  changeCustomer,
  type CustomerRow,
  customerById,
  customersWithPhone,
  discountPlanById,
} from '#db/store/customers.ts';
import { putCustomerKeys } from '#db/store/search.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';

export type ReadCustomer = ReturnType<typeof readCustomer>;

/** A plan is only given while it is offered. */
function checkPlan(
  db: ReadDb,
  planId: number | null,
  before: number | null,
  today: Day,
  found: FindingList,
  at: string,
): void {
  if (planId === null || planId === before) return;
  const plan = discountPlanById(db, planId);
  const isOffered = plan?.isActive === true && (plan.validUntilOn ?? '9999') >= today;
  found.refuseIf(!isOffered, 'NOT_FOUND', { what: '折扣方案' }, `${at}discountPlanId`);
}

/** What was typed, normalised, with everything that is wrong or odd at once. `at` is the path of the fields on the form. */
export function readCustomer(db: ReadDb, typed: CustomerInput, at: string, now: number, before?: CustomerRow) {
  const found = new FindingList();
  const name = found.take(readName(typed.name, typed.kind), `${at}name`) ?? '';
  const isEmpty = cleanLine(typed.phone) === '';
  const phone = isEmpty ? null : (found.take(readPhone(typed.phone), `${at}phone`)?.phone ?? null);
  const isNoOther = cleanLine(typed.altPhone) === '';
  const altPhone = isNoOther ? null : (found.take(readPhone(typed.altPhone), `${at}altPhone`)?.phone ?? null);
  const isNobody = typed.kind === 'COMPANY' && cleanLine(typed.contactName) === '';
  found.refuseIf(isNobody, 'CONTACT_MISSING', {}, `${at}contactName`);
  checkPlan(db, typed.discountPlanId, before?.discountPlanId ?? null, dayOf(now), found, at);
  const code = cleanLine(typed.taxNo) === '' ? null : readCreditCode(typed.taxNo);
  found.add({ refusals: [], warnings: code?.warnings ?? [] }, `${at}taxNo`);
  const others = phone === null ? [] : customersWithPhone(db, phone, before?.id);
  const shared = { phone: phone ?? '', names: others.map((o) => o.name) };
  found.warnIf(others.length > 0, 'PHONE_SHARED', shared, `${at}phone`);
  return {
    found: found.found,
    row: {
      kind: typed.kind,
      name,
      phone,
      altPhone,
      contactName: cleanLine(typed.contactName) || null,
      address: cleanLine(typed.address) || null,
      level: typed.level,
      discountPlanId: typed.discountPlanId,
      taxNo: code?.code ?? null,
      invoiceTitle: cleanLine(typed.invoiceTitle) || null,
      remark: cleanLine(typed.remark) || null,
      pinyin: typed.kind === 'PERSON' ? initialsOf(name) : initialsOfThing(name),
    },
  };
}

/** Writes a read customer with number and search keys. */
export function storeCustomer(tx: WriteTx, read: ReadCustomer): { id: number; customerNo: string } {
  const customerNo = formatCustomerNo(nextNumber(tx, 'C', ''));
  const by = tx.act.actor.employeeId;
  const id = addCustomer(tx, {
    ...read.row,
    customerNo,
    createdAt: tx.act.at,
    createdBy: by,
    updatedAt: tx.act.at,
    updatedBy: by,
  });
  putCustomerKeys(tx, id, read.row);
  return { id, customerNo };
}

type CreateInput = { commandId: string; confirmed?: string[] | undefined; customer: CustomerInput };

/** @refuses NAME_…, PHONE_…, CONTACT_MISSING beside the field; warns PHONE_SHARED, CREDIT_CODE_… */
export function createCustomer(host: Host, actor: Actor, input: CreateInput) {
  return host.write(actor, 'customer.created', input, (tx) => {
    const read = readCustomer(tx, input.customer, 'customer.', tx.act.at);
    mustPass(read.found, input.confirmed);
    const made = storeCustomer(tx, read);
    return { result: made, touches: [`customer:${made.id}`] };
  });
}

/** Who sees a number masked sends the mask back: it stands for the number that is stored. */
function unmasked(typed: CustomerInput, before: CustomerRow): CustomerInput {
  const kept = (text: string, stored: string | null) => (stored !== null && text === maskPhone(stored) ? stored : text);
  return { ...typed, phone: kept(typed.phone, before.phone), altPhone: kept(typed.altPhone, before.altPhone) };
}

type EditInput = CreateInput & { id: number; version: number };

/** @refuses as createCustomer, and CHANGED_MEANWHILE */
export function editCustomer(host: Host, actor: Actor, input: EditInput) {
  return host.write(actor, 'customer.edited', input, (tx) => {
    const before = found(customerById(tx, input.id), '客户');
    const read = readCustomer(tx, unmasked(input.customer, before), 'customer.', tx.act.at, before);
    mustPass(read.found, input.confirmed);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeCustomer(tx, { id: input.id, version: input.version }, read.row, by);
    putCustomerKeys(tx, input.id, read.row);
    const isPhoneChanged = before.phone !== read.row.phone;
    return {
      result: { version },
      touches: [`customer:${input.id}`],
      changes: {
        isPhoneChanged,
        isNameChanged: before.name !== read.row.name,
        discountPlanId: { before: before.discountPlanId, after: read.row.discountPlanId },
      },
    };
  });
}
