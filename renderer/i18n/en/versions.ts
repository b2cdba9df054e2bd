import type { SameKeys } from '../same-keys.ts';
import type { versions as zh } from '../zh-CN/versions.ts';

export const versions: SameKeys<typeof zh> = {
  compare: 'Compare versions',
  older: 'Old version',
  newer: 'Compared with',
  change: 'Change',
  ADDED: 'Added',
  REMOVED: 'Removed',
  CHANGED: 'Changed',
  lines: 'Changes of lines',
  none: 'The lines of both versions are the same',
  sums: 'Changes of sums',
  sum: 'Sum',
  difference: 'Difference',
  reprint: 'Reprint old version',
  savedOnly: 'A draft is compared as it was last saved',
  laborNetFen: 'Labor',
  partsNetFen: 'Parts',
  otherNetFen: 'Other charges',
  discountFen: 'Discount',
  totalFen: 'Total',
  selfFen: 'Customer pays',
};
