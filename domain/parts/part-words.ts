/** What people call parts: each line names one thing in the words in use. Source: domain rules §11.2. */

export const PART_SYNONYMS: readonly (readonly string[])[] = [
  ['制动片', '刹车片', '摩擦片', '来令片'],
  ['制动盘', '刹车盘'],
  ['制动液', '刹车油'],
  ['机油滤清器', '机滤', '机油格'],
  ['空气滤清器', '空滤', '空气格'],
  ['空调滤', '冷气格', '花粉滤'],
  ['前照灯', '大灯'],
  ['后组合灯', '尾灯'],
  ['雨刮', '雨刷', '刮水器'],
  ['减震器', '避震'],
  ['蓄电池', '电瓶'],
  ['火花塞', '火嘴'],
  ['散热器', '水箱'],
  ['冷却液', '防冻液'],
  ['前保险杠', '前杠'],
  ['后保险杠', '后杠'],
  ['翼子板', '叶子板'],
  ['后视镜', '倒车镜'],
  ['起动机', '马达'],
  ['变速器油', '波箱油'],
];

/** Most words that one search looks at; more say nothing new. */
const MOST_WORDS = 6;

/**
 * The words of a parts search, all of which must be found; each as the words that mean the same.
 *
 * @source domain rules §11.2
 */
export function partSearchWords(typed: string): string[][] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => {
    const said = word.slice(0, 64);
    const same = PART_SYNONYMS.flatMap((group) => {
      const spoken = group.find((name) => said.includes(name));
      return spoken ? group.map((name) => said.replace(spoken, name)) : [];
    });
    return [...new Set([said, ...same])];
  });
}
