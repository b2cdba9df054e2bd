/** One sentence per refusal: what is wrong, with the figures, and what to do next. */
import type { RefusalCode, RefusalData } from '../refusals.ts';

export const refusalsEn: { [C in RefusalCode]: (data: RefusalData[C]) => string } = {
  NOT_FOUND: (d) => `${d.what} not found; it may have been merged or mistyped. Search again`,
  STATE_REFUSED: (d) => `Not possible in state “${d.state}”: ${d.action}`,
  CHANGED_MEANWHILE: (d) => `${d.byName} changed this document meanwhile. Refresh and try again`,
  COMMAND_ID_REUSED: () => 'This operation number was used before. Reopen the form and try again',
  NOT_SIGNED_IN: () => 'Please sign in first',
  FORBIDDEN: () => 'You do not have the right to do this. Ask a colleague who has it, or the manager',
  NOT_OWN_DOCUMENT: (d) => `This document belongs to ${d.ownerName}; only the owner or a manager may do this`,
  SIGN_IN_WRONG: () => 'Staff number or PIN is wrong',
  LOCKED_OUT: (d) => `Too many wrong PINs: the account is locked. Try again in ${d.minutes} min`,
  APPROVAL_REQUIRED: (d) => `Needs the approval of a colleague with the right: ${d.kind}`,
  APPROVAL_SAME_PERSON: () => 'Nobody approves their own request; another person with the right must enter their PIN',
  LINE_LOST: () => 'The line to the host broke. The result is being checked; what you typed is kept',
  VERSION_DIFFERS: (d) => `Versions differ: host ${d.host}, this desk ${d.desk}. Update first`,
  EPOCH_CHANGED: () => 'The data was restored from a backup. Open the document again',
  TOO_MANY: () => 'Too many requests; wait a moment',
  DISK_FULL: () => 'The disk is full; nothing was saved. Free some space and try again',
  BUSY: (d) => `Another program holds the data file. Close what has ${d.folder} open`,
  DB_NOT_WRITABLE: (d) => `The data folder cannot be written: ${d.folder}. Check the rights`,
  DB_DAMAGED: () => 'The data file is damaged; writing has stopped. An administrator must restore a backup',
  DISK_ERROR: () => 'Disk error; checking whether this operation was saved',
  INPUT_INVALID: (d) => `Input not accepted: ${d.path}`,
};
