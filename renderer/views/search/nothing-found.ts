/** No result: what was searched, what nearly matches, and what can be done. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../../electron/search/protocol';
import { joinWords } from '../../core/format';
import { icon } from '../../parts/icon';
import { markedWords } from '../../parts/marks';

/** So many words are named in a note: a text that was pasted may have hundreds. */
const partsNamed = 3;

/** What the reader can do about it. */
export interface Ways {
  /** Searches for another spelling. */
  search(text: string): void;
  /** Takes all choices back; null when none is made. */
  widen: (() => void) | null;
  /** Searches all packs; null when they were searched, or there is one only. */
  everywhere: (() => void) | null;
}

/** The state of the list when nothing was found. `pack`: the title of the pack that was searched, or null for all packs. */
export function nothingFound(answer: SearchAnswer, pack: string | null, ways: Ways): TemplateResult {
  const { text, suggestion } = answer;
  const { widen, everywhere } = ways;
  const unused = answer.notes.includes('unused');
  return html`<div class="nothing">
    <p class="big">
      ${unused ? msg('There is no word to search for') : html`${msg(str`Nothing for “${text.trim()}”`)}`}
    </p>
    <p>
      ${pack === null ? msg('Searched: titles, symbols, names and summaries of all packs') : msg(str`Searched: titles, symbols, names and summaries of the pack ${pack}`)}${
        widen ? msg(', narrowed by the choices beside the list.') : '.'
      }
    </p>
    ${searchNotes(answer)} ${suggestion ? html`<p>${msg(str`There are records with “${suggestion}”.`)}</p>` : nothing}
    <div class="ways">
      ${
        suggestion
          ? html`<button class="btn" type="button" @click=${() => ways.search(suggestion)}>
              ${icon('search')}${msg(str`Search for ${suggestion}`)}
            </button>`
          : nothing
      }
      ${everywhere ? html`<button class="btn" type="button" @click=${everywhere}>${msg('Search in all packs')}</button>` : nothing}
      ${widen ? html`<button class="btn" type="button" @click=${widen}>${msg('Search everything')}</button>` : nothing}
    </div>
    <ul>
      <li>${msg('Fewer words find more; the beginning of a word is enough.')}</li>
      <li>${msg('A symbol may be written with spaces: ga 2019 88 res 10.')}</li>
    </ul>
  </div>`;
}

/** What was done with the words that the reader should know; nothing when they were taken as typed. */
export function searchNotes(answer: SearchAnswer): TemplateResult | typeof nothing {
  const found = answer.total > 0;
  const notes = answer.notes.flatMap((note) => {
    if (found && note === 'relaxed') return msg('No record has all of these words. These have some of them.');
    if (found && note === 'fuzzy') return near(answer);
    return [];
  });
  for (const part of [...new Set(answer.unused)].slice(0, partsNamed))
    notes.push(msg(str`“${part}” could not be used as it stands.`));
  for (const { title, why } of answer.unsearched ?? []) {
    notes.push(msg(str`The pack “${title}” could not be searched: ${why}.`));
  }
  return notes.length > 0 ? html`<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing;
}

/** Words of the answer that were not typed: those that are spelled nearly so. */
function near({ text, hits }: SearchAnswer): string {
  const typed = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const marked = hits.flatMap(({ row, titleMarks, snippet, snippetMarks }) => [
    ...markedWords(row.title, titleMarks),
    ...markedWords(snippet, snippetMarks),
  ]);
  const others = [...new Set(marked)].filter((word) => !typed.has(word)).slice(0, partsNamed);
  return others.length > 0
    ? msg(str`Words that are spelled nearly so were searched too: ${joinWords(others)}.`)
    : msg('Words that are spelled nearly so were searched too.');
}
