/** The language of the interface, as each process of the program knows it. */
import type { Language } from '../../data/model/spoken';

let spoken: Language = 'en';

/** Speaks this language from now on. */
export function speak(language: Language): void {
  spoken = language;
}

/** The language that is spoken. */
export function spokenLanguage(): Language {
  return spoken;
}
