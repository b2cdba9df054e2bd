/** One sentence per refusal: what is wrong, with the figures, and what to do next. */
import { batchRefusalsEn } from './batch-en.ts';
import { claimRefusalsEn } from './claim-en.ts';
import { coverageRefusalsEn } from './coverage-en.ts';
import { insuranceRefusalsEn } from './insurance-en.ts';
import { packageRefusalsEn } from './package-en.ts';
import { layoutRefusalsEn } from './layout-en.ts';
import { formatYuan } from '../money.ts';
import type { RefusalCode, RefusalData } from '../refusals.ts';
import { wordOf } from './labels.ts';
import { houseRefusalsEn } from './house-en.ts';
import { moneyRefusalsEn } from './money-en.ts';
import { receptionRefusalsEn } from './reception-en.ts';
import { workshopRefusalsEn } from './workshop-en.ts';
import { supplementRefusalsEn } from './supplement-en.ts';
import { actionWord, list, qty, stateWord, thingInEnglish, zhe } from './words.ts';

export const refusalsEn: { [C in RefusalCode]: (data: RefusalData[C]) => string } = {
  NOT_FOUND: (d) => `${thingInEnglish(d.what)} not found; it may have been merged or mistyped. Search again`,
  STATE_REFUSED: (d) =>
    `Not possible in state “${stateWord('en', d.machine, d.state)}”: ${actionWord('en', d.machine, d.action)}`,
  CHANGED_MEANWHILE: (d) => `${d.byName} changed this document meanwhile. Refresh and try again`,
  COMMAND_ID_REUSED: () => 'This operation number was used before. Reopen the form and try again',
  NOT_SIGNED_IN: () => 'Please sign in first',
  FORBIDDEN: () => 'You do not have the right to do this. Ask a colleague who has it, or the manager',
  NOT_OWN_DOCUMENT: (d) => `This document belongs to ${d.ownerName}; only the owner or a manager may do this`,
  SIGN_IN_WRONG: () => 'Staff number or PIN is wrong',
  LOCKED_OUT: (d) => `Too many wrong PINs: the account is locked. Try again in ${d.minutes} min`,
  APPROVAL_REQUIRED: (d) => `Needs the approval of a colleague with the right: ${wordOf('en', 'approvalKind', d.kind)}`,
  APPROVAL_SAME_PERSON: () => 'Nobody approves their own request; another person with the right must enter their PIN',
  PIN_TOO_SHORT: (d) => `The PIN needs at least ${d.min} characters`,
  PIN_TOO_SIMPLE: () => 'The PIN is too simple: no runs, repeats or birthdays. Choose another',
  STAFF_NO_TAKEN: (d) => `Staff number ${d.no} is taken; choose another`,
  LAST_ADMIN: () => 'At least one active administrator must remain',
  ALREADY_SET_UP: () => 'This shop is set up already; sign in',
  LINE_LOST: () => 'The line to the host broke. The result is being checked; what you typed is kept',
  TOO_MANY: () => 'Too many requests; wait a moment',
  DISK_FULL: () => 'The disk is full; nothing was saved. Free some space and try again',
  BUSY: (d) => `Another program holds the data file. Close what has ${d.folder} open`,
  DB_NOT_WRITABLE: (d) => `The data folder cannot be written: ${d.folder}. Check the rights`,
  DB_DAMAGED: () => 'The data file is damaged; writing has stopped. An administrator must restore a backup',
  DISK_ERROR: () => 'Disk error; checking whether this operation was saved',
  HOST_ALREADY_RUNNING: (d) =>
    `Another host (process ${d.pid}) already has this data folder; use the window that is open`,
  DATA_FOLDER_UNSAFE: (d) =>
    `Data cannot be kept ${{ NETWORK: 'on a network drive', SYNC: 'in a synchronised folder', REMOVABLE: 'on a removable disk' }[d.why]}: ${d.folder}; choose a folder on this PC's own disk`,
  DB_FOREIGN: (d) => `${d.file} is not a data file of this program; nothing was changed. Check the data folder`,
  DB_NEWER: (d) => `The data comes from a newer program (data ${d.file}, this program ${d.program}); update first`,
  DB_MISSING: (d) =>
    `${d.folder} held a shop, but its data file is gone. Restore a backup, or confirm a new empty shop`,
  BACKUP_NOT_FOUND: (d) => `Backup ${d.name} was not found; choose again`,
  BACKUP_UNSOUND: (d) => `Backup ${d.name} failed its check and cannot be restored; choose another`,
  BACKUP_OTHER_SHOP: (d) => `Backup ${d.name} belongs to another shop and cannot be restored here`,
  BACKUP_NO_SPACE: (d) => `Not enough disk space for a backup: ${d.needMb} MB needed, ${d.freeMb} MB free; make room`,
  INPUT_INVALID: (d) => `Input not accepted: ${d.path}`,

  // identifiers
  PLATE_INVALID: () => 'This is no plate number. Check it, or choose “special plate” if it really looks so',
  PLATE_PROPOSAL: (d) => `A plate serial has no letter O or I. Is it ${d.proposal}?`,
  PLATE_UNCOMMON: (d) => `Special plate, please check: ${d.plateNo}`,
  PLATE_SPECIAL_LENGTH: (d) => `A special plate has 1–${d.max} characters`,
  PLATE_TEMPORARY_INVALID: () => 'A temporary plate contains 临 and has 2–16 characters',
  PLATE_TAKEN: (d) =>
    `${d.plateNo} is on the car with VIN ${d.vin || '(none)'}. Did the plate move to this car, or is it a typing error?`,
  PLATE_IN_SHOP: (d) => `${d.plateNo} has the open order ${d.orderNo}. Open that one`,
  FUEL_PLATE_MISMATCH: (d) =>
    `Plate ${d.plateNo} does not go with “${wordOf('en', 'fuelType', d.fuelType)}”. Please check`,
  VIN_INVALID: (d) =>
    d.wrongLetters === ''
      ? `A VIN has 17 characters without I, O, Q; this has ${d.length}`
      : `A VIN has 17 characters without I, O, Q; this has ${d.length} and contains ${d.wrongLetters}`,
  VIN_PROPOSAL: (d) => `A VIN has no I, O, Q. Is it ${d.proposal}?`,
  VIN_CHECK_DIGIT: (d) =>
    `The VIN check digit is wrong (position 9 should be ${d.expected}, is ${d.found}). If compared with the car, tick so and type the last 8 characters again`,
  VIN_RETYPE_DIFFERS: () => 'The last 8 characters differ from the VIN. Read them from the car once more',
  VIN_SERIAL_UNCOMMON: () => 'The last four characters of a VIN are usually digits. Please check',
  VIN_TAKEN: (d) => `This VIN is registered${d.plateNo === '' ? '' : ` (plate ${d.plateNo})`}. Open that car`,
  PHONE_LENGTH: (d) => `A mobile number has 11 digits; this has ${d.digits}`,
  PHONE_INVALID: () => 'This is no phone number (area code-number)',
  PHONE_SHARED: (d) => `This number is also used by: ${d.names.join(', ')}. Please confirm`,
  CREDIT_CODE_CHECK: () => 'The check digit of the tax number is wrong. Please check',
  CREDIT_CODE_OLD: (d) => `An old tax number of ${d.length} characters. Please check`,
  ENGINE_NO_UNCOMMON: () => 'An engine number usually has 4–20 letters or digits. Please check',
  PART_NO_INVALID: () => 'A part number has 1–32 letters, digits, dots, slashes or hyphens',
  NAME_EMPTY: () => 'Please enter the name',
  NAME_LENGTH: (d) => `The name must have ${d.min}–${d.max} characters; this has ${d.length}`,
  CONTACT_MISSING: () => 'A company needs a contact person',
  TEXT_EMPTY: (d) => `Please fill in: ${wordOf('en', 'textField', d.what)}`,
  TEXT_TOO_LONG: (d) => `${wordOf('en', 'textField', d.what)}: at most ${d.max} characters; this has ${d.length}`,
  DATE_INVALID: (d) => `No such day: ${d.text}. Write year-month-day`,
  DATE_YEAR_SHORT: (d) => `The year needs four digits: ${d.text}`,
  DATE_IN_FUTURE: (d) => `The day lies in the future: ${d.on}`,

  // reception
  MILEAGE_RANGE: () => 'Mileage is a whole number from 0 to 999999',
  MILEAGE_LOWER: (d) =>
    `Mileage ${d.typedKm} is below the last ${d.lastKm} km. Correct it or choose the reason (meter replaced, earlier entry wrong, unreadable)`,
  MILEAGE_JUMP: (d) => `Mileage ${d.typedKm} is far above the ${d.lastKm} km of ${d.days} days ago. Please check`,
  FUEL_MISSING: (d) => (d.kind === 'SOC' ? 'Please enter the battery charge' : 'Please enter the fuel level'),
  FUEL_RANGE: (d) =>
    d.kind === 'SOC' ? `Battery charge is a whole number from 0 to ${d.max}` : `Fuel level is 0–${d.max} eighths`,
  COMPLAINT_EMPTY: () => 'Please enter what the customer says (“maintenance” alone will do)',
  BRINGER_MISSING: () => 'Please enter who brings the car',
  VALUABLES_NOT_CONFIRMED: () => 'Ask the customer to take valuables out, and tick it',
  ARRIVED_IN_FUTURE: () => 'The arrival cannot lie in the future',
  ARRIVED_LONG_AGO: (d) => `The arrival was ${d.days} days ago; the service manager must enter it`,
  PROMISE_MISSING: () => 'Please enter the promised time',
  PROMISE_PAST: () => 'The promised time is over. Enter a new one',
  PROMISE_BEFORE_ARRIVAL: () => 'The promised time must be after the arrival',
  PROMISE_OUT_OF_HOURS: (d) => `The promised time is outside opening hours ${d.openFrom}–${d.openTo}. Please confirm`,
  PROMISE_IN_PEAK: (d) => `${d.peakFrom}–${d.peakTo} is the delivery peak; keep large repairs out of it if you can`,
  PROMISE_REASON_MISSING: () => 'Give the reason for the new promised time',
  VISIT_OPEN: (d) => `${d.plateNo} is in the shop (reception sheet ${d.visitNo}). Open that one`,
  VISIT_ORDER_OPEN: (d) => `Order ${d.orderNo} is not cancelled; the car cannot leave unrepaired`,
  VISIT_PARTS_OUT: (d) => `Parts are out: ${d.names.join(', ')}. Return them first`,
  VISIT_NOT_EMPTY: (d) => `This visit already has: ${list('en', 'attached', d.attached)}. It cannot be voided`,
  VISIT_NOT_TODAY: (d) => `Only today’s visits can be voided; this is of ${d.arrivedOn}`,
  WALK_AROUND_FROZEN: () => 'The walk-around is signed and cannot be changed; add new findings as new marks',
  WALK_AROUND_NO_MARKS: () => 'Without marks, tick “nothing found”',
  WALK_AROUND_MARKS_TICKED: (d) => `There are ${d.marks} marks; “nothing found” cannot be ticked`,
  WALK_AROUND_EMPTY: () => 'Record the walk-around before it is signed',
  SIGNATURE_EMPTY: () => 'The signature is empty. Ask the customer to sign',
  SIGNED_BY_MISSING: () => 'Please enter who signs',
  UNSIGNED_PHOTOS: (d) => `Without a signature at least ${d.needed} photos are needed; there are ${d.taken}`,

  // estimate and repair order
  ESTIMATE_NO_LINE: () => 'The estimate has no line. Add labor or parts first',
  ESTIMATE_LINE_NO_PRICE: (d) => `Price missing: ${d.lines.join(', ')}`,
  ESTIMATE_EXPIRED: (d) => `The estimate was valid until ${d.validUntilOn}. Present a new one`,
  ESTIMATE_NEWER_VERSION: (d) => `There is a newer version /${d.versionNo}. Use that one`,
  ESTIMATE_NOT_ACCEPTED: () => 'There is no estimate accepted by the customer',
  PAYER_ACCOUNT_MISSING: (d) => `Choose who pays: ${d.lines.join(', ')}`,
  PART_CONSENT_MISSING: (d) => `Remanufactured or repaired parts need written consent: ${d.names.join(', ')}`,
  PART_UNKNOWN: (d) => `Line ${d.lineNo} “${d.name}” is not in the parts list. Choose again, or note the shortage`,
  LINE_NO_TAKEN: (d) => `Line number ${d.lineNo} is used twice`,
  LABOR_LINE_MISSING: (d) => `Part “${d.name}” belongs to labor line ${d.laborLineNo}, which does not exist`,
  LABOR_NO_PRICE: (d) => `Line ${d.lineNo} “${d.name}” needs hours and rate, or a fixed price`,
  BROUGHT_PART_PRICED: (d) => `“${d.name}” is brought by the customer; its price must be 0`,
  FREE_LINE_PRICED: (d) => `“${d.name}” is free of charge; its price must be 0`,
  PRICE_ZERO: (d) => `The price of “${d.name}” is 0. Free of charge?`,
  PRICE_BELOW_COST: (d) =>
    d.costFen === null
      ? `“${d.name}” is below the lowest price`
      : `“${d.name}” is below its cost ${formatYuan(d.costFen)}`,
  DISCOUNT_OTHER_PAYER: (d) => `“${d.name}” is paid by ${wordOf('en', 'payerType', d.payerType)}: no discount`,
  DISCOUNT_NOT_ALLOWED: (d) => `“${d.name}” takes no discount`,
  DISCOUNT_INVALID: () => 'A discount is 0.1–10 折 (10 = full price)',
  DISCOUNT_ASK: (d) => `Is it ${zhe(d.payRateBp)}折 (pay ${d.payRateBp / 100} %)?`,
  PART_OBSOLETE: (d) => `Part ${d.partNo} is obsolete${d.successor === '' ? '' : `; use ${d.successor}`}`,
  PART_NOT_FITTING: (d) => `Part “${d.name}” does not fit ${d.modelName}. Check it and give the reason`,
  REASON_MISSING: () => 'Please give the reason',
  WALK_AROUND_NOT_SIGNED: () => 'The walk-around is not signed',
  VIN_MISSING: () => 'The VIN is missing. Register it first',
  PHONE_MISSING: () => 'The customer’s phone is missing. Enter it, or tick “customer refuses”',
  MILEAGE_MISSING: () => 'The mileage is missing',
  CHOICES_NOT_ASKED: (d) => `The customer was not asked about: ${list('en', 'askedChoice', d.choices)}`,
  INSURANCE_REPORT_MISSING: () => 'An accident on insurance needs the report number',
  ORDER_OPEN: (d) => `${d.plateNo} has the open order ${d.orderNo}. Deal with that one first`,
  REWORK_ORIGINAL_MISSING: () => 'Choose the original order of the rework',
  REWORK_OUT_OF_WARRANTY: (d) => `The quality warranty of ${d.orderNo} is over. Please confirm`,
  TECHNICIAN_MISSING: (d) => `No technician for: ${d.lines.join(', ')}`,
  GROUP_MISSING: (d) => `No group for: ${d.lines.join(', ')}`,
  LABOR_LINE_UNKNOWN: (d) => `No such labor lines: ${d.lineNos.join(', ')}`,
  TECHNICIAN_BUSY: (d) => `${d.name} is working on ${d.orderNo}; that task will be paused`,
  HOLD_REASON_MISSING: () => 'Choose why the work stops',
  TASK_NOT_FINISHED: (d) => `Tasks not finished: ${d.tasks.join(', ')}`,
  CHECK_MISSING: (d) => `Missing: ${list('en', 'checkStage', d.stages)}`,
  SUPPLEMENT_PENDING: (d) => `Supplements wait for the customer: ${d.numbers.join(', ')}`,
  SUPPLEMENT_NOT_AGREED: () => 'The customer has not agreed to the supplement: no parts, no work',
  CONSENT_INCOMPLETE: (d) => `The consent lacks: ${list('en', 'consentPart', d.missing)}`,
  CONSENT_NOT_ENTITLED: (d) => `${d.name} did not sign the order; that answer does not count`,
  FAST_ORDER_LINE: (d) => `Finishing at once is for washing, tyre repair and balancing only: ${d.lines.join(', ')}`,
  INSPECTOR_WORKED: (d) => `${d.name} worked on this car and cannot do the final check`,
  CHECK_ITEM_FAILED: (d) => `Failed in the final check: ${list('en', 'checkItem', d.items)}`,
  FAIL_REASON_MISSING: () => 'Give the reason for failing',
  WASH_NOT_DONE: () => 'The customer wants the car washed; it is not washed yet',
  PARTS_REQUEST_OPEN: (d) => `Parts requests are open: ${d.numbers.join(', ')}`,
  ISSUED_NOT_BILLED: (d) => `Part ${d.name}: ${qty(d.issuedMilli)} issued, ${qty(d.billedMilli)} on the order`,
  CERT_NO_MISSING: () => 'Level 2, assembly and whole-car work needs the completion certificate number',
  CERT_NO_INVALID: () => 'A certificate number has 4–30 characters',
  CERT_NO_TAKEN: (d) => `Certificate number ${d.certNo} is used on ${d.orderNo}`,
  SETTLEMENT_LIVE: (d) => `Settlement ${d.numbers.join(', ')} is confirmed. Reverse it first`,
  MANAGER_NEEDED: (d) => `The service manager must do this: ${wordOf('en', 'orderAction', d.action)}`,
  PARTS_OUT: (d) => `Parts are out: ${d.names.join(', ')}. Return them first`,
  LABOR_STARTED: (d) => `Labor has started: ${d.names.join(', ')}`,
  DEPOSIT_HELD: (d) => `Deposits not refunded: ${d.numbers.join(', ')}. Refund them first`,
  LINE_NEEDS_SUPPLEMENT: (d) => `“${d.name}” is a new or dearer line for the customer: use a supplement with consent`,
  LINE_PART_OUT: (d) => `${qty(d.outMilli)} ${d.unit} of ${d.name} are out. Return them first`,
  LINE_LABOR_DONE: (d) => `“${d.name}” is being done or done; it cannot be removed or lowered`,
  GATE_PASS_MISSING: () => 'The gate pass is not printed',
  MILEAGE_OUT_LOWER: (d) => `Mileage out ${d.outKm} is below mileage in ${d.inKm}`,
  MILEAGE_OUT_FAR: (d) => `${d.outKm - d.inKm} km more than at arrival. Please confirm the test drive`,
  CHECKLIST_INCOMPLETE: (d) => `Delivery list incomplete: ${list('en', 'deliveryCheck', d.missing)}`,

  // persons
  SETTLER_TAKES_PAYMENT: (d) => `You confirmed settlement ${d.settlementNo}; a colleague must take the payment`,
  COUNTER_POSTS_DIFFERENCE: (d) => `You counted ${d.countNo}; a colleague must post it`,
  LINE_DISCOUNT_TOO_DEEP: (d) =>
    `The customer must pay at least ${d.minPayRateBp / 100} % of the price. For less, set the payer to Free and give the reason`,
  FREE_REASON_MISSING: () => 'Give the reason for setting the payer to Free',

  ...moneyRefusalsEn,
  ...houseRefusalsEn,
  ...receptionRefusalsEn,
  ...workshopRefusalsEn,
  ...supplementRefusalsEn,
  ...batchRefusalsEn,
  ...coverageRefusalsEn,
  ...insuranceRefusalsEn,
  ...claimRefusalsEn,
  ...packageRefusalsEn,
  ...layoutRefusalsEn,
};
