/** The whole contract between a desk and the host. */
import { appointmentContract } from './appointment.contract.ts';
import { backupContract } from './backup.contract.ts';
import { cashierContract } from './cashier.contract.ts';
import { catalogContract } from './catalog.contract.ts';
import { customerContract } from './customer.contract.ts';
import { estimateContract } from './estimate.contract.ts';
import { houseContract } from './house.contract.ts';
import { layoutContract } from './layout.contract.ts';
import { orderContract } from './order.contract.ts';
import { partContract } from './part.contract.ts';
import { photoContract } from './photo.contract.ts';
import { printContract } from './print.contract.ts';
import { receptionContract } from './reception.contract.ts';
import { searchContract } from './search.contract.ts';
import { commandContract, liveContract, sessionContract } from './session.contract.ts';
import { servicePackageContract } from './service-package.contract.ts';
import { settingsContract } from './settings.contract.ts';
import { settlementContract } from './settlement.contract.ts';
import { setupContract } from './setup.contract.ts';
import { storedValueContract } from './stored-value.contract.ts';
import { supplementContract } from './supplement.contract.ts';
import { vehicleContract } from './vehicle.contract.ts';
import { workshopContract } from './workshop.contract.ts';

export const contract = {
  session: sessionContract,
  setup: setupContract,
  live: liveContract,
  command: commandContract,
  house: houseContract,
  settings: settingsContract,
  layout: layoutContract,
  backup: backupContract,
  search: searchContract,
  customer: customerContract,
  vehicle: vehicleContract,
  appointment: appointmentContract,
  reception: receptionContract,
  photo: photoContract,
  catalog: catalogContract,
  servicePackage: servicePackageContract,
  estimate: estimateContract,
  order: orderContract,
  workshop: workshopContract,
  supplement: supplementContract,
  part: partContract,
  settlement: settlementContract,
  cashier: cashierContract,
  storedValue: storedValueContract,
  print: printContract,
};
export type Contract = typeof contract;

export { CONTRACT_VERSION } from './version.ts';
