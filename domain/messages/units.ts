/** Units that parts are counted in, as screens say them; papers keep the word the shop wrote. */
import type { Lang } from './refusal-text.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  个: 'pc',
  只: 'pc',
  件: 'pc',
  支: 'pc',
  根: 'pc',
  条: 'pc',
  块: 'pc',
  片: 'pc',
  把: 'pc',
  张: 'sheet',
  台: 'unit',
  套: 'set',
  副: 'set',
  组: 'set',
  对: 'pair',
  包: 'pack',
  盒: 'box',
  箱: 'case',
  瓶: 'bottle',
  桶: 'drum',
  罐: 'can',
  袋: 'bag',
  卷: 'roll',
  升: 'l',
  毫升: 'ml',
  克: 'g',
  千克: 'kg',
  公斤: 'kg',
  米: 'm',
  次: 'time',
};

/** 升 -> l in English; a unit the shop made up stays as it is. */
export function unitWord(lang: Lang, unit: string): string {
  return lang === 'en' ? (ENGLISH[unit] ?? unit) : unit;
}
