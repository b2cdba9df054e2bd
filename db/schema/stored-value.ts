/** 储值: accounts of customers who paid ahead, and what topped them up. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, ref } from './columns.ts';
import { customer } from './customer.ts';
import { employee, stamps } from './staff.ts';

/** One account of a customer: principal is what they paid, bonus what the shop gave; both are the sums of its moves. */
export const storedValueAccount = sqliteTable(
  'stored_value_account',
  {
    id: id(),
    customerId: ref(() => customer.id).notNull(),
    cardNo: text(),
    principalFen: integer().notNull(),
    bonusFen: integer().notNull(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('stored_value_account_customer').on(t.customerId),
    uniqueIndex('stored_value_account_card').on(t.cardNo),
  ],
);

/** 充值: its money is the payment that names it. Append only. */
export const storedValueTopUp = sqliteTable(
  'stored_value_top_up',
  {
    id: id(),
    topUpNo: text().notNull(),
    accountId: ref(() => storedValueAccount.id).notNull(),
    /** Given by the shop when the money is there. */
    bonusFen: integer().notNull(),
    businessOn: text().notNull(),
    createdAt: integer().notNull(),
    createdBy: ref(() => employee.id).notNull(),
  },
  (t) => [uniqueIndex('stored_value_top_up_no').on(t.topUpNo), index('stored_value_top_up_account').on(t.accountId)],
);
