import type { rescue as zh } from '../zh-CN/rescue.ts';
import type { SameKeys } from '../same-keys.ts';

export const rescue: SameKeys<typeof zh> = {
  title: {
    DB_DAMAGED: 'The data file is damaged and cannot be opened',
    DB_FOREIGN: 'The data file is not recognised',
    DB_NEWER: 'The data comes from a newer program',
    DB_MISSING: 'The data file is gone',
  },
  next: {
    DB_DAMAGED: 'Choose a backup to restore. The file as it is goes to the quarantine folder; nothing is deleted.',
    DB_FOREIGN:
      'The file does not hold data of this program. Restore a backup, or put the right file back and try again. The file as it is goes to the quarantine folder.',
    DB_NEWER: 'Update the program first; the data is left as it is. Restore a backup only if you want the older data.',
    DB_MISSING: 'Restore a backup. If the file was moved, put it back and try again. A new shop may begin empty.',
  },
  folder: 'Data folder',
  openFolder: 'Open the data folder',
  retry: 'Try again',
  copies: 'Backups that can be used',
  none: 'There is no usable backup in this folder. Copy the folder named backup back from another disk and try again.',
  chosen: 'Will be restored to',
  shop: 'Shop',
  lastAct: 'Last record',
  counts: 'Documents',
  countsText: '{{orders}} repair orders, {{payments}} payments',
  missing: 'Numbers given since, not in this backup',
  missingNone: 'No missing numbers are known',
  missingOne: '{{first}}',
  missingMany: '{{first}} to {{last}} ({{count}})',
  people: 'An administrator and a manager have to agree',
  admin: 'Administrator (number or name)',
  adminPin: 'Administrator PIN',
  manager: 'Manager (number or name)',
  managerPin: 'Manager PIN',
  restore: 'Restore this backup',
  working: 'Restoring and checking…',
  done: 'Restored; starting…',
  beginNew: 'Begin an empty shop',
  beginNewSure: 'Begin an empty shop: the former backups go to the quarantine folder and this PC starts from nothing',
  quit: 'Quit',
};
