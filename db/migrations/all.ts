/** Every migration in order. A file is never edited once released; a new one gets the next number and a line here. */
import base from './0001_base.sql?raw';
import printingForms from './0002_printing_forms.sql?raw';
import attachment from './0003_attachment.sql?raw';
import factChange from './0004_fact_change.sql?raw';
import transferArrival from './0005_transfer_arrival.sql?raw';
import supplement from './0006_supplement.sql?raw';
import appointment from './0007_appointment.sql?raw';
import coverage from './0008_coverage.sql?raw';
import askFirst from './0009_ask_first.sql?raw';
import servicePackage from './0010_service_package.sql?raw';
import insuranceCase from './0011_insurance_case.sql?raw';
import handover from './0012_handover.sql?raw';
import printSteps from './0013_print_steps.sql?raw';
import packageOil from './0014_package_oil.sql?raw';
import estimateCoverage from './0015_estimate_coverage.sql?raw';
import batchOrSerial from './0016_batch_or_serial.sql?raw';
import claimCase from './0017_claim_case.sql?raw';
import logo from './0018_logo.sql?raw';
import storedValue from './0019_stored_value.sql?raw';

export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** Tables whose number of rows it means to change; any other change stops it. */
  readonly changesRowsOf: readonly string[];
};

export const MIGRATIONS: readonly Migration[] = [
  { name: '0001_base', sql: base, changesRowsOf: ['employee', 'desk'] },
  { name: '0002_printing_forms', sql: printingForms, changesRowsOf: [] },
  { name: '0003_attachment', sql: attachment, changesRowsOf: [] },
  { name: '0004_fact_change', sql: factChange, changesRowsOf: [] },
  { name: '0005_transfer_arrival', sql: transferArrival, changesRowsOf: [] },
  { name: '0006_supplement', sql: supplement, changesRowsOf: [] },
  { name: '0007_appointment', sql: appointment, changesRowsOf: [] },
  { name: '0008_coverage', sql: coverage, changesRowsOf: [] },
  { name: '0009_ask_first', sql: askFirst, changesRowsOf: [] },
  { name: '0010_service_package', sql: servicePackage, changesRowsOf: [] },
  { name: '0011_insurance_case', sql: insuranceCase, changesRowsOf: [] },
  { name: '0012_handover', sql: handover, changesRowsOf: [] },
  { name: '0013_print_steps', sql: printSteps, changesRowsOf: [] },
  { name: '0014_package_oil', sql: packageOil, changesRowsOf: [] },
  { name: '0015_estimate_coverage', sql: estimateCoverage, changesRowsOf: [] },
  { name: '0016_batch_or_serial', sql: batchOrSerial, changesRowsOf: [] },
  { name: '0017_claim_case', sql: claimCase, changesRowsOf: [] },
  { name: '0018_logo', sql: logo, changesRowsOf: ['setting'] },
  { name: '0019_stored_value', sql: storedValue, changesRowsOf: [] },
];
