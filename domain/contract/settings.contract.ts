/** Shop profile, staff, the store's choices (⚙). */
import { z } from 'zod';
import { ROUNDING_MODES } from '../enums.ts';
import { act, command, query } from './command.ts';
import { ShopProfileInput, StaffInput } from './setup.contract.ts';
import { fenNotNegative, id, role, text, textOrEmpty, version } from './shapes.ts';

const hourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const StaffView = z.strictObject({
  id,
  no: z.string(),
  name: z.string(),
  roles: z.array(role),
  groupName: z.string(),
  isActive: z.boolean(),
  version,
});
export type StaffView = z.infer<typeof StaffView>;

/** The store's choices with the defaults of the domain rules. */
export const ShopOptions = z.strictObject({
  roundingMode: z.enum(ROUNDING_MODES),
  idleMinutes: z.int().min(1).max(240),
  estimateValidDays: z.int().min(1).max(90),
  appointmentLateMinutes: z.int().min(5).max(720),
  settlerMayNotTakePayment: z.boolean(),
  blindShiftCount: z.boolean(),
  advisorPriceChangeBp: z.int().min(0).max(10_000),
  advisorMinPayRateBp: z.int().min(1).max(10_000),
  advisorOrderDiscountFen: fenNotNegative,
  managerMinPayRateBp: z.int().min(1).max(10_000),
  /** 快速工单 */
  isFastOrderAllowed: z.boolean(),
  /** large deliveries are kept out of these hours */
  peakFrom: hourMinute,
  peakTo: hourMinute,
});
export type ShopOptions = z.infer<typeof ShopOptions>;

export const settingsContract = {
  shop: query('signed-in', 'none')
    .input(z.strictObject({}))
    .output(z.strictObject({ profile: ShopProfileInput, options: ShopOptions, version })),
  saveShop: act('settings.edit', 'none')
    .input(command({ profile: ShopProfileInput, options: ShopOptions, version }))
    .output(z.strictObject({ version })),
  staff: query('settings.view', 'none').input(z.strictObject({})).output(z.array(StaffView)),
  addStaff: act('settings.edit', 'none').input(command(StaffInput.shape)).output(z.strictObject({ id })),
  editStaff: act('settings.edit', 'none')
    .input(
      command({
        id,
        version,
        name: text(30),
        roles: z.array(role).min(1).max(11),
        groupName: textOrEmpty(30),
        isActive: z.boolean(),
        newPin: z.string().min(1).max(64).optional(),
      }),
    )
    .output(z.strictObject({ version })),
};
