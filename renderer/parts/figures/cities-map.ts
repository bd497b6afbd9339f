/** The cities in which sessions met, each a link: the larger, the more sessions. The table of sessions says the same. */
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { formatCount, joinWords, sessionShort } from '../../core/format';
import { worldMap } from './world';

const width = 1000;
const height = 440;

/** A city and its sessions, newest first. */
export interface City {
  readonly name: string;
  readonly position: NonNullable<Row['position']>;
  readonly sessions: readonly Row[];
}

/** Sessions by place; those whose place is not known are left out. */
export function citiesOf(sessions: readonly Row[]): City[] {
  const cities = new Map<string, { name: string; position: City['position']; sessions: Row[] }>();
  for (const row of sessions) {
    const { position, city, title } = row;
    if (!position) continue;
    const key = `${position.lat} ${position.lon}`;
    const known = cities.get(key);
    if (known) known.sessions.push(row);
    else cities.set(key, { name: city ?? title, position, sessions: [row] });
  }
  return [...cities.values()];
}

/** @param href the address of a session */
export function citiesMap(sessions: readonly Row[], href: (id: RecordId) => string): TemplateResult {
  const world = worldMap(width, height, 60);
  const cities = citiesOf(sessions).sort((a, b) => b.sessions.length - a.sessions.length);
  const unplaced = sessions.filter(({ position }) => !position);
  return html`<figure class="map cities">
      <svg viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${msg('Map of the world with the host cities')}>
        <path class="land" d=${world.land} />
        ${cities.map((city) => mark(city, world.at(city.position), href))}
      </svg>
      <figcaption class="legend">
        <span
          >${msg(str`Host cities: ${formatCount(cities.length)}. The larger a circle, the more sessions met there.`)}</span
        >
        ${unplaced.length > 0 ? html`<span>${msg(str`Sessions that are not on the map, since their place is not known: ${formatCount(unplaced.length)}.`)}</span>` : nothing}
        <span>${msg('Boundaries and names imply no opinion.')}</span>
      </figcaption>
    </figure>
    ${
      unplaced.length > 0
        ? html`<ul class="unplaced">
            ${unplaced.map((row) => html`<li><a href=${href(row.id)}>${named(row)}</a></li>`)}
          </ul>`
        : nothing
    }`;
}

function mark(city: City, at: readonly [number, number] | null, href: (id: RecordId) => string): unknown {
  const [newest] = city.sessions;
  if (!at || !newest) return nothing;
  const names = city.sessions.map(named);
  const many = city.sessions.length;
  // What is heard begins with what is read beside the circle.
  const name = many > 2 ? `${city.name} ${many}` : city.name;
  const words = `${name}: ${joinWords(names)}`;
  const radius = 3.5 + 2.2 * Math.sqrt(many - 1);
  return svg`<a href=${href(newest.id)} aria-label=${words}>
    <title>${words}</title>
    <circle class="target" cx=${at[0]} cy=${at[1]} r="12" />
    <circle class="host" cx=${at[0]} cy=${at[1]} r=${radius} />
    ${many > 2 ? svg`<text class="name" x=${at[0] + radius + 4} y=${at[1] + 4}>${name}</text>` : nothing}
  </a>`;
}

/** "88th (2019)". */
function named({ number, year, title }: Row): string {
  const session = sessionShort({ number, title });
  return year === undefined ? session : `${session} (${year})`;
}
