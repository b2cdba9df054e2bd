/** 机动车维修竣工出厂合格证, domain rules §9.9. */
import { z } from 'zod';
import { MAIN_TYPES } from '#domain/enums.ts';
import { At, CarHead, CustomerHead, DocNo, ShopHead, text } from '../common/data.ts';

export const CertificateData = z.strictObject({
  docNo: DocNo,
  orderNo: DocNo,
  shop: ShopHead,
  customer: CustomerHead,
  car: CarHead,
  mainType: z.enum(MAIN_TYPES),
  /** 二级维护, 总成修理 or 整车修理, in words. */
  workText: text(120),
  mileageOutKm: z.int().nonnegative().nullable(),
  arrivedAt: At,
  leftAt: At.nullable(),
  inspectorName: text(200),
  receiverName: text(200),
  warrantyKm: z.int().nonnegative(),
  warrantyDays: z.int().nonnegative(),
});
export type CertificateData = z.infer<typeof CertificateData>;
