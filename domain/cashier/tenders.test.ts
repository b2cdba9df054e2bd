import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTenders, keyedSums, offerRest, takeTenders } from './tenders.ts';

test('worked order D: 762.00 in four tenders, 38.00 change from cash', () => {
  const keyed = [
    { tender: 'DEPOSIT' as const, amountFen: 20_000, reference: '' },
    { tender: 'STORED_VALUE' as const, amountFen: 10_000, reference: '' },
    { tender: 'WECHAT' as const, amountFen: 30_000, reference: '4200001234' },
    { tender: 'CASH' as const, amountFen: 16_200, tenderedFen: 20_000, reference: '' },
  ];
  expect(checkTenders(76_200, keyed)).toEqual([]);
  expect(takeTenders(keyed)).toMatchObject({ receivedFen: 76_200, changeFen: 3_800 });
});

test('more than is due, change from a card, a missing reference and too little cash are refused, each beside its field', () => {
  expect(checkTenders(100, [{ tender: 'CARD', amountFen: 101, reference: '1234' }])).toMatchObject([
    { code: 'TENDER_ABOVE_DUE', field: 'tenders' },
  ]);
  expect(checkTenders(100, [{ tender: 'CARD', amountFen: 100, tenderedFen: 200, reference: '1234' }])).toMatchObject([
    { code: 'CHANGE_ONLY_FROM_CASH', field: 'tenders.0.tenderedFen' },
  ]);
  expect(checkTenders(100, [{ tender: 'WECHAT', amountFen: 100, reference: '12' }])).toMatchObject([
    { code: 'REFERENCE_MISSING', field: 'tenders.0.reference' },
  ]);
  expect(checkTenders(100, [{ tender: 'CASH', amountFen: 100, tenderedFen: 50, reference: '' }])).toMatchObject([
    { code: 'CASH_TOO_LITTLE' },
  ]);
});

test('a transfer waits for the bank and is not received yet', () => {
  expect(takeTenders([{ tender: 'TRANSFER', amountFen: 500, reference: 'BANK-1' }])).toMatchObject({
    receivedFen: 0,
    tenders: [{ isPending: true }],
  });
});

test('deposits and cards pay what they hold, not more; what the system books is not keyed', () => {
  const deposit = { tender: 'DEPOSIT' as const, amountFen: 150, reference: '' };
  expect(checkTenders(500, [deposit, deposit], { DEPOSIT: 300 })).toEqual([]);
  expect(checkTenders(500, [deposit, deposit], { DEPOSIT: 299 })).toEqual([
    {
      code: 'BALANCE_SHORT',
      data: { tender: 'DEPOSIT', balanceFen: 299, askedFen: 300 },
      field: 'tenders.1.amountFen',
    },
  ]);
  expect(checkTenders(500, [{ tender: 'WARRANTY_CLAIM', amountFen: 1, reference: '' }])).toMatchObject([
    { code: 'TENDER_NOT_KEYED', field: 'tenders.0.tender' },
  ]);
});

test('property: change is handed over minus applied, and what is received is what was applied', () => {
  const cash = fc.record({ amountFen: fc.integer({ min: 1, max: 99_999 }), moreFen: fc.nat(99_999) });
  fc.assert(
    fc.property(fc.array(cash, { minLength: 1, maxLength: 5 }), (given) => {
      const keyed = given.map(({ amountFen, moreFen }) => ({
        tender: 'CASH' as const,
        amountFen,
        tenderedFen: amountFen + moreFen,
        reference: '',
      }));
      const due = given.reduce((s, g) => s + g.amountFen, 0);
      expect(checkTenders(due, keyed)).toEqual([]);
      expect(checkTenders(due - 1, keyed)).toMatchObject([{ code: 'TENDER_ABOVE_DUE' }]);
      const taken = takeTenders(keyed);
      expect(taken.receivedFen).toBe(due);
      expect(taken.changeFen).toBe(given.reduce((s, g) => s + g.moreFen, 0));
    }),
  );
});

test('notes beyond any amount are refused', () => {
  const absurd = { tender: 'CASH' as const, amountFen: 1, tenderedFen: 99_999_999_999, reference: '' };
  expect(checkTenders(2, [absurd, absurd])).toMatchObject([{ code: 'AMOUNT_TOO_LARGE', field: 'tenders' }]);
});

test('while typing: what is left, what goes back, what the next tender is offered with', () => {
  const cash = { tender: 'CASH' as const, amountFen: 16_200, tenderedFen: 20_000, reference: '' };
  const wechat = { tender: 'WECHAT' as const, amountFen: 50_000, reference: '' };
  expect(keyedSums(76_200, [wechat, cash])).toEqual({ restFen: 10_000, changeFen: 3_800 });
  expect(keyedSums(76_200, [wechat, { ...cash, tenderedFen: 10_000 }])).toEqual({ restFen: 10_000, changeFen: 0 });
  expect(keyedSums(60_000, [wechat, cash]).restFen).toBe(-6_200);
  expect([offerRest(10_000), offerRest(-6_200)]).toEqual([10_000, 0]);
});
