/** The world as the maps draw it. Land shapes are Natural Earth's (public domain), by world-atlas. */
import { geoContains, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import type { Row } from '../../../data/model';

type Position = NonNullable<Row['position']>;

const topology = world as unknown as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

/** The shapes of the countries, put together when they are first asked for. */
let shapes: FeatureCollection | undefined;

/** A map of a size in pixels: the shape of all land, where a position lies, and the outline of the country around it. */
export interface WorldMap {
  readonly land: string;
  at(position: Position): readonly [x: number, y: number] | null;
  country(position: Position): string;
}

/** The Antarctic takes room and hosts nothing: the lower edge of the sphere is cut off by `cut` pixels. */
export function worldMap(width: number, height: number, cut: number): WorldMap {
  const projection: GeoProjection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [width - 2, height + cut],
    ],
    { type: 'Sphere' },
  );
  const path = geoPath(projection);
  return {
    land: path(feature(topology, topology.objects.land)) ?? '',
    at: ({ lon, lat }) => projection([lon, lat]),
    country({ lon, lat }) {
      shapes ??= feature(topology, topology.objects.countries);
      const around = shapes.features.find((country) => geoContains(country, [lon, lat]));
      return around ? (path(around) ?? '') : '';
    },
  };
}
