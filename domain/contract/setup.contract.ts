/** First start: shop, administrator, staff. Possible once, while no employee exists. */
import { z } from 'zod';
import { act, command } from './command.ts';
import { role, text, textOrEmpty } from './shapes.ts';

const hhmm = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const ShopProfileInput = z.strictObject({
  name: text(60),
  creditCode: textOrEmpty(20),
  address: text(120),
  phone: text(30),
  rescuePhone: textOrEmpty(30),
  repairFilingNo: textOrEmpty(40),
  repairCategory: z.enum(['CLASS1', 'CLASS2']),
  bankName: textOrEmpty(60),
  bankAccount: textOrEmpty(40),
  openFrom: hhmm,
  openTo: hhmm,
  complaintPhone: textOrEmpty(30),
  supervisionPhone: textOrEmpty(30),
  laborStandard: z.enum(['MANUFACTURER', 'INDUSTRY']),
});
export type ShopProfileInput = z.infer<typeof ShopProfileInput>;

export const StaffInput = z.strictObject({
  no: text(20),
  name: text(30),
  roles: z.array(role).min(1).max(11),
  groupName: textOrEmpty(30),
  pin: z.string().min(1).max(64),
});
export type StaffInput = z.infer<typeof StaffInput>;

export const setupContract = {
  complete: act('public', 'none')
    .input(
      command({
        shop: ShopProfileInput,
        admin: StaffInput.omit({ roles: true, groupName: true }),
        staff: z.array(StaffInput).max(60),
      }),
    )
    .output(z.strictObject({ shopName: z.string() })),
};
