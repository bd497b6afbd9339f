/** Where a session met, on a map of the world. */
import { placeName } from '../../core/format';
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { settings } from '../../core/settings';
import { worldMap } from './world';

const width = 430;
const height = 180;
const world = worldMap(width, height, 20);

/** The map with the cities of all sessions and the one of this session; nothing without a place, or without maps. */
export function hostMap(session: Row, sessions: readonly Row[]): TemplateResult | typeof nothing {
  if (!settings().maps) return nothing;
  const { position: at } = session;
  const here = at ? world.at(at) : null;
  if (!at || !here) return nothing;
  const others = sessions.flatMap(({ id, position }) => {
    const at = position && id !== session.id ? world.at(position) : null;
    return at ? [svg`<circle class="city" cx=${at[0]} cy=${at[1]} r="2.2" />`] : [];
  });
  const before = here[0] > width / 2;
  const place = placeName(session);
  return html`<figure class="map">
    <figcaption><h2>${msg('Host city')}</h2></figcaption>
    <svg
      viewBox=${`0 0 ${width} ${height}`}
      role="img"
      aria-label=${msg(str`Map of the world: ${place}, and the cities of other sessions`)}
    >
      <path class="land" d=${world.land} />
      <path class="host-country" d=${world.country(at)} />
      ${others}
      <circle class="ring" cx=${here[0]} cy=${here[1]} r="7" />
      <circle class="host" cx=${here[0]} cy=${here[1]} r="3.6" />
      <text class="name" x=${here[0] + (before ? -12 : 12)} y=${here[1] + 4} text-anchor=${before ? 'end' : 'start'}>
        ${session.city}
      </text>
    </svg>
    <p class="legend">${msg('Rings: host cities of other sessions. Boundaries and names imply no opinion.')}</p>
  </figure>`;
}
