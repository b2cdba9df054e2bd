/** Pieces of form data that every paper shares, taken from what is stored. */
import { labelOf } from '#domain/messages/labels.ts';
import { chosenLogo } from '#db/store/logos.ts';
import type { orderAround } from '#db/store/orders.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import type { ReadDb } from '#db/write.ts';
import type { CarHead, CustomerHead, ShopHead } from '#print/common/data.ts';

type Around = NonNullable<ReturnType<typeof orderAround>>;

/** Head and foot of every sheet. */
export function shopHead(db: ReadDb): ShopHead {
  const shop = shopProfileRow(db);
  const { logo } = chosenLogo(db);
  return {
    name: shop?.name ?? '前台',
    address: shop?.address ?? '',
    phone: shop?.phone ?? '',
    rescuePhone: shop?.rescuePhone ?? '',
    complaintPhone: shop?.complaintPhone ?? '',
    creditCode: shop?.creditCode ?? '',
    repairFilingNo: shop?.repairFilingNo ?? '',
    ...(logo ? { logo } : {}),
  };
}

/** The car as it is named on papers. */
export function carHead(around: Pick<Around, 'vehicle' | 'model'>): CarHead {
  const { vehicle, model } = around;
  return {
    plateNo: vehicle?.plateNo ?? vehicle?.temporaryPlate ?? '',
    vin: vehicle?.vin ?? '',
    engineNo: vehicle?.engineNo ?? '',
    brand: vehicle?.brand ?? '',
    modelName: model?.name ?? vehicle?.modelCode ?? '',
    color: vehicle?.color ?? '',
    fuelText: vehicle ? labelOf('zh-CN', 'fuelType', vehicle.fuelType) : '',
    registeredOn: vehicle?.registeredOn ?? null,
  };
}

/** Owner and bringer with full phone numbers: these papers may show them (domain rules §3.4). */
export function customerHead(around: Pick<Around, 'customer' | 'visit'>): CustomerHead {
  const { customer, visit } = around;
  return {
    name: customer.name,
    phone: customer.phone ?? '',
    address: customer.address ?? '',
    bringerName: visit?.bringerName ?? '',
    bringerPhone: visit?.bringerPhone ?? '',
  };
}
