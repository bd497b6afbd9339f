/** Which language the program speaks: the one that was chosen, or the system's. */
import { app } from 'electron';
import { bestLanguage, type Language } from '../../data/model/spoken';
import type { Settings } from '../bridge';
import { speak, spokenLanguage } from '../words';

/** The best of the system's languages. Known once the application is ready. */
export function systemLanguage(): Language {
  return bestLanguage(app.getPreferredSystemLanguages());
}

/**
 * Lets Chromium write the fields of a page, a date's above all, in the page's language: else in the one that it found when it
 * started, whatever the reader chose. Must run before the application is ready.
 */
export function fieldsFollowPage(): void {
  app.commandLine.appendSwitch('enable-blink-features', 'LangAttributeAwareFormControlUI');
}

/** Speaks the language of the settings from now on. */
export function followLanguage({ language }: Pick<Settings, 'language'>): void {
  speak(language === 'system' ? systemLanguage() : language);
}

/** Tells a page its language before it says a word (see the preload script). */
export function languageArguments(language = spokenLanguage()): string[] {
  return [`--rostrum-languages=${language},${systemLanguage()}`];
}
