import { expect, test } from 'vitest';
import { NEW_PRINTER, printerOf, typedOf } from './new-printer.ts';

test('each kind becomes its printer; a name not given is where it hangs', () => {
  expect(printerOf({ ...NEW_PRINTER, queue: 'HP-M404' })).toEqual({
    kind: 'OS_QUEUE',
    name: 'HP-M404',
    queue: 'HP-M404',
  });
  expect(printerOf({ ...NEW_PRINTER, queue: 'LQ', xMm: '-1.5', tray: 'Rear' })).toMatchObject({
    tray: 'Rear',
    offset: { xMm: -1.5, yMm: 0 },
  });
  expect(printerOf({ ...NEW_PRINTER, kind: 'DEVICE_THERMAL', mode: 'RASTER' })).toMatchObject({
    path: '/dev/usb/lp0',
    mode: 'RASTER',
  });
});

test.each([
  { queue: '' },
  { queue: '-o raw' },
  { queue: 'HP', xMm: 'a' },
  { queue: 'HP', yMm: '50' },
  { kind: 'DEVICE_THERMAL', path: '/etc/passwd' } as const,
  { kind: 'DEVICE_THERMAL', path: '/dev/../etc/passwd x' } as const,
  { kind: 'NETWORK_THERMAL', host: 'a b' } as const,
])('%j is no printer', (typed) => {
  expect(printerOf({ ...NEW_PRINTER, ...typed })).toBeUndefined();
});

test.each([
  { queue: 'HP' },
  { queue: 'LQ', name: '后台针打', tray: 'Rear', xMm: '-1.5', yMm: '2' },
  { kind: 'QUEUE_THERMAL', queue: 'TM', columns: 32, mode: 'RASTER' } as const,
  { kind: 'DEVICE_THERMAL', path: 'COM3' } as const,
  { kind: 'NETWORK_THERMAL', host: '192.168.1.9', port: '9101', columns: 32 } as const,
])('%j stands there again as it was typed', (typed) => {
  const printer = printerOf({ ...NEW_PRINTER, ...typed });
  if (printer === undefined) throw new Error('no printer');
  expect(printerOf(typedOf(printer))).toEqual(printer);
});
