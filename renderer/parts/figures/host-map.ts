/** Where a session met, on a map of the world; land shapes are Natural Earth's (public domain), by world-atlas. */
import { msg, str } from '@lit/localize';
import { geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import type { Row } from '../../../data/model';
import { settings } from '../../core/settings';

const width = 430;
const height = 180;
const projection = geoEqualEarth().fitExtent(
  [
    [2, 2],
    [width - 2, height + 20],
  ],
  { type: 'Sphere' },
);
const topology = world as unknown as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
const path = geoPath(projection);
const shape = path(feature(topology, topology.objects.land)) ?? '';

/** The outline of the country around a position; empty for states too small for this map. */
function countryAround({ lon, lat }: NonNullable<Row['position']>): string {
  const { features } = feature(topology, topology.objects.countries);
  const around = features.find((country) => geoContains(country, [lon, lat]));
  return around ? (path(around) ?? '') : '';
}

/** The map with the cities of all sessions and the one of this session; nothing without a place, or without maps. */
export function hostMap(session: Row, sessions: readonly Row[]): TemplateResult | typeof nothing {
  if (!settings().maps) return nothing;
  const { position: at } = session;
  const here = at ? projection([at.lon, at.lat]) : null;
  if (!at || !here) return nothing;
  const others = sessions.flatMap(({ id, position }) => {
    const at = position && id !== session.id ? projection([position.lon, position.lat]) : null;
    return at ? [svg`<circle class="city" cx=${at[0]} cy=${at[1]} r="2.2" />`] : [];
  });
  const before = here[0] > width / 2;
  const place = [session.city, session.country?.name].filter(Boolean).join(', ');
  return html`<figure class="map">
    <figcaption><h2>${msg('Host city')}</h2></figcaption>
    <svg
      viewBox=${`0 0 ${width} ${height}`}
      role="img"
      aria-label=${msg(str`Map of the world: ${place}, and the cities of other sessions`)}
    >
      <path class="land" d=${shape} />
      <path class="host-country" d=${countryAround(at)} />
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
