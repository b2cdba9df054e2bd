/** Two languages from one set of keys; switched at once, remembered on this PC. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Lang } from '#domain/messages/refusal-text.ts';
import { resourcesEn } from './en/index.ts';
import { resourcesZhCN } from './zh-CN/index.ts';

const KEPT = 'qiantai.lang';

function keptLang(): Lang {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN';
}

/** Called once before the first render. */
export function startI18n(): void {
  const lang = keptLang();
  document.documentElement.lang = lang;
  void i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    resources: { 'zh-CN': resourcesZhCN, en: resourcesEn },
    interpolation: { escapeValue: false },
  });
}

/** The language on screen now. */
export function currentLang(): Lang {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

/** Switches the whole window at once. */
export function switchLang(lang: Lang): void {
  localStorage.setItem(KEPT, lang);
  document.documentElement.lang = lang;
  void i18next.changeLanguage(lang);
}
