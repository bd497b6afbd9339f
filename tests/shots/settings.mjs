// @ts-check
/** In what windows the places are pictured: each size, appearance and language of the reading room, narrow windows, and magnified. */

/** @typedef {'en' | 'fr' | 'es' | 'ar'} Language */
/** @typedef {'light' | 'dark' | 'forced'} Look `forced`: the system's own colours */
/** @typedef {{ width: number, height: number, look: Look, language: Language, zoom?: number }} Setting */

/** @type {readonly Language[]} */
const languages = ['en', 'fr', 'es', 'ar'];
/** @type {readonly Look[]} */
const looks = ['light', 'dark', 'forced'];

const whole = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const narrow = [
  { width: 1000, height: 700 },
  { width: 700, height: 700 },
];

/** @type {readonly Setting[]} */
export const settings = [
  ...whole.flatMap((size) => looks.flatMap((look) => languages.map((language) => ({ ...size, look, language })))),
  ...narrow.map((size) => ({ ...size, look: /** @type {Look} */ ('light'), language: /** @type {Language} */ ('en') })),
  ...[2, 4].map((zoom) => ({
    width: 1280,
    height: 800,
    look: /** @type {Look} */ ('light'),
    language: /** @type {Language} */ ('en'),
    zoom,
  })),
];

/** "1280x800-dark-fr", "1280x800-zoom2-light-en". @param {Setting} setting */
export function settingName({ width, height, look, language, zoom }) {
  return `${width}x${height}-${zoom ? `zoom${zoom}-` : ''}${look}-${language}`;
}
