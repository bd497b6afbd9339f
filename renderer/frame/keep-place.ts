/** Remembers where the reader was, for the next start and for the list of what was used last; names the window. */
import { msg, str } from '@lit/localize';
import type { AnyRecord } from '../../data/model';
import { foundNow } from '../core/field';
import { watchLanguage } from '../core/language';
import { page } from '../core/library';
import { used } from '../core/recent';
import { restOf } from '../core/search-words';
import { titleOf } from '../core/titles';
import { hashNow, parseRoute, watchRoute, type Route } from '../core/route';
import { placeName } from './places';

/** The place is noted when the reader has stayed this long. Milliseconds. */
const stay = 800;
/** The title follows when typing rests: each change of it goes through the whole system. Milliseconds. */
const titleRest = 400;
/** What is looked at this long was used, and not just passed. Milliseconds. */
const use = 2000;

/** The record of a route. One that cannot be read is told of where it is shown. */
async function recordOf({ id }: Route): Promise<AnyRecord | undefined> {
  return id ? (await page(id).catch(() => null))?.record : undefined;
}

/** What the title bar says of a route. */
async function windowTitle(route: Route): Promise<string> {
  const record = await recordOf(route);
  if (record) return titleOf(record).words;
  const text = route.query.get('q');
  if (route.place === 'search' && text) return msg(str`${text}: search`);
  return route.place === 'start' ? '' : placeName(route.place);
}

async function name(route: Route): Promise<void> {
  const title = await windowTitle(route);
  document.title = title ? `${title} · Rostrum` : 'Rostrum';
}

/** Puts the record or the search among what was used last. */
async function noteUse(route: Route): Promise<void> {
  const record = await recordOf(route);
  if (record) return used({ id: record.id, title: titleOf(record).words });
  const search = route.place === 'search' ? route.query.get('q')?.trim() : '';
  const total = foundNow();
  const query = restOf(route.query);
  if (!route.id && search && total) await used({ search, total, ...(query && query.length <= 2000 ? { query } : {}) });
}

/** Starts to note the place and to set the title. */
export function keepPlace(): void {
  let noting: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(noting);
    noting = undefined;
    void window.rostrum.ask('place.save', { hash: hashNow().slice(0, 2000) });
  };
  let naming: ReturnType<typeof setTimeout> | undefined;
  let using: ReturnType<typeof setTimeout> | undefined;
  watchRoute((route) => {
    clearTimeout(noting);
    clearTimeout(using);
    using = setTimeout(() => void noteUse(route), use);
    noting = setTimeout(note, stay);
    clearTimeout(naming);
    naming = setTimeout(() => void name(route), titleRest);
  });
  watchLanguage(() => void name(parseRoute(hashNow())));
  addEventListener('pagehide', () => noting && note());
}
