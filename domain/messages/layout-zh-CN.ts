/** Sentences about the layout of papers. */
import type { LayoutRefusalData } from '../refusals-layout.ts';

export const layoutRefusalsZhCN: {
  [C in keyof LayoutRefusalData]: (data: LayoutRefusalData[C]) => string;
} = {
  TERMS_TOO_MANY: (d) => `约定最多 ${d.max} 条(一行一条),请合并或删去几条`,
  TERM_TOO_LONG: (d) => `第 ${d.line} 条约定超过 ${d.max} 个字,请缩短或分成两条`,
  TERM_PLACE_UNKNOWN: (d) => `第 ${d.line} 条约定里的 ${d.place} 在这种单据上无法填入,请改成文字或删去`,
  LOGO_KIND: () => '不是可以读取的 PNG 或 JPEG 图片,请换一张',
  LOGO_TOO_LARGE: (d) => `图片过大:不超过 ${d.maxMb} MB,请缩小后再选`,
  LOGO_TOO_SMALL: (d) => `图片太小,打印会模糊:长边至少 ${d.minPx} 像素,请换一张`,
};
