import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRank, planSearch, prefillOf, RANKS, type Rank, rankOf } from './query-kind.ts';

const plan = (typed: string) => planSearch(typed).map((s) => `${s.kind}${s.isWhole ? '=' : '~'}${s.key}`);

test.each<[string, readonly string[]]>([
  // plates, with and without province
  ['12345', ['PLATE~12345']],
  ['z12345', ['PLATE~Z12345', 'VIN~Z12345']],
  ['皖Z12345', ['PLATE=皖Z12345', 'NAME~皖Z12345']],
  ['皖z·d12345', ['PLATE=皖ZD12345', 'NAME~皖z·d12345']],
  ['皖Z12', ['PLATE~皖Z12', 'NAME~皖Z12']],
  ['皖Z0012警', ['PLATE=皖Z0012警', 'NAME~皖Z0012警']],
  ['999001使', ['PLATE~999001使', 'NAME~999001使']],
  ['345', ['PLATE~345']],
  // four digits mean everything, in this order
  ['1234', ['PLATE~1234', 'PHONE~1234', 'VIN~1234', 'ORDER_SEQ~1234']],
  ['１２３４', ['PLATE~1234', 'PHONE~1234', 'VIN~1234', 'ORDER_SEQ~1234']],
  // telephones
  ['15400001234', ['PHONE=15400001234']],
  ['+86 154-0000-1234', ['PHONE=15400001234']],
  ['0600-8123456', ['PHONE=0600-8123456']],
  ['8123456', ['PLATE~8123456', 'VIN~8123456', 'PHONE~8123456']],
  // VINs
  ['lx9 a2c156pa000335', ['VIN=LX9A2C156PA000335']],
  ['000335', ['PLATE~000335', 'VIN~000335']],
  ['PA000335', ['PLATE~PA000335', 'VIN~PA000335']],
  // names and pinyin
  ['谢长庚', ['NAME~谢长庚']],
  ['陈𬭎', ['NAME~陈𬭎']],
  ['示例市鼎新机械设备有限公司（三部）', ['NAME~示例市鼎新机械设备有限公司（三部）']],
  ['新', ['NAME~新']],
  ['cxq', ['PINYIN~cxq', 'PLATE~CXQ']],
  ['chenxq', ['PINYIN~chenxq', 'PLATE~CHENXQ']],
  ['c', ['PINYIN~c']],
  // documents, typed or scanned
  ['wt20261122-0012', ['DOCUMENT=WT20261122-0012']],
  ['WT202611220012', ['DOCUMENT=WT20261122-0012']],
  ['GJ20261122-0003/2', ['DOCUMENT=GJ20261122-0003']],
  ['WT20261122', ['DOCUMENT~WT20261122']],
  // too little
  ['', []],
  ['12', []],
  ['Z1', []],
])('%s', (typed, expected) => {
  expect(plan(typed)).toEqual(expected);
});

test('whatever is typed, the plan is short, its keys are clean and not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (s) => {
      const seeks = planSearch(s);
      return (
        seeks.length <= 4 &&
        seeks.every((seek) => seek.key.length > 0 && seek.key.length <= 64 && !/[\u0000-\u001f\ufeff]/.test(seek.key))
      );
    }),
    { numRuns: 500 },
  );
});

describe('ranking', () => {
  test('exact before in shop before recent before the rest', () => {
    const ranks: readonly Rank[] = [
      rankOf({ isExact: false, isInShop: false, daysSinceVisit: null }),
      rankOf({ isExact: false, isInShop: false, daysSinceVisit: 90 }),
      rankOf({ isExact: false, isInShop: false, daysSinceVisit: 91 }),
      rankOf({ isExact: false, isInShop: true, daysSinceVisit: 0 }),
      rankOf({ isExact: true, isInShop: false, daysSinceVisit: null }),
    ];
    expect(ranks).toEqual(['REST', 'RECENT', 'REST', 'IN_SHOP', 'EXACT']);
  });

  test('within one rank the order stays', () => {
    const hits = fc.array(fc.record({ rank: fc.constantFrom(...RANKS), n: fc.nat() }));
    fc.assert(
      fc.property(hits, (all) => {
        const sorted = byRank(all, (hit) => hit.rank);
        for (const rank of RANKS) {
          expect(sorted.filter((h) => h.rank === rank)).toEqual(all.filter((h) => h.rank === rank));
        }
        return sorted.length === all.length;
      }),
    );
  });
});

test('a new customer gets what was typed in the right field', () => {
  expect(prefillOf('皖z12345')).toEqual({ field: 'plateNo', value: '皖Z12345' });
  expect(prefillOf('15400001234')).toEqual({ field: 'phone', value: '15400001234' });
  expect(prefillOf('LX9A2C156PA000335')).toEqual({ field: 'vin', value: 'LX9A2C156PA000335' });
  expect(prefillOf(' 谢长庚 ')).toEqual({ field: 'name', value: '谢长庚' });
  expect(prefillOf('chenxq')).toEqual({ field: 'name', value: 'chenxq' });
  expect(prefillOf('WT20261122-0012')).toBeNull();
});
