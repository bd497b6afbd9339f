/** Remembers where the reader was for the next start, and names the window after it. */
import { msg, str } from '@lit/localize';
import { page } from '../core/library';
import { hashNow, watchRoute, type Route } from '../core/route';
import { placeName } from './places';

/** The place is noted when the reader has stayed this long. Milliseconds. */
const stay = 800;

/** What the title bar says of a route. */
async function titleOf(route: Route): Promise<string> {
  const title = route.id ? (await page(route.id))?.record.title : undefined;
  if (title) return title;
  const text = route.query.get('q');
  if (route.place === 'search' && text) return msg(str`${text}: search`);
  return route.place === 'start' ? '' : placeName(route.place);
}

/** Starts to note the place and to set the title. */
export function keepPlace(): void {
  let noting: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(noting);
    noting = undefined;
    void window.rostrum.ask('place.save', { hash: hashNow().slice(0, 2000) });
  };
  watchRoute((route) => {
    clearTimeout(noting);
    noting = setTimeout(note, stay);
    void titleOf(route).then((title) => {
      if (title) document.title = `${title} · Rostrum`;
      else document.title = 'Rostrum';
    });
  });
  addEventListener('pagehide', () => noting && note());
}
