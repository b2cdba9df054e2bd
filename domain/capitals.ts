/** Amounts in Chinese capitals (人民币大写). Source: domain rules §8.10. */

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];

/** Four digits, 1..9999; inner zeros become one 零. */
function section(value: number): string {
  let text = '';
  let isZeroOpen = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.trunc(value / 10 ** place) % 10;
    if (digit === 0) {
      isZeroOpen = text !== '';
      continue;
    }
    text += `${isZeroOpen ? '零' : ''}${DIGITS[digit]}${UNITS[place]}`;
    isZeroOpen = false;
  }
  return text;
}

/** Whole yuan, 1 or more. */
function wholeYuan(yuan: number): string {
  const groups: [number, string][] = [
    [Math.trunc(yuan / 100_000_000), '亿'],
    [Math.trunc(yuan / 10_000) % 10_000, '万'],
    [yuan % 10_000, ''],
  ];
  let text = '';
  let isGap = false;
  for (const [value, unit] of groups) {
    if (value === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${text !== '' && (isGap || value < 1000) ? '零' : ''}${section(value)}${unit}`;
    isGap = false;
  }
  return text;
}

/**
 * 140950 fen -> 壹仟肆佰零玖元伍角整. 整 after 元 and after 角, nothing after 分; 零 where the 元 digit or the 角 is 0 (our choice).
 * @param amount fen, up to 999 999 999.99 yuan
 */
export function amountInCapitals(amount: number): string {
  if (amount < 0) return `负${amountInCapitals(-amount)}`;
  const yuan = Math.trunc(amount / 100);
  const jiao = Math.trunc(amount / 10) % 10;
  const fenDigit = amount % 10;
  if (amount === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && fenDigit === 0) return `${whole}整`;
  const needsZero = yuan > 0 && (jiao === 0 || yuan % 10 === 0);
  const jiaoText = jiao === 0 ? '' : `${DIGITS[jiao]}角`;
  const fenText = fenDigit === 0 ? '整' : `${DIGITS[fenDigit]}分`;
  return `${whole}${needsZero ? '零' : ''}${jiaoText}${fenText}`;
}
