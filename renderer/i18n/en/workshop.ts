import type { SameKeys } from '../same-keys.ts';
import type { workshop as zh } from '../zh-CN/workshop.ts';

export const workshop: SameKeys<typeof zh> = {
  board: 'Workshop board',
  cars: '{{count}} cars',
  all: 'All',
  late: 'Late',
  lateBy: 'Late {{time}}',
  hours: '{{h}} h {{m}} min',
  minutes: '{{m}} min',
  advisor: 'Advisor',
  allAdvisors: 'All advisors',
  allGroups: 'All groups',
  noGroup: 'Not dispatched',
  empty: 'No car in the shop',
  emptyFiltered: 'No car matches',
  noPlate: 'No plate',
  promised: 'Due',
  waitsFor: 'Waits for',
  waitingHere: 'Customer waits',
  reworked: 'Rework {{count}}',
  bay: 'Bay {{bays}}',
  noTechnician: 'No technician',
  keysHint: 'Arrow keys choose, Enter opens',
};
