/** The language of the interface: which one, its messages, and the way it is written. */
import { configureLocalization, LOCALE_STATUS_EVENT } from '@lit/localize';
import type { Settings } from '../../electron/bridge';
import { directionOf, languages, type Language } from '../../data/model/spoken';

const messages = import.meta.glob<{ templates: Record<string, unknown> }>('../../dist/locales/*.js');

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: languages.filter((language) => language !== 'en'),
  loadLocale: async (language) => {
    const load = messages[`../../dist/locales/${language}.js`];
    if (!load) throw new Error(`There are no messages in ${language}.`);
    return (await load()) as never;
  },
});

/** The language of what is on screen. */
export function getLanguage(): Language {
  return getLocale() as Language;
}

/** Says `changed` whenever the language has; elements made of RostrumElement need not ask. */
export function watchLanguage(changed: () => void): void {
  addEventListener(LOCALE_STATUS_EVENT, ({ detail }) => detail.status === 'ready' && changed());
}

/** The language that a setting means. */
export function meantLanguage(setting: Settings['language']): Language {
  return setting === 'system' ? window.rostrum.languages.system : setting;
}

/** Switches the whole window: every element says the same in the other language, and Arabic mirrors it. */
export async function useLanguage(language: Language): Promise<void> {
  await setLocale(language);
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = directionOf(language);
}

// Whoever imports this module waits for it, so that the first words on screen are of the right language.
const first = 'rostrum' in globalThis ? window.rostrum.languages.first : 'en';
if (first !== 'en') await useLanguage(first);
