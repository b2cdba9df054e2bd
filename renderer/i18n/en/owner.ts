/** The same in English. */
import type { SameKeys } from '../same-keys.ts';
import type { owner as zh } from '../zh-CN/owner.ts';

export const owner: SameKeys<typeof zh> = {
  others: '{{name}} serves this car: estimate, signature, settlement and delivery are theirs. ',
  takeOver: 'Take it over first to act for them ({{key}}).',
  onOrder: 'F5 on the order',
  ask: 'Ask them or a manager.',
};
