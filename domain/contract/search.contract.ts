/** The one box that finds everything (domain rules §11.1). */
import { z } from 'zod';
import { query } from './command.ts';
import { id } from './shapes.ts';

export const SearchHit = z.strictObject({
  group: z.enum(['VEHICLE', 'CUSTOMER', 'DOCUMENT']),
  /** which habit matched: plate tail, phone tail, VIN tail, name … */
  matched: z.enum(['PLATE', 'PHONE', 'VIN', 'NAME', 'PINYIN', 'DOCUMENT']),
  entity: z.enum([
    ...['vehicle', 'customer', 'appointment', 'visit', 'estimate', 'order', 'supplement'],
    ...['settlement', 'payment', 'topUp', 'stockIssue', 'stockReturn'],
  ] as const),
  id,
  vehicleId: id.nullable(),
  customerId: id.nullable(),
  title: z.string(),
  subtitle: z.string(),
  plateNo: z.string().nullable(),
  vin: z.string().nullable(),
  customerName: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  openOrderNo: z.string().nullable(),
  openOrderId: id.nullable(),
  lastVisitOn: z.string().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const searchContract = {
  find: query('search', 'any')
    .input(z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50).optional() }))
    .output(z.array(SearchHit)),
};
