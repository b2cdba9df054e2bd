import { activeDiscountPlans, customerById, customersWithPhone, payerAccounts } from '#db/store/customers.ts';
import { found } from '../refused.ts';
import { customerView } from '../services/customer/customer-view.ts';
import { createCustomer, editCustomer } from '../services/customer/save-customer.ts';
import { setPhone } from '../services/vehicle/quick-edit.ts';
import { os } from './base.ts';

export const customerRouter = {
  get: os.customer.get.handler(({ input, context }) =>
    customerView(context.host.read, context.actor, found(customerById(context.host.read, input.id), '客户')),
  ),
  create: os.customer.create.handler(({ input, context }) => createCustomer(context.host, context.actor, input)),
  setPhone: os.customer.setPhone.handler(({ input, context }) => setPhone(context.host, context.actor, input)),
  edit: os.customer.edit.handler(({ input, context }) => editCustomer(context.host, context.actor, input)),
  samePhone: os.customer.samePhone.handler(({ input, context }) =>
    customersWithPhone(context.host.read, input.phone, input.exceptId),
  ),
  accounts: os.customer.accounts.handler(({ context }) =>
    payerAccounts(context.host.read, ['INSURER', 'MANUFACTURER', 'INTERNAL']),
  ),
  discountPlans: os.customer.discountPlans.handler(({ context }) =>
    activeDiscountPlans(context.host.read).map((plan) => ({
      id: plan.id,
      name: plan.name,
      laborPayRateBp: plan.laborPayRateBp,
      partsPayRateBp: plan.partsPayRateBp,
      validUntilOn: plan.validUntilOn ?? '9999-12-31',
    })),
  ),
};
