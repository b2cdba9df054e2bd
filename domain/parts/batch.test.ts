import { expect, test } from 'vitest';
import { batchesWith, batchKindOf, checkBatch, nameWithBatch } from './batch.ts';

const codes = (kind: Parameters<typeof checkBatch>[1], typed: string) =>
  checkBatch('轮胎', kind, typed, 'lines.0.batchOrSerial').refusals.map((one) => `${one.field} ${one.code}`);

test.each([
  ['动力电池包总成', '三电', 'PACK'],
  ['电池模组', '三电', 'PACK'],
  ['动力电池冷却液', '油液', null],
  ['轮胎', '轮胎', 'DOT'],
  ['智能钥匙', '电气', 'KEY'],
  ['蓄电池', '电气', null],
  ['机油滤清器总成', null, null],
])('%s of %s', (name, category, kind) => expect(batchKindOf({ name, category })).toBe(kind));

test('a number is asked of packs, tyres and keys, of a tyre its week and year', () => {
  expect(codes(null, '')).toEqual([]);
  expect(codes('KEY', ' ')).toEqual(['lines.0.batchOrSerial BATCH_MISSING']);
  expect(codes('PACK', 'CATL-0012')).toEqual([]);
  expect(codes('DOT', '')).toEqual(['lines.0.batchOrSerial BATCH_MISSING']);
  expect(codes('DOT', '0026')).toEqual(['lines.0.batchOrSerial BATCH_DOT_ODD']);
  expect(codes('DOT', '5426')).toEqual(['lines.0.batchOrSerial BATCH_DOT_ODD']);
  expect(codes('DOT', 'DOT X9 2426')).toEqual([]);
  expect(codes('DOT', '2426')).toEqual([]);
});

test('numbers add up, each once, and stand behind the name', () => {
  expect(batchesWith(null, ' 2426 ')).toBe('2426');
  expect(batchesWith('2426', '3026')).toBe('2426、3026');
  expect(batchesWith('2426、3026', '2426')).toBe('2426、3026');
  expect(batchesWith(null, '')).toBeNull();
  expect(nameWithBatch('轮胎', '2426')).toBe('轮胎(2426)');
  expect(nameWithBatch('轮胎', null)).toBe('轮胎');
});
