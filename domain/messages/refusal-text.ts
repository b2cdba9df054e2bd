/** Turns a refusal into the sentence a person reads. */
import type { Refusal, RefusalCode } from '../refusals.ts';
import { refusalsEn } from './en.ts';
import { refusalsZhCN } from './zh-CN.ts';

export type Lang = 'zh-CN' | 'en';

const tables = { 'zh-CN': refusalsZhCN, en: refusalsEn } as const;

/** The sentence of a refusal in the person's language. */
export function refusalText(lang: Lang, refusal: Refusal): string {
  const sentence = tables[lang][refusal.code] as (data: unknown) => string;
  return sentence(refusal.data);
}

/** True when `code` is one of ours, so that a stranger's error is never shown as a sentence. */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && code in refusalsZhCN;
}
