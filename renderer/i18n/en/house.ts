import type { house as zh } from '../zh-CN/house.ts';
import type { SameKeys } from '../same-keys.ts';

export const house: SameKeys<typeof zh> = {
  notices: 'Notices',
  clockNow: 'This PC says {{at}}',
  clockIsRight: 'The time is right',
  clockConfirmed: 'Clock confirmed',
  toBackups: 'Open backups',
  toRestore: 'Open restore',
  askKeeper: 'Tell the manager or administrator',
};
