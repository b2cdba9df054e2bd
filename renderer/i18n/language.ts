/** The language of this window: switched at once, remembered on this PC. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Lang } from '#domain/messages/refusal-text.ts';
import { en, zhCN } from './resources.ts';

export type { Lang };
const KEPT_AS = 'qiantai.language';

function keptLanguage(): Lang {
  return globalThis.localStorage?.getItem(KEPT_AS) === 'en' ? 'en' : 'zh-CN';
}

function showLanguage(lang: Lang): void {
  document.documentElement.lang = lang;
  document.title = lang === 'en' ? 'Qiantai' : '前台';
}

/** Once, before the first screen. */
export function startLanguage(): void {
  void i18next.use(initReactI18next).init({
    lng: keptLanguage(),
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': zhCN, en },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  showLanguage(keptLanguage());
}

/** Every open screen changes at once; nothing typed is lost. */
export function switchLanguage(lang: Lang): void {
  globalThis.localStorage?.setItem(KEPT_AS, lang);
  showLanguage(lang);
  void i18next.changeLanguage(lang);
}

/** The language now, for refusal sentences and domain labels: `labelOf(useLang(), 'role', role)`. */
export function useLang(): Lang {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN';
}
