import type { clash as zh } from '../zh-CN/clash.ts';
import type { SameKeys } from '../same-keys.ts';

export const clash: SameKeys<typeof zh> = {
  title: 'Two people changed the same field',
  hint: '{{name}} saved after you opened this. Both of you changed the fields below; choose for each which one stays.',
  mine: 'Mine:',
  theirs: 'Saved by {{name}}:',
  allMine: 'Mine everywhere',
  allTheirs: 'The saved ones',
  save: 'Save as chosen',
  nothing: '(empty)',
  removed: '(removed)',
  merged: '{{name}} changed other fields meanwhile; both changes are kept',
  notRead: 'Somebody else changed this and it cannot be read just now. What you typed is kept; save once more',
};
