/** The main process's own words in the language of the interface. The window's are in renderer/locales. */
import type { Language } from '../../data/model/spoken';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

export type Words = typeof en;

const all: Record<Language, Words> = { en, fr, es, ar };
let spoken: Language = 'en';

/** Speaks this language from now on. */
export function speak(language: Language): void {
  spoken = language;
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return spoken;
}

/** What to say, in the language that is spoken, or in another. */
export function words(language: Language = spoken): Words {
  return all[language];
}
