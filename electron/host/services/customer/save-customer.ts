/** Customers: written and changed with every identifier rule of domain rules §3. */
import type { Actor } from '#domain/actor.ts';
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import { readCreditCode } from '#domain/customer/credit-code.ts';
import { readName } from '#domain/customer/name.ts';
import { maskPhone, readPhone } from '#domain/customer/phone.ts';
import { type FieldRefusal, finding } from '#domain/findings.ts';
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
} from '#db/store/customers.ts';
import { putCustomerKeys } from '#db/store/search.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { confirmWarnings, found, must, refuse } from '../../refused.ts';

export type ReadCustomer = ReturnType<typeof readCustomer>;

/** What was typed, normalised, and what only waits for a 确认. `at` is the path of the fields on the form. */
export function readCustomer(db: ReadDb, typed: CustomerInput, at: string, exceptId?: number) {
  const name = must(readName(typed.name, typed.kind), `${at}name`);
  const isEmpty = cleanLine(typed.phone) === '';
  const phone = isEmpty ? null : must(readPhone(typed.phone), `${at}phone`).phone;
  const altPhone = cleanLine(typed.altPhone) === '' ? null : must(readPhone(typed.altPhone), `${at}altPhone`).phone;
  if (typed.kind === 'COMPANY' && cleanLine(typed.contactName) === '')
    return refuse('CONTACT_MISSING', {}, `${at}contactName`);
  const code = cleanLine(typed.taxNo) === '' ? null : readCreditCode(typed.taxNo);
  const warnings: FieldRefusal[] = (code?.warnings ?? []).map((w) => ({ ...w, field: `${at}taxNo` }));
  const others = phone === null ? [] : customersWithPhone(db, phone, exceptId);
  if (phone !== null && others.length > 0) {
    warnings.push(finding('PHONE_SHARED', { phone, names: others.map((o) => o.name) }, `${at}phone`));
  }
  return {
    warnings,
    row: {
      kind: typed.kind,
      name,
      phone,
      altPhone,
      contactName: cleanLine(typed.contactName) || null,
      address: cleanLine(typed.address) || null,
      level: typed.level,
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
    const read = readCustomer(tx, input.customer, 'customer.');
    confirmWarnings(read.warnings, input.confirmed);
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
    const read = readCustomer(tx, unmasked(input.customer, before), 'customer.', input.id);
    confirmWarnings(read.warnings, input.confirmed);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeCustomer(tx, { id: input.id, version: input.version }, read.row, by);
    putCustomerKeys(tx, input.id, read.row);
    const isPhoneChanged = before.phone !== read.row.phone;
    return {
      result: { version },
      touches: [`customer:${input.id}`],
      changes: { isPhoneChanged, isNameChanged: before.name !== read.row.name },
    };
  });
}
