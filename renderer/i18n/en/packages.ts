import type { SameKeys } from '../same-keys.ts';
import type { packages as zh } from '../zh-CN/packages.ts';

export const packages: SameKeys<typeof zh> = {
  package: 'Package',
  due: 'Service packages due',
  take: 'Take package',
  dueAt: 'at {{km}} km',
  dueOn: 'due {{day}}',
  alone: 'Lines alone',
  notFitting: 'Does not fit this model',
  ofPackage: 'Package: {{name}}',
  breakUp: 'Break up package',
  breakHow: 'Broken up, “{{name}}” loses its price: its lines go back to the list (with the customer’s own plan).',
  goes: 'Goes as well: {{names}}',
  difference: 'Difference',
  takeOff: 'Remove package',
};
