/** Sentences of the house about itself. */
import { formatAt } from '../calendar.ts';
import type { HouseRefusalData } from '../refusals-house.ts';

export const houseRefusalsEn: { [C in keyof HouseRefusalData]: (data: HouseRefusalData[C]) => string } = {
  CLOCK_BACK: (d) => `This PC's clock is ${d.minutes} minutes before the last record; set the clock right`,
  CLOCK_BACK_FAR: (d) =>
    `This PC's clock is ${d.minutes} minutes before the last record: no new documents. Set the clock right, or let a manager confirm that it is`,
  CLOCK_AHEAD: (d) => `${d.hours} hours have passed since the last record. Is the time shown here right?`,
  CLOCK_NOT_CONFIRMED: (d) =>
    `The clock went back ${d.minutes} minutes: no new documents for now. Set the clock right, or let a manager confirm it in the notice above`,
  CLOCK_RIGHT: () => 'Nothing is wrong with the clock; there is nothing to confirm',
  DISK_NEARLY_FULL: (d) => `Only ${d.freeMb} MB are left on the disk of the data; make room, or saving will stop`,
  BACKUP_FAILED: (d) =>
    `The automatic backup of ${formatAt(d.at)} failed and will be tried again; check the disk and back up by hand`,
  BACKUP_OVERDUE: (d) => `${d.hours} hours of work are in no verified backup; back up now`,
  FILE_CHECKING: () => 'The last stop was not clean; the data file is being checked. Try again in a moment',
  CHECKED_AFTER_STOP: (d) =>
    `The last stop was not clean (power cut or kill). Checked by itself at ${formatAt(d.at)}: the data is sound`,
  RESCUE_ROLE: (d) =>
    d.role === 'ADMIN'
      ? 'This person is no administrator in the backup; an administrator has to type here'
      : 'This person is no manager in the backup; a manager has to type here',
  RESCUE_SAME_PERSON: () => 'A restore takes two people: administrator and manager cannot be the same',
  RESCUE_NO_PIN_KEY: (d) =>
    `${d.file} is not in the data folder, so PINs cannot be checked. Copy the former keys folder back and try again`,
  RESCUE_NOT_MISSING: () => 'The data file is there: no empty shop is begun. Restore a backup',
};
