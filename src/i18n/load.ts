import type { Texts } from './en.js';
import type { Language } from './types.js';

/** The texts of a language; the other one is not loaded. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'zh' ? (await import('./zh.js')).texts : (await import('./en.js')).texts;
}

/** `zh` for any Chinese locale, `en` for any other that names a language; `undefined` for C, POSIX and nothing. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  if (locale === undefined || /^(C|POSIX)?(\.|$)/.test(locale)) return undefined;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
