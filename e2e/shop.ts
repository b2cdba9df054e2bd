/** The first start of a small shop, without its wizard. */
import type { RunningApp } from './app.ts';
import { call, command } from './page-line.ts';

/** PIN of everybody there. */
export const PIN = '74019263';

const PROFILE = {
  name: '晨光汽车服务中心',
  creditCode: '',
  address: '测试路 1 号',
  phone: '010-12345678',
  rescuePhone: '',
  repairFilingNo: '',
  repairCategory: 'CLASS1',
  bankName: '',
  bankAccount: '',
  openFrom: '08:00',
  openTo: '18:00',
  complaintPhone: '',
  supervisionPhone: '',
  laborStandard: 'MANUFACTURER',
};

export type Person = { readonly no: string; readonly name: string; readonly roles: readonly string[] };

/** Sets up the shop with the administrator `admin` and the people given. */
export async function setUpShop(running: RunningApp, people: readonly Person[] = []): Promise<void> {
  const staff = people.map((person) => ({ ...person, groupName: '', pin: PIN }));
  const admin = { no: 'admin', name: '管理员', pin: PIN };
  await call(running, 'qiantai:host', '/setup/complete', command({ shop: PROFILE, admin, staff }));
}

/** Signs somebody in at the window. */
export async function signIn(running: RunningApp, who: string): Promise<void> {
  await call(running, 'qiantai:host', '/session/signIn', { who, pin: PIN });
}
