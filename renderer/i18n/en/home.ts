import type { home as zh } from '../zh-CN/home.ts';
import type { SameKeys } from '../same-keys.ts';

export const home: SameKeys<typeof zh> = {
  greeting: '{{name}}, where to?',
  tip: 'F3 finds a car, a customer or a document at any time; F1 shows the keys of the screen; Ctrl+L locks.',
};
