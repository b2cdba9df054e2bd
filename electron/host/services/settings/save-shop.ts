/** Shop profile and choices are saved together, under one version. */
import type { Actor } from '#domain/actor.ts';
import type { ShopOptions } from '#domain/contract/settings.contract.ts';
import type { ShopProfileInput } from '#domain/contract/setup.contract.ts';
import { employeeById } from '#db/store/employees.ts';
import { putSetting, type ShopProfileRow, saveShopProfile, shopProfileRow } from '#db/store/shop.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, refuse } from '../../refused.ts';
import { shopOptions } from './shop-options.ts';

/** The profile as the contract shows it: what is empty is an empty text. */
export function profileView(row: ShopProfileRow): ShopProfileInput {
  return {
    name: row.name,
    creditCode: row.creditCode,
    address: row.address,
    phone: row.phone,
    rescuePhone: row.rescuePhone ?? '',
    repairFilingNo: row.repairFilingNo ?? '',
    repairCategory: row.repairCategory,
    bankName: row.bankName ?? '',
    bankAccount: row.bankAccount ?? '',
    openFrom: row.openFrom,
    openTo: row.openTo,
    complaintPhone: row.complaintPhone ?? '',
    supervisionPhone: row.supervisionPhone ?? '',
    laborStandard: row.laborStandard,
  };
}

/** Profile, choices and version. */
export function readShop(db: ReadDb) {
  const row = found(shopProfileRow(db), '企业信息');
  return { profile: profileView(row), options: shopOptions(db), version: row.version };
}

/** @refuses CHANGED_MEANWHILE */
export function saveShop(
  host: Host,
  actor: Actor,
  input: { commandId: string; profile: ShopProfileInput; options: ShopOptions; version: number },
) {
  return host.write(actor, 'settings.shopSaved', input, (tx) => {
    const before = found(shopProfileRow(tx), '企业信息');
    if (!saveShopProfile(tx, input.profile, input.version, host.now(), actor.employeeId)) {
      const byName = employeeById(tx, before.updatedBy)?.name ?? '';
      return refuse('CHANGED_MEANWHILE', { byName, at: before.updatedAt, fields: '' });
    }
    for (const [key, value] of Object.entries(input.options)) putSetting(tx, key, value, host.now(), actor.employeeId);
    return {
      result: { version: input.version + 1 },
      touches: ['settings'],
      changes: { before: profileView(before), after: input.profile },
    };
  });
}
