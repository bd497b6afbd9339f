// @ts-check
/** The resolutions of one language, read from Akoma Ntoso as plainly as a search benchmark needs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { resolutions } from '../search/corpora.mjs';

/** @typedef {{ symbol: string, title: string, keywords: string[], paragraphs: string[] }} Resolution */

/** Language tags and the folders of the corpus. */
export const languages = /** @type {const} */ ({ en: 'English', fr: 'French', es: 'Spanish', ar: 'Arabic' });
/** @typedef {keyof typeof languages} Language */

const tidy = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();
const body = ['preamble', 'mainBody'];

/** @param {string} xml @returns {Resolution} */
function resolutionOf(xml) {
  const parser = new SaxesParser();
  /** @type {Resolution} */
  const found = { symbol: '', title: '', keywords: [], paragraphs: [] };
  /** @type {string[]} */
  const open = [];
  let text = '';
  /** What the text that is being read belongs to. @type {'symbol' | 'title' | 'paragraph' | null} */
  let into = null;
  let note = 0;
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    const refers = attributes['refersTo'];
    if (name === 'authorialNote') note++;
    if (name === 'keyword' && refers !== 'agenda') found.keywords.push(String(attributes['showAs']));
    if (note > 0) return;
    const start = (/** @type {typeof into} */ what) => {
      into = what;
      text = '';
    };
    if (name === 'docNumber' && refers === '#symbol' && found.symbol === '') start('symbol');
    else if (name === 'docTitle' && refers === '#resolutionTitle' && found.title === '') start('title');
    else if (name === 'p' && open.some((one) => body.includes(one))) start('paragraph');
  });
  parser.on('text', (more) => {
    if (note === 0) text += more;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'authorialNote') note--;
    if (note > 0) return;
    if (into === 'paragraph' && name === 'p' && tidy(text) !== '') found.paragraphs.push(tidy(text));
    else if (into === 'symbol' && name === 'docNumber') found.symbol = tidy(text);
    else if (into === 'title' && name === 'docTitle') found.title = tidy(text);
    else return;
    into = null;
  });
  parser.write(xml).close();
  return found;
}

/** In the order of their symbols. @param {Language} lang @returns {Resolution[]} */
export function readResolutions(lang) {
  const folder = path.join(resolutions(), '80session', languages[lang]);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => resolutionOf(readFileSync(path.join(folder, name), 'utf8')));
  return all
    .filter(({ symbol, title }) => symbol !== '' && title !== '')
    .sort((a, b) => (a.symbol < b.symbol ? -1 : a.symbol > b.symbol ? 1 : 0));
}
