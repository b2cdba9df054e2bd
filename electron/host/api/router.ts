/** Every procedure of the contract, area by area. */
import { appointmentRouter } from './appointment.router.ts';
import { backupRouter } from './backup.router.ts';
import { cashierRouter } from './cashier.router.ts';
import { catalogRouter, searchRouter } from './catalog.router.ts';
import { customerRouter } from './customer.router.ts';
import { estimateRouter } from './estimate.router.ts';
import { houseRouter } from './house.router.ts';
import { layoutRouter } from './layout.router.ts';
import { orderRouter } from './order.router.ts';
import { partRouter } from './part.router.ts';
import { photoRouter } from './photo.router.ts';
import { printRouter } from './print.router.ts';
import { receptionRouter } from './reception.router.ts';
import { commandRouter, liveRouter, sessionRouter, setupRouter } from './session.router.ts';
import { servicePackageRouter } from './service-package.router.ts';
import { settingsRouter } from './settings.router.ts';
import { settlementRouter } from './settlement.router.ts';
import { storedValueRouter } from './stored-value.router.ts';
import { supplementRouter } from './supplement.router.ts';
import { vehicleRouter } from './vehicle.router.ts';
import { workshopRouter } from './workshop.router.ts';

export const router = {
  session: sessionRouter,
  setup: setupRouter,
  live: liveRouter,
  command: commandRouter,
  house: houseRouter,
  settings: settingsRouter,
  layout: layoutRouter,
  backup: backupRouter,
  search: searchRouter,
  customer: customerRouter,
  vehicle: vehicleRouter,
  appointment: appointmentRouter,
  reception: receptionRouter,
  photo: photoRouter,
  catalog: catalogRouter,
  servicePackage: servicePackageRouter,
  estimate: estimateRouter,
  order: orderRouter,
  workshop: workshopRouter,
  supplement: supplementRouter,
  part: partRouter,
  settlement: settlementRouter,
  cashier: cashierRouter,
  storedValue: storedValueRouter,
  print: printRouter,
};
