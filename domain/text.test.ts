import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanParagraph, lengthOf, optionalText, requiredText } from './text.ts';

test('what people type stays as typed', () => {
  for (const text of [
    '=HYPERLINK("http://x")',
    "'; DROP TABLE",
    '<script>',
    '起步抖动(冷车)',
    '㛃䶮𬭎',
    '★√×±℃ No.1 #3',
    '前轮胎磨损 3mm',
  ]) {
    expect(cleanLine(text)).toBe(text);
  }
});

test('controls, direction marks and emoji go; line breaks stay only in paragraphs', () => {
  expect(cleanLine('a\u0000b\u202ec\u200b\r\nd\te')).toBe('abc d e');
  expect(cleanParagraph('一\r\n二\u2028三')).toBe('一\n二\n三');
  expect(cleanLine('好的👍🏽🇨🇳1️⃣')).toBe('好的1');
  expect(cleanLine('\ud800坏')).toBe('坏');
});

test('what the contract refuses never comes out', () => {
  const refused =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (s) => {
      const clean = cleanParagraph(s);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).toBe(clean.normalize('NFC'));
      expect(refused.test(clean)).toBe(false);
      expect(cleanParagraph(clean)).toBe(clean);
      expect(cleanLine(s)).not.toMatch(/[\n\r\t]/);
    }),
    { numRuns: 500 },
  );
});

test('length is counted in characters, and refused with the count', () => {
  expect(lengthOf('陈𬭎')).toBe(2);
  expect(requiredText('  ', 'COMPLAINT', 500)).toMatchObject({ ok: false, refusal: { code: 'TEXT_EMPTY' } });
  expect(optionalText('', 'REMARK', 200)).toEqual({ ok: true, value: '' });
  expect(optionalText('x'.repeat(201), 'REMARK', 200)).toEqual({
    ok: false,
    refusal: { code: 'TEXT_TOO_LONG', data: { what: 'REMARK', max: 200, length: 201 } },
  });
});
