/**
 * All texts of the window, one file per area and language. A new area: write `zh-CN/<area>.ts` and `en/<area>.ts`
 * (`export const area: SameKeys<typeof zh> = …`), add one line to each of the two tables below, then
 * `const { t } = useTranslation('<area>')` knows its keys.
 */
import { about as aboutEn } from './en/about.ts';
import { common as commonEn } from './en/common.ts';
import { home as homeEn } from './en/home.ts';
import { shell as shellEn } from './en/shell.ts';
import { signIn as signInEn } from './en/sign-in.ts';
import { about } from './zh-CN/about.ts';
import { common } from './zh-CN/common.ts';
import { home } from './zh-CN/home.ts';
import { shell } from './zh-CN/shell.ts';
import { signIn } from './zh-CN/sign-in.ts';

export const zhCN = {
  about,
  common,
  home,
  shell,
  signIn,
};

export const en = {
  about: aboutEn,
  common: commonEn,
  home: homeEn,
  shell: shellEn,
  signIn: signInEn,
};
