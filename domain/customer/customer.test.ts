import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCodeCheck, readCreditCode } from './credit-code.ts';
import { nameKeyOf, readName } from './name.ts';
import { maskPhone, readPhone, unmasked } from './phone.ts';

describe('phone', () => {
  test.each([
    ['15400001234', '15400001234', 'MOBILE'],
    ['+86 154 0000 1234', '15400001234', 'MOBILE'],
    ['12000001234', '12000001234', 'MOBILE'],
    ['0600-8123456', '0600-8123456', 'LANDLINE'],
    ['010-12345678-12', '010-12345678-12', 'LANDLINE'],
    ['02112345678', '02112345678', 'LANDLINE'],
    ['400-123-4567', '4001234567', 'SERVICE'],
    ['8001234567', '8001234567', 'SERVICE'],
    ['+85212345678', '+85212345678', 'FOREIGN'],
  ])('%s is %s, %s', (typed, phone, kind) => {
    expect(readPhone(typed)).toEqual({ ok: true, value: { phone, kind, canReceiveSms: kind === 'MOBILE' } });
  });

  test('10 and 12 digits are counted, letters refused', () => {
    expect(readPhone('1540000124')).toEqual({ ok: false, refusal: { code: 'PHONE_LENGTH', data: { digits: 10 } } });
    expect(readPhone('154000012439')).toMatchObject({ ok: false, refusal: { data: { digits: 12 } } });
    for (const typed of ['1.54E+10', '1540000124a', '无', '', '0600', '+', '010-1234']) {
      expect(readPhone(typed), typed).toMatchObject({ ok: false, refusal: { code: 'PHONE_INVALID' } });
    }
  });

  test('masks', () => {
    expect(maskPhone('15400001234')).toBe('154****1234');
    expect(maskPhone('0600-8123456')).toBe('0600-812****');
    expect(maskPhone('010-12345678-12')).toBe('010-1234****-****');
    expect(maskPhone('4001234567')).toBe('400123****');
    expect(maskPhone('')).toBe('');
    expect(maskPhone('12')).toBe('****');
  });

  test('what was shown masked and comes back unchanged is the stored number', () => {
    expect(unmasked('154****1234', '15400001234')).toBe('15400001234');
    expect(unmasked('15400005678', '15400001234')).toBe('15400005678');
    expect(unmasked('', '15400001234')).toBe('');
    expect(unmasked('****', null)).toBe('****');
  });

  test('a mask never shows the four digits it hides', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^1[3-9]\d{9}$/),
        (phone) => maskPhone(phone) === `${phone.slice(0, 3)}****${phone.slice(7)}`,
      ),
    );
  });
});

describe('company code', () => {
  test('the standard’s vector is sound', () => {
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
    expect(readCreditCode('91350100m000100y43')).toEqual({ code: '91350100M000100Y43', warnings: [] });
  });

  test('others only warn', () => {
    expect(readCreditCode('91350100M000100Y44').warnings).toMatchObject([{ code: 'CREDIT_CODE_CHECK' }]);
    expect(readCreditCode('91350100I000100Y43').warnings).toMatchObject([{ code: 'CREDIT_CODE_CHECK' }]);
    expect(readCreditCode('123456789012345').warnings).toMatchObject([
      { code: 'CREDIT_CODE_OLD', data: { length: 15 } },
    ]);
    expect(readCreditCode('1'.repeat(20)).warnings).toMatchObject([{ code: 'CREDIT_CODE_OLD' }]);
    expect(readCreditCode('').warnings).toEqual([]);
  });

  test('one changed character is always found', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const first17 = fc.string({ unit: fc.constantFrom(...characters), minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...characters), (code, at, c) => {
        const changed = code.slice(0, at) + c + code.slice(at + 1);
        return changed === code || creditCodeCheck(changed) !== creditCodeCheck(code);
      }),
    );
  });
});

describe('name', () => {
  test.each([
    ['\u3000谢\u3000长庚\t', '谢长庚'],
    ['阿依努尔•买买提', '阿依努尔·买买提'],
    ['阿依努尔．买买提', '阿依努尔·买买提'],
    ['李㛃', '李㛃'],
    ['王䶮', '王䶮'],
    ['陈𬭎', '陈𬭎'],
    ['John Smith', 'John Smith'],
    ['张三😀\u0007', '张三'],
    ['<b>王五</b>', '<b>王五</b>'],
  ])('%j is stored as %s', (typed, stored) => {
    expect(readName(typed, 'PERSON')).toEqual({ ok: true, value: stored });
  });

  test('lengths are counted in characters a person sees', () => {
    expect(readName('😀', 'PERSON')).toMatchObject({ ok: false, refusal: { code: 'NAME_EMPTY' } });
    expect(readName('李', 'PERSON')).toMatchObject({
      ok: false,
      refusal: { code: 'NAME_LENGTH', data: { min: 2, max: 30 } },
    });
    expect(readName('𬭎'.repeat(30), 'PERSON')).toMatchObject({ ok: true });
    expect(readName('字'.repeat(200), 'COMPANY')).toMatchObject({
      ok: false,
      refusal: { data: { max: 60, length: 200 } },
    });
    expect(readName('示例市 安驰物流有限公司', 'COMPANY')).toEqual({ ok: true, value: '示例市 安驰物流有限公司' });
  });

  test('firms compare equal whatever the brackets', () => {
    expect(nameKeyOf('鼎新机械（三部）')).toBe(nameKeyOf('鼎新机械(三部)'));
  });
});
