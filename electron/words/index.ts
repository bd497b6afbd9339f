/** The main process's own words in the language of the interface. The window's are in renderer/locales. */
import type { Language } from '../../data/model/spoken';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { spokenLanguage } from './spoken';

export { speak, spokenLanguage } from './spoken';

export type Words = typeof en;

const all: Record<Language, Words> = { en, fr, es, ar };

/** What to say, in the language that is spoken, or in another. */
export function words(language: Language = spokenLanguage()): Words {
  return all[language];
}
