import { expect, test } from 'vitest';
import { MARK_TYPES, WALK_AROUND_ZONES } from '#domain/enums.ts';
import { letterOf, typeOfKey, ZONE_COLUMNS, zoneBeside } from './mark-keys.ts';

test('every type has a digit and a letter of its own in both languages', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const [i, type] of MARK_TYPES.entries()) {
      expect(typeOfKey(lang, String(i + 1))).toBe(type);
      expect(typeOfKey(lang, letterOf(lang, type).toUpperCase())).toBe(type);
    }
    expect(new Set(MARK_TYPES.map((type) => letterOf(lang, type))).size).toBe(MARK_TYPES.length);
    expect(['0', '8', 'z', 'Enter'].map((key) => typeOfKey(lang, key))).toEqual([null, null, null, null]);
  }
});

test('every zone stands on the board once, and arrows reach it', () => {
  expect([...ZONE_COLUMNS.flat()].sort()).toEqual([...WALK_AROUND_ZONES].sort());
  const seen = new Set([ZONE_COLUMNS[0]?.[0] ?? 'HOOD']);
  for (let size = 0; size < seen.size; ) {
    size = seen.size;
    for (const zone of [...seen])
      for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) seen.add(zoneBeside(zone, arrow));
  }
  expect(seen.size).toBe(WALK_AROUND_ZONES.length);
});
