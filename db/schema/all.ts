/** Every table of the file, parents first. */
import { appointment, appointmentPart } from './appointment.ts';
import { attachment } from './attachment.ts';
import { discountPlan, customer } from './customer.ts';
import { laborOperation, laborRate, servicePackage, servicePackageLine } from './catalog.ts';
import { dayClose, payment, refund, shift, shiftTender } from './cashier.ts';
import { delivery, gatePass } from './delivery.ts';
import { estimate, estimateLine } from './estimate.ts';
import { command, counter, journal } from './ledger.ts';
import { claimCase } from './claim.ts';
import { insuranceCase } from './insurance.ts';
import { linePayerShare, orderAdvice, orderLine, orderPromise, repairOrder } from './order.ts';
import { factChange } from './fact-change.ts';
import { part, partSubstitute } from './parts.ts';
import { deskAsksForm, paperLogo, printEvent, printJob, printPayload } from './printing.ts';
import { visit, visitPromise, walkAround } from './reception.ts';
import { receivable, settlement, settlementLine, settlementTax } from './settlement.ts';
import { meta, setting, shopProfile } from './shop.ts';
import { approval, desk, employee, session } from './staff.ts';
import {
  partsRequest,
  partsRequestLine,
  reservation,
  stockIssue,
  stockIssueLine,
  stockMove,
  stockReturn,
  stockReturnLine,
} from './stock.ts';
import { storedValueAccount, storedValueTopUp } from './stored-value.ts';
import { storedValueMove } from './stored-value-move.ts';
import { orderAuthorisation, supplement, supplementLine } from './supplement.ts';
import { plateHistory, searchKey, vehicle, vehicleBringer, vehicleModel, vehicleOwner } from './vehicle.ts';
import { qualityCheck, workTask } from './workshop.ts';

export const ALL_TABLES = [
  employee,
  desk,
  session,
  approval,
  meta,
  shopProfile,
  setting,
  journal,
  command,
  counter,
  discountPlan,
  customer,
  vehicleModel,
  vehicle,
  vehicleOwner,
  plateHistory,
  vehicleBringer,
  factChange,
  searchKey,
  laborOperation,
  laborRate,
  part,
  partSubstitute,
  servicePackage,
  servicePackageLine,
  visit,
  visitPromise,
  walkAround,
  repairOrder,
  orderLine,
  linePayerShare,
  insuranceCase,
  claimCase,
  orderPromise,
  orderAdvice,
  appointment,
  appointmentPart,
  attachment,
  estimate,
  estimateLine,
  supplement,
  supplementLine,
  orderAuthorisation,
  workTask,
  qualityCheck,
  partsRequest,
  partsRequestLine,
  reservation,
  stockMove,
  stockIssue,
  stockIssueLine,
  stockReturn,
  stockReturnLine,
  settlement,
  settlementLine,
  settlementTax,
  receivable,
  shift,
  shiftTender,
  storedValueAccount,
  storedValueTopUp,
  payment,
  storedValueMove,
  refund,
  dayClose,
  gatePass,
  delivery,
  printJob,
  deskAsksForm,
  printEvent,
  printPayload,
  paperLogo,
] as const;
