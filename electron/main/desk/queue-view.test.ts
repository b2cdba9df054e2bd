import { expect, test } from 'vitest';
import { queueView } from './queue-view.ts';

test('a queue with all that CUPS says of it', () => {
  const options = { 'printer-make-and-model': 'Local Raw Printer', 'printer-state': '5' };
  expect(queueView({ name: 'Needle', description: '二楼针式', isDefault: true, options })).toEqual({
    ...{ name: 'Needle', about: '二楼针式 · Local Raw Printer', isDefault: true, isStopped: true },
  });
  const refusing = { 'printer-state': '3', 'printer-is-accepting-jobs': 'false' };
  expect(queueView({ name: 'Laser', description: 'Laser', options: refusing })).toMatchObject({
    ...{ about: '', isDefault: false, isStopped: true },
  });
});

test('a queue the system says little of, as on Windows', () => {
  expect(queueView({ name: 'EPSON LQ-630K', description: '', options: {} })).toEqual({
    ...{ name: 'EPSON LQ-630K', about: '', isDefault: false, isStopped: false },
  });
  expect(queueView({ name: 'A' }).about).toBe('');
});
