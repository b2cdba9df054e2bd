/** Customers: payers are customers too. */
import { z } from 'zod';
import { CUSTOMER_KINDS, CUSTOMER_LEVELS } from '../enums.ts';
import { act, command, query } from './command.ts';
import { id, on, text, textOrEmpty, version } from './shapes.ts';

export const CustomerInput = z.strictObject({
  kind: z.enum(CUSTOMER_KINDS),
  name: text(60),
  /** empty: refused by the customer or not yet known (flag phoneMissing) */
  phone: textOrEmpty(30),
  altPhone: textOrEmpty(30),
  contactName: textOrEmpty(30),
  address: textOrEmpty(120),
  level: z.enum(CUSTOMER_LEVELS),
  discountPlanId: id.nullable(),
  taxNo: textOrEmpty(30),
  invoiceTitle: textOrEmpty(60),
  remark: textOrEmpty(200),
});
export type CustomerInput = z.infer<typeof CustomerInput>;

export const CustomerView = z.strictObject({
  ...CustomerInput.shape,
  id,
  customerNo: z.string(),
  phoneMasked: z.string(),
  /** true: this person may see `phone` in full; otherwise `phone` holds the masked text */
  isPhoneFull: z.boolean(),
  laborPayRateBp: z.int().nullable(),
  partsPayRateBp: z.int().nullable(),
  planName: z.string().nullable(),
  storedValueFen: z.int(),
  version,
});
export type CustomerView = z.infer<typeof CustomerView>;

export const PayerAccount = z.strictObject({ id, name: z.string(), kind: z.enum(CUSTOMER_KINDS) });
export type PayerAccount = z.infer<typeof PayerAccount>;

export const customerContract = {
  get: query('search', 'any').input(z.strictObject({ id })).output(CustomerView),
  create: act('customer.edit', 'any')
    .input(command({ customer: CustomerInput }))
    .output(z.strictObject({ id, customerNo: z.string() })),
  edit: act('customer.edit', 'any')
    .input(command({ id, version, customer: CustomerInput }))
    .output(z.strictObject({ version })),
  /** corrected in place; the number before is kept */
  setPhone: act('customer.edit', 'any')
    .input(command({ id, version, phone: textOrEmpty(30) }))
    .output(z.strictObject({ version })),
  /** family cars are normal: shows who else has this number */
  samePhone: query('search', 'any')
    .input(z.strictObject({ phone: z.string().max(30), exceptId: id.optional() }))
    .output(z.array(z.strictObject({ id, name: z.string(), plates: z.array(z.string()) }))),
  /** insurers, manufacturers and departments a line can be charged to */
  accounts: query('search', 'any').input(z.strictObject({})).output(z.array(PayerAccount)),
  discountPlans: query('search', 'any')
    .input(z.strictObject({}))
    .output(
      z.array(
        z.strictObject({ id, name: z.string(), laborPayRateBp: z.int(), partsPayRateBp: z.int(), validUntilOn: on }),
      ),
    ),
};
