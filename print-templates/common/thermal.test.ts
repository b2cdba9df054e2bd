import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, wrap } from './thermal.ts';

test.each([
  ['示例市经济技术开发区澄远新能源 0600-8123****', 32, ['示例市经济技术开发区澄远新能源', '0600-8123****']],
  ['示例市开发区办事处154****1234', 24, ['示例市开发区办事处', '154****1234']],
  // a mark never begins a line
  ['一路平安,期待再次为您服务!', 25, ['一路平安,期待再次为您服', '务!']],
  ['二十四小时服务,请来电', 14, ['二十四小时服', '务,请来电']],
  // wider than a line: cut where it must be
  ['WT20261122-0012/WT20261122-0013', 16, ['WT20261122-0012/', 'WT20261122-0013']],
  ['甲\n乙', 32, ['甲', '乙']],
  ['', 32, ['']],
])('%s on %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

const word = fc.stringMatching(/^[!-~]{1,20}$/);
const han = fc.string({ unit: fc.constantFrom(...'车辆维修龘㛃𠅤,。!'), minLength: 1, maxLength: 12 });
const text = fc.array(fc.oneof(word, han, fc.constant(' ')), { maxLength: 12 }).map((parts) => parts.join(''));

test('no line is too wide, nothing but blanks is lost, and no number that fits a line is cut', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(16, 32, 48), (typed, width) => {
      const lines = wrap(typed, width);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(typed.replaceAll(' ', ''));
      const whole = lines.join(' ');
      for (const run of typed.match(/\d{4,16}/g) ?? []) expect(whole).toContain(run);
    }),
  );
});
