/** The same in English. */
import type { SameKeys } from '../same-keys.ts';
import type { vehicle as zh } from '../zh-CN/vehicle.ts';

export const vehicle: SameKeys<typeof zh> = {
  recall: 'Open recall',
  unpaid: 'Unpaid ¥{{amount}}',
  unverifiedVin: 'VIN not verified',
  fuelPlate: 'Plate and fuel do not fit',
  noPhone: 'No phone',
  advice: 'Open advice: {{n}}',
  storedValue: 'Stored value ¥{{amount}}',
  toStoredValue: 'Stored value',
  service: {
    OVERDUE: 'Service overdue {{next}}',
    SOON: 'Service soon {{next}}',
    LATER: 'Next service {{next}}',
    UNKNOWN: 'Next service unknown',
  },
  warranty: { IN: 'In warranty until {{until}}', OUT: 'Warranty over {{until}}', UNKNOWN: 'Warranty unknown' },
  numberedParts: 'Numbers on this car (battery, tyres, keys)',
  neverHere: 'Never here before',
  offers: 'Advised or declined before',
  priceThen: 'then',
  priceNow: 'now',
  add: 'Add',
  addAll: 'Add all',
  added: 'Added',
  quickEdit: 'Phone / mileage',
  noChanges: 'Never corrected',
  field: { PHONE: 'Phone', MILEAGE: 'Mileage' },
  changeOwner: 'New owner',
  knownCustomer: 'Known customer',
  knownHint: 'Name, phone, plate or pinyin; if there is none, write a new one below',
  clearKnown: 'Write a new customer instead',
};
