import { readShop, saveShop } from '../services/settings/save-shop.ts';
import { addStaff, editStaff, listStaff } from '../services/settings/save-staff.ts';
import { os } from './base.ts';

export const settingsRouter = {
  shop: os.settings.shop.handler(({ context }) => readShop(context.host.read)),
  saveShop: os.settings.saveShop.handler(({ input, context }) => saveShop(context.host, context.actor, input)),
  staff: os.settings.staff.handler(({ context }) => listStaff(context.host.read)),
  addStaff: os.settings.addStaff.handler(({ input, context }) => addStaff(context.host, context.actor, input)),
  editStaff: os.settings.editStaff.handler(({ input, context }) => editStaff(context.host, context.actor, input)),
};
