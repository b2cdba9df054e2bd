/**
 * All texts of the window, one file per area and language. A new area: write `zh-CN/<area>.ts` and `en/<area>.ts`
 * (`export const area: SameKeys<typeof zh> = …`), add one line to each of the two tables below, then
 * `const { t } = useTranslation('<area>')` knows its keys.
 */
import { appointment as appointmentEn } from './en/appointment.ts';
import { cashier as cashierEn } from './en/cashier.ts';
import { coverage as coverageEn } from './en/coverage.ts';
import { claim as claimEn } from './en/claim.ts';
import { insurance as insuranceEn } from './en/insurance.ts';
import { draft as draftEn } from './en/draft.ts';
import { estimate as estimateEn } from './en/estimate.ts';
import { layout as layoutEn } from './en/layout.ts';
import { owner as ownerEn } from './en/owner.ts';
import { order as orderEn } from './en/order.ts';
import { packages as packagesEn } from './en/packages.ts';
import { parts as partsEn } from './en/parts.ts';
import { printers as printersEn } from './en/printers.ts';
import { printLog as printLogEn } from './en/print-log.ts';
import { printQueue as printQueueEn } from './en/print-queue.ts';
import { reception as receptionEn } from './en/reception.ts';
import { about as aboutEn } from './en/about.ts';
import { clash as clashEn } from './en/clash.ts';
import { common as commonEn } from './en/common.ts';
import { house as houseEn } from './en/house.ts';
import { home as homeEn } from './en/home.ts';
import { rescue as rescueEn } from './en/rescue.ts';
import { settings as settingsEn } from './en/settings.ts';
import { setup as setupEn } from './en/setup.ts';
import { shell as shellEn } from './en/shell.ts';
import { signIn as signInEn } from './en/sign-in.ts';
import { supplement as supplementEn } from './en/supplement.ts';
import { versions as versionsEn } from './en/versions.ts';
import { workshop as workshopEn } from './en/workshop.ts';
import { vehicle as vehicleEn } from './en/vehicle.ts';
import { walkAround as walkAroundEn } from './en/walk-around.ts';
import { appointment } from './zh-CN/appointment.ts';
import { cashier } from './zh-CN/cashier.ts';
import { coverage } from './zh-CN/coverage.ts';
import { claim } from './zh-CN/claim.ts';
import { insurance } from './zh-CN/insurance.ts';
import { draft } from './zh-CN/draft.ts';
import { estimate } from './zh-CN/estimate.ts';
import { layout } from './zh-CN/layout.ts';
import { owner } from './zh-CN/owner.ts';
import { order } from './zh-CN/order.ts';
import { packages } from './zh-CN/packages.ts';
import { parts } from './zh-CN/parts.ts';
import { printers } from './zh-CN/printers.ts';
import { printLog } from './zh-CN/print-log.ts';
import { printQueue } from './zh-CN/print-queue.ts';
import { reception } from './zh-CN/reception.ts';
import { about } from './zh-CN/about.ts';
import { clash } from './zh-CN/clash.ts';
import { common } from './zh-CN/common.ts';
import { house } from './zh-CN/house.ts';
import { home } from './zh-CN/home.ts';
import { rescue } from './zh-CN/rescue.ts';
import { settings } from './zh-CN/settings.ts';
import { setup } from './zh-CN/setup.ts';
import { shell } from './zh-CN/shell.ts';
import { signIn } from './zh-CN/sign-in.ts';
import { supplement } from './zh-CN/supplement.ts';
import { versions } from './zh-CN/versions.ts';
import { workshop } from './zh-CN/workshop.ts';
import { vehicle } from './zh-CN/vehicle.ts';
import { walkAround } from './zh-CN/walk-around.ts';

export const zhCN = {
  reception,
  printLog,
  printQueue,
  printers,
  packages,
  parts,
  layout,
  order,
  owner,
  estimate,
  versions,
  cashier,
  coverage,
  insurance,
  claim,
  draft,
  about,
  clash,
  common,
  home,
  house,
  rescue,
  settings,
  setup,
  shell,
  supplement,
  signIn,
  vehicle,
  walkAround,
  appointment,
  workshop,
};

export const en = {
  reception: receptionEn,
  printLog: printLogEn,
  printQueue: printQueueEn,
  printers: printersEn,
  packages: packagesEn,
  parts: partsEn,
  layout: layoutEn,
  order: orderEn,
  owner: ownerEn,
  estimate: estimateEn,
  versions: versionsEn,
  cashier: cashierEn,
  coverage: coverageEn,
  insurance: insuranceEn,
  claim: claimEn,
  draft: draftEn,
  about: aboutEn,
  clash: clashEn,
  common: commonEn,
  home: homeEn,
  house: houseEn,
  rescue: rescueEn,
  settings: settingsEn,
  setup: setupEn,
  shell: shellEn,
  supplement: supplementEn,
  signIn: signInEn,
  vehicle: vehicleEn,
  walkAround: walkAroundEn,
  appointment: appointmentEn,
  workshop: workshopEn,
};
