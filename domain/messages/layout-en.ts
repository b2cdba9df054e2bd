/** Sentences about the layout of papers. */
import type { LayoutRefusalData } from '../refusals-layout.ts';

export const layoutRefusalsEn: {
  [C in keyof LayoutRefusalData]: (data: LayoutRefusalData[C]) => string;
} = {
  TERMS_TOO_MANY: (d) => `At most ${d.max} terms, one on each line: join some or leave some out`,
  TERM_TOO_LONG: (d) => `Term ${d.line} is longer than ${d.max} characters: shorten it or make two of it`,
  TERM_PLACE_UNKNOWN: (d) => `Term ${d.line}: nothing fills in ${d.place} on this form; write it out or leave it away`,
  LOGO_KIND: () => 'Not a PNG or JPEG that can be read: choose another picture',
  LOGO_TOO_LARGE: (d) => `Too large: at most ${d.maxMb} MB. Make it smaller first`,
  LOGO_TOO_SMALL: (d) =>
    `Too small, it would print as a blot: at least ${d.minPx} pixels on the longer side. Choose another picture`,
};
