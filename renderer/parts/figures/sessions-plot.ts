/** Countries attending and resolutions adopted across all numbered sessions, one scale of numbers below the other. */
import { msg, str } from '@lit/localize';
import { html, svg, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { ordinal } from '../../core/format';
import { attendance, attendanceWords } from './attendance-plot';

const width = 1000;
const left = 40;
const right = 16;
/** Upper and lower edge of each half. */
const upper = { top: 16, bottom: 220 };
const lower = { top: 262, bottom: 380 };

type Scale = (count: number) => number;

const roundUp = (count: number, step: number): number => Math.max(step, Math.ceil(count / step) * step);

function scale(most: number, { top, bottom }: typeof upper): Scale {
  return (count) => bottom - (count / most) * (bottom - top);
}

/** @param href the address of a session; every mark is a link */
export function sessionsPlot(sessions: readonly Row[], href: (id: RecordId) => string): TemplateResult {
  const points = attendance(sessions);
  const adopted = new Map(sessions.map((row) => [row.id, row.adopted]));
  const first = points[0]?.number ?? 1;
  const last = points.at(-1)?.number ?? first + 1;
  const x = (number: number): number => left + ((number - first + 0.5) / (last - first + 1)) * (width - left - right);
  const mostCountries = roundUp(
    Math.max(0, ...points.flatMap(({ countries, disputed }) => [countries ?? 0, ...disputed])),
    50,
  );
  const mostAdopted = roundUp(Math.max(0, ...[...adopted.values()].map((count) => count ?? 0)), 10);
  const y = scale(mostCountries, upper);
  const z = scale(mostAdopted, lower);
  const ticks = points.filter(({ number }) => number % 5 === 0);
  const barWidth = Math.max(2, ((width - left - right) / (last - first + 1)) * 0.6);
  return html`<figure class="plot sessions-plot">
    <svg
      viewBox=${`0 0 ${width} 410`}
      role="group"
      aria-label=${msg('Countries attending and resolutions adopted, by session; the table of sessions has the figures.')}
    >
      <text class="half" x=${left} y="10">${msg('Countries attending')}</text>
      <text class="half" x=${left} y=${lower.top - 8}>${msg('Resolutions adopted')}</text>
      ${grid(mostCountries, 50, y)} ${grid(mostAdopted, mostAdopted > 40 ? 20 : 10, z)}
      ${ticks.map(({ number }) => svg`<text class="tick" x=${x(number)} y="400" text-anchor="middle">${number}</text>`)}
      ${points.map((point) => {
        const count = adopted.get(point.id);
        const words = msg(
          str`${ordinal(point.number)} session: countries ${attendanceWords(point)}; adopted ${count ?? msg('not found')}`,
        );
        return svg`<a href=${href(point.id)} aria-label=${words}>
          <title>${words}</title>
          <rect class="target" x=${x(point.number) - barWidth} y=${upper.top} width=${barWidth * 2} height=${lower.bottom - upper.top} />
          ${countriesMark(point, x(point.number), y)}
          ${count === undefined ? cross(x(point.number), lower.bottom) : svg`<rect class="column" x=${x(point.number) - barWidth / 2} y=${z(count)} width=${barWidth} height=${lower.bottom - z(count)} />`}
        </a>`;
      })}
    </svg>
    <figcaption class="legend">
      <span><i class="dot"></i>${msg('read')}</span><span><i class="dot open"></i>${msg('“some”')}</span
      ><span><i class="bar"></i>${msg('sources disagree')}</span><span>× ${msg('not found')}</span>
    </figcaption>
  </figure>`;
}

function grid(most: number, step: number, y: Scale): unknown {
  const lines = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  return lines.map(
    (count) =>
      svg`<line class="grid" x1=${left} x2=${width - right} y1=${y(count)} y2=${y(count)} /><text class="tick" x=${left - 6} y=${y(count) + 4} text-anchor="end">${count}</text>`,
  );
}

const cross = (x: number, bottom: number): unknown =>
  svg`<path class="cross" d=${`M${x - 2.5} ${bottom - 7}l5 5m0 -5l-5 5`} />`;

function countriesMark(point: ReturnType<typeof attendance>[number], x: number, y: Scale): unknown {
  const { countries, qualifier, disputed } = point;
  if (disputed.length > 1) {
    const [low, high] = [Math.min(...disputed), Math.max(...disputed)];
    return svg`<path class="disputed" d=${`M${x - 3} ${y(high)}h6M${x} ${y(high)}V${y(low)}M${x - 3} ${y(low)}h6`} />`;
  }
  if (countries === undefined) return cross(x, upper.bottom);
  return svg`<circle class=${qualifier ? 'dot open' : 'dot'} cx=${x} cy=${y(countries)} r="3.4" />`;
}
