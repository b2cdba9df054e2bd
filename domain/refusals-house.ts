/** What the house says of itself: clock, disk, copies, the file. As refusals and as notices. Source: reliability §5-§7, §11. */

type None = Record<string, never>;

export type HouseRefusalData = {
  // the clock
  CLOCK_BACK: { minutes: number };
  CLOCK_BACK_FAR: { minutes: number };
  CLOCK_AHEAD: { hours: number };
  CLOCK_NOT_CONFIRMED: { minutes: number };
  CLOCK_RIGHT: None;
  // disk and copies
  DISK_NEARLY_FULL: { freeMb: number };
  BACKUP_FAILED: { at: number };
  BACKUP_OVERDUE: { hours: number };
  // the file
  FILE_CHECKING: None;
  CHECKED_AFTER_STOP: { at: number };
  // the way back when the file does not open
  RESCUE_ROLE: { role: 'ADMIN' | 'MANAGER' };
  RESCUE_SAME_PERSON: None;
  RESCUE_NO_PIN_KEY: { file: string };
  RESCUE_NOT_MISSING: None;
};
