/**
 * Every refusal the dealership's rules can give: code -> the figures its sentence needs.
 * A code without a sentence in zh-CN and en does not compile (messages/).
 */
import { z } from 'zod';
import type { ApprovalKind } from './approval-kinds.ts';
import type { BatchRefusalData } from './refusals-batch.ts';
import type { ClaimRefusalData } from './refusals-claim.ts';
import type { CoverageRefusalData } from './refusals-coverage.ts';
import type { InsuranceRefusalData } from './refusals-insurance.ts';
import type { HouseRefusalData } from './refusals-house.ts';
import type { LayoutRefusalData } from './refusals-layout.ts';
import type { MoneyRefusalData } from './refusals-money.ts';
import type { PackageRefusalData } from './refusals-package.ts';
import type { SupplementRefusalData } from './refusals-supplement.ts';
import type { ReceptionRefusalData } from './refusals-reception.ts';
import type { WorkshopRefusalData } from './refusals-workshop.ts';

type None = Record<string, never>;

type DeskRefusalData = {
  // acts and documents
  NOT_FOUND: { what: string };
  STATE_REFUSED: { machine: string; state: string; action: string };
  CHANGED_MEANWHILE: { byName: string; at: number; fields: string };
  COMMAND_ID_REUSED: None;
  // who may do what
  NOT_SIGNED_IN: None;
  FORBIDDEN: { permission: string };
  NOT_OWN_DOCUMENT: { ownerName: string };
  SIGN_IN_WRONG: None;
  LOCKED_OUT: { minutes: number };
  APPROVAL_REQUIRED: { kind: ApprovalKind };
  APPROVAL_SAME_PERSON: None;
  PIN_TOO_SHORT: { min: number };
  PIN_TOO_SIMPLE: None;
  STAFF_NO_TAKEN: { no: string };
  LAST_ADMIN: None;
  ALREADY_SET_UP: None;
  // the line and the house
  LINE_LOST: None;
  TOO_MANY: None;
  DISK_FULL: None;
  BUSY: { folder: string };
  DB_NOT_WRITABLE: { folder: string };
  DB_DAMAGED: None;
  DISK_ERROR: None;
  // the file
  HOST_ALREADY_RUNNING: { pid: number };
  DATA_FOLDER_UNSAFE: { folder: string; why: 'NETWORK' | 'SYNC' | 'REMOVABLE' };
  DB_FOREIGN: { file: string };
  DB_NEWER: { file: number; program: number };
  DB_MISSING: { folder: string };
  BACKUP_NOT_FOUND: { name: string };
  BACKUP_UNSOUND: { name: string };
  BACKUP_OTHER_SHOP: { name: string };
  BACKUP_NO_SPACE: { needMb: number; freeMb: number };
  // input that no schema accepts
  INPUT_INVALID: { path: string };

  // identifiers (domain rules §3)
  PLATE_INVALID: { plateNo: string };
  PLATE_PROPOSAL: { plateNo: string; proposal: string };
  PLATE_UNCOMMON: { plateNo: string };
  PLATE_SPECIAL_LENGTH: { max: number };
  PLATE_TEMPORARY_INVALID: None;
  PLATE_TAKEN: { plateNo: string; vehicleId: number; vin: string };
  PLATE_IN_SHOP: { plateNo: string; orderNo: string; orderId: number };
  FUEL_PLATE_MISMATCH: { plateNo: string; fuelType: string };
  VIN_INVALID: { length: number; wrongLetters: string };
  VIN_PROPOSAL: { vin: string; proposal: string };
  VIN_CHECK_DIGIT: { vin: string; expected: string; found: string };
  VIN_RETYPE_DIFFERS: { typed: string };
  VIN_SERIAL_UNCOMMON: { vin: string };
  VIN_TAKEN: { vin: string; vehicleId: number; plateNo: string };
  PHONE_LENGTH: { digits: number };
  PHONE_INVALID: { phone: string };
  PHONE_SHARED: { phone: string; names: string[] };
  CREDIT_CODE_CHECK: { code: string };
  CREDIT_CODE_OLD: { length: number };
  ENGINE_NO_UNCOMMON: { engineNo: string };
  PART_NO_INVALID: { partNo: string };
  NAME_EMPTY: None;
  NAME_LENGTH: { min: number; max: number; length: number };
  CONTACT_MISSING: None;
  TEXT_EMPTY: { what: string };
  TEXT_TOO_LONG: { what: string; max: number; length: number };
  DATE_INVALID: { text: string };
  DATE_YEAR_SHORT: { text: string };
  DATE_IN_FUTURE: { on: string };

  // reception (§4.2, §5.1, §11.3)
  MILEAGE_RANGE: None;
  MILEAGE_LOWER: { lastKm: number; typedKm: number };
  MILEAGE_JUMP: { lastKm: number; typedKm: number; days: number };
  FUEL_MISSING: { kind: 'FUEL' | 'SOC' };
  FUEL_RANGE: { kind: 'FUEL' | 'SOC'; max: number };
  COMPLAINT_EMPTY: None;
  BRINGER_MISSING: None;
  VALUABLES_NOT_CONFIRMED: None;
  ARRIVED_IN_FUTURE: None;
  ARRIVED_LONG_AGO: { days: number };
  PROMISE_MISSING: None;
  PROMISE_PAST: None;
  PROMISE_BEFORE_ARRIVAL: None;
  PROMISE_OUT_OF_HOURS: { openFrom: string; openTo: string };
  PROMISE_IN_PEAK: { peakFrom: string; peakTo: string };
  PROMISE_REASON_MISSING: None;
  VISIT_OPEN: { plateNo: string; visitNo: string; visitId: number };
  VISIT_ORDER_OPEN: { orderNo: string };
  VISIT_PARTS_OUT: { names: string[] };
  VISIT_NOT_EMPTY: { attached: string[] };
  VISIT_NOT_TODAY: { arrivedOn: string };
  WALK_AROUND_FROZEN: None;
  WALK_AROUND_NO_MARKS: None;
  WALK_AROUND_MARKS_TICKED: { marks: number };
  WALK_AROUND_EMPTY: None;
  SIGNATURE_EMPTY: None;
  SIGNED_BY_MISSING: None;
  UNSIGNED_PHOTOS: { needed: number; taken: number };

  // estimate and repair order (§5.2-§5.4)
  ESTIMATE_NO_LINE: None;
  ESTIMATE_LINE_NO_PRICE: { lines: string[] };
  ESTIMATE_EXPIRED: { validUntilOn: string };
  ESTIMATE_NEWER_VERSION: { versionNo: number };
  ESTIMATE_NOT_ACCEPTED: None;
  PAYER_ACCOUNT_MISSING: { lines: string[] };
  PART_CONSENT_MISSING: { names: string[] };
  PART_UNKNOWN: { lineNo: number; name: string };
  PART_OBSOLETE: { partNo: string; successor: string };
  LINE_NO_TAKEN: { lineNo: number };
  LABOR_LINE_MISSING: { name: string; laborLineNo: number };
  LABOR_NO_PRICE: { lineNo: number; name: string };
  BROUGHT_PART_PRICED: { name: string };
  FREE_LINE_PRICED: { name: string };
  PRICE_ZERO: { name: string };
  PRICE_BELOW_COST: { name: string; costFen: number | null };
  DISCOUNT_OTHER_PAYER: { name: string; payerType: string };
  DISCOUNT_NOT_ALLOWED: { name: string };
  DISCOUNT_INVALID: { typed: string };
  DISCOUNT_ASK: { typed: string; payRateBp: number };
  PART_NOT_FITTING: { name: string; modelName: string };
  REASON_MISSING: None;
  WALK_AROUND_NOT_SIGNED: None;
  VIN_MISSING: None;
  PHONE_MISSING: None;
  MILEAGE_MISSING: None;
  CHOICES_NOT_ASKED: { choices: string[] };
  INSURANCE_REPORT_MISSING: None;
  ORDER_OPEN: { plateNo: string; orderNo: string; orderId: number };
  REWORK_ORIGINAL_MISSING: None;
  REWORK_OUT_OF_WARRANTY: { orderNo: string };
  TECHNICIAN_MISSING: { lines: string[] };
  GROUP_MISSING: { lines: string[] };
  LABOR_LINE_UNKNOWN: { lineNos: number[] };
  TECHNICIAN_BUSY: { name: string; orderNo: string };
  HOLD_REASON_MISSING: None;
  TASK_NOT_FINISHED: { tasks: string[] };
  CHECK_MISSING: { stages: string[] };
  SUPPLEMENT_PENDING: { numbers: string[] };
  SUPPLEMENT_NOT_AGREED: { supplementNo: string };
  CONSENT_INCOMPLETE: { missing: string[] };
  CONSENT_NOT_ENTITLED: { name: string };
  FAST_ORDER_LINE: { lines: string[] };
  INSPECTOR_WORKED: { name: string };
  CHECK_ITEM_FAILED: { items: string[] };
  FAIL_REASON_MISSING: None;
  WASH_NOT_DONE: None;
  PARTS_REQUEST_OPEN: { numbers: string[] };
  ISSUED_NOT_BILLED: { name: string; unit: string; issuedMilli: number; billedMilli: number };
  CERT_NO_MISSING: None;
  CERT_NO_INVALID: None;
  CERT_NO_TAKEN: { certNo: string; orderNo: string };
  SETTLEMENT_LIVE: { numbers: string[] };
  MANAGER_NEEDED: { action: string };
  PARTS_OUT: { names: string[] };
  LABOR_STARTED: { names: string[] };
  DEPOSIT_HELD: { numbers: string[] };
  LINE_NEEDS_SUPPLEMENT: { name: string };
  LINE_PART_OUT: { name: string; unit: string; outMilli: number };
  LINE_LABOR_DONE: { name: string };
  GATE_PASS_MISSING: None;
  MILEAGE_OUT_LOWER: { inKm: number; outKm: number };
  MILEAGE_OUT_FAR: { inKm: number; outKm: number };
  CHECKLIST_INCOMPLETE: { missing: string[] };

  // persons (§2)
  SETTLER_TAKES_PAYMENT: { settlementNo: string };
  COUNTER_POSTS_DIFFERENCE: { countNo: string };
  LINE_DISCOUNT_TOO_DEEP: { minPayRateBp: number };
  FREE_REASON_MISSING: None;
};

export type RefusalData = DeskRefusalData &
  MoneyRefusalData &
  ReceptionRefusalData &
  HouseRefusalData &
  WorkshopRefusalData &
  SupplementRefusalData &
  BatchRefusalData &
  CoverageRefusalData &
  InsuranceRefusalData &
  ClaimRefusalData &
  PackageRefusalData &
  LayoutRefusalData;
export type RefusalCode = keyof RefusalData;
export type Refusal<C extends RefusalCode = RefusalCode> = {
  [K in C]: { readonly code: K; readonly data: RefusalData[K] };
}[C];

/** The shape in which a refusal travels from host to window. */
export const RefusalWire = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) });
