import { expect, test } from 'vitest';
import { checkTerms, OWN_TERMS, readTerms, TERMS_FORMS, termsOnPaper, termsRoom } from './paper-layout.ts';

const codes = (...asked: Parameters<typeof checkTerms>) => checkTerms(...asked).refusals.map(({ code }) => code);

test.each(TERMS_FORMS)('%s: the words it brings along pass its own rule', (form) => {
  expect(codes(form, OWN_TERMS[form])).toEqual([]);
});

test('one term a line; empty lines and what cannot be seen go', () => {
  expect(readTerms(' 甲\r\n\n  乙\u200b丙 \n\t\n')).toEqual(['甲', '乙丙']);
});

test('too many, too long, and a place nothing fills in are told together', () => {
  const terms = [...Array.from({ length: 10 }, () => '好'), `{车牌}${'长'.repeat(500)}`];
  expect(codes('REPAIR_ORDER', terms)).toEqual(['TERMS_TOO_MANY', 'TERM_TOO_LONG', 'TERM_PLACE_UNKNOWN']);
  expect(codes('RECEPTION_SHEET', ['质保 {warrantyDays} 天'])).toEqual(['TERM_PLACE_UNKNOWN']);
  expect(codes('RECEIPT', ['谢'.repeat(termsRoom('RECEIPT').length + 1)])).toEqual(['TERM_TOO_LONG']);
});

test('each paper fills in its own warranty; the shop’s words stand in place of the form’s', () => {
  expect(termsOnPaper('SETTLEMENT', ['保 {warrantyDays} 天 {warrantyKm} 公里'], { days: 30, km: 5000 })).toEqual([
    '保 30 天 5000 公里',
  ]);
  expect(termsOnPaper('REPAIR_ORDER', [], { days: 10, km: 2000 })).toContain(
    '质量保证期 10 天或 2000 公里,先到为止,自出厂日起算。',
  );
});
