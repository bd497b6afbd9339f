/** Bookmarks, saved searches and what was used last, as lists. */
import { msg, str } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk, Recent, SavedSearch } from '../../../data/model';
import { keyOf, recordKey } from '../../../data/model/desk-changes';
import { kindOf } from '../../../data/model/kind';
import { changeDesk, changeWithUndo, deskNow } from '../../core/desk';
import { addToTray, removeBookmark, saveSearch } from '../../core/desk-acts';
import { formatDate, joinWords, kindName } from '../../core/format';
import { choicesInWords, searchHref } from '../../core/search-words';
import { keptTitle, whereIs, type Kept } from '../../parts/desk/kept';
import { icon, kindIcon, type IconName } from '../../parts/icon';
import { moveInList } from '../../parts/move-in-list';
import { matches, newestFirst, refOf } from './shelves';

type List = TemplateResult | typeof nothing;

/** Bookmarks, newest first; those whose record is gone stay and say so. */
export function bookmarkList(desk: Desk, found: Kept, filter: string): List {
  const shown = newestFirst(desk.bookmarks, (one) => one.added).filter((one) =>
    matches(filter, one.title, refOf(one, found).title, kindName(kindOf(one.id)), found.packs.get(one.pack) ?? ''),
  );
  return lines(shown, recordKey, (one) => {
    const ref = refOf(one, found);
    return html`${kindIcon(kindOf(one.id))} ${keptTitle(one, found)}
      ${whereIs(one, found) === 'gone' ? html`<span class="doubt">${msg('not in the open pack')}</span>` : nothing}
      <span class="m">${kindName(kindOf(one.id))}</span
      ><span class="m num">${formatDate(one.added.slice(0, 10))}</span>
      ${act('tray', msg(str`Add to the print tray: ${ref.title}`), () => addToTray([ref]))}
      ${act('remove', msg(str`Remove the bookmark: ${ref.title}`), () => removeBookmark(ref))}`;
  });
}

/** Saved searches with a name that can be changed. */
export function searchList(desk: Desk, filter: string): List {
  const found = newestFirst(desk.searches, (one) => one.added).filter((one) => matches(filter, one.name));
  return lines(found, keyOf, (one) => {
    const remove = (): void =>
      void changeWithUndo([{ remove: 'searches', key: one.key }], msg(str`Search removed: ${one.name}`));
    return html`${icon('search')}<a data-row href=${one.hash}>${one.name}</a>
      <label class="rename"
        ><span class="vh">${msg(str`Name of the search ${one.name}`)}</span
        ><input
          .value=${one.name}
          maxlength="200"
          ?readonly=${deskNow().readOnly}
          @change=${(event: Event) => rename(one, event.target as HTMLInputElement)} /></label
      ><span class="m num">${formatDate(one.added.slice(0, 10))}</span>
      ${act('remove', msg(str`Remove the search: ${one.name}`), remove)}`;
  });
}

function rename(search: SavedSearch, input: HTMLInputElement): void {
  const name = input.value.trim();
  if (name) void changeDesk([{ put: 'searches', value: { ...search, name } }]);
  else input.value = search.name;
}

/** Records and searches used last. A search can be saved for good. */
export function recentList(desk: Desk, on: Kept, filter: string): List {
  const found = desk.recents.filter((one) =>
    'id' in one ? matches(filter, one.title, refOf(one, on).title) : matches(filter, one.search),
  );
  const list = lines(found, keyOf, (one) => recentLine(one, on));
  if (list === nothing || filter.trim()) return list;
  const clear = (): void =>
    void changeWithUndo(
      desk.recents.map((one) => ({ remove: 'recents', key: keyOf(one) })),
      msg('The list of what was used last was emptied'),
    );
  return html`${list}
    <p>
      <button class="txt-btn" ?disabled=${deskNow().readOnly} @click=${clear}>
        ${icon('remove')}${msg('Empty this list')}
      </button>
    </p>`;
}

function recentLine(one: Recent, found: Kept): TemplateResult {
  const forget = (name: string): TemplateResult =>
    act(
      'close',
      msg(str`Forget ${name}`),
      () => void changeWithUndo([{ remove: 'recents', key: keyOf(one) }], msg(str`Forgotten: ${name}`)),
    );
  if ('id' in one) {
    return html`${kindIcon(kindOf(one.id))}${keptTitle(one, found)}
      <span class="m">${kindName(kindOf(one.id))}</span>${forget(refOf(one, found).title)}`;
  }
  const hash = searchHref(one.search, one.query);
  const choices = choicesInWords(one.query);
  const saved = deskNow().desk.searches.some((search) => search.hash === hash);
  return html`${icon('search')}<a data-row href=${hash}
      >${one.search}${choices ? html` <small>${choices}</small>` : nothing}</a
    >
    <span class="m num">${plural(one.total, msg('one: # record | other: # records'))}</span>
    ${
      saved
        ? html`<span class="m">${msg('saved')}</span>`
        : html`<button
            class="link-btn"
            ?disabled=${deskNow().readOnly}
            @click=${() => saveSearch(joinWords([one.search, choices].filter(Boolean)), hash)}
          >
            ${msg('Save')}
          </button>`
    }
    ${forget(one.search)}`;
}

function lines<T>(things: readonly T[], key: (thing: T) => string, line: (thing: T) => TemplateResult): List {
  if (things.length === 0) return nothing;
  return html`<ul class="desk-list" @keydown=${moveInList}>
    ${repeat(things, key, (thing) => html`<li>${line(thing)}</li>`)}
  </ul>`;
}

function act(name: IconName, label: string, does: () => void): TemplateResult {
  return html`<button
    class="icon-btn"
    aria-label=${label}
    title=${label}
    ?disabled=${deskNow().readOnly}
    @click=${does}
  >
    ${icon(name)}
  </button>`;
}
