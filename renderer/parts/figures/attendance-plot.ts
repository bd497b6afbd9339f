/** How many countries came to each session: points where a figure was read, crosses where none was found. */
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Figure, RecordId, Row } from '../../../data/model';
import { joinWords, ordinal } from '../../core/format';
import { figureText } from '../../core/vocabulary';
import { later } from '../later';

const width = 470;
const height = 180;
const frame = { left: 34, right: 12, top: 16, bottom: 26 };
const most = 200;
const least = 100;
/** Before this session hardly any figure was read; the table has them all. */
export const firstShown = 65;

/** What is known of the countries at a session. */
export interface Point {
  readonly id: RecordId;
  readonly number: number;
  readonly countries: number | undefined;
  readonly qualifier: Figure['qualifier'];
  readonly disputed: readonly number[];
}

/** The numbered, held sessions with what is known of attendance, oldest first. */
export function attendance(sessions: readonly Row[]): Point[] {
  return sessions
    .filter((row) => row.number !== undefined && !row.planned)
    .map(({ id, number = 0, attendance: known }) => ({
      id,
      number,
      countries: known?.countries,
      qualifier: known?.qualifier,
      disputed: (known?.disputed ?? [])
        .map((value) => Number.parseInt(value, 10))
        .filter((value) => !Number.isNaN(value)),
    }))
    .sort((a, b) => a.number - b.number);
}

/** The plot, and the same as a table. `here` is the session of the page. */
export function attendancePlot(sessions: readonly Row[], here: RecordId): TemplateResult {
  const all = attendance(sessions);
  const points = all.filter(({ number }) => number >= firstShown);
  const last = points.at(-1)?.number ?? firstShown + 1;
  const x = (number: number): number =>
    frame.left + ((number - firstShown) / (last - firstShown)) * (width - frame.left - frame.right);
  const y = (count: number): number =>
    height - frame.bottom - ((count - least) / (most - least)) * (height - frame.top - frame.bottom);
  const ticks = points.filter(({ number }) => number % 5 === 0).map(({ number }) => number);
  return html`<figure class="plot">
    <figcaption><h2>${msg('Countries attending')}</h2></figcaption>
    <svg
      viewBox=${`0 0 ${width} ${height}`}
      role="img"
      aria-label=${msg('Countries attending each session; the table below has the figures.')}
    >
      ${[100, 150, 200].map((count) => svg`<line class="grid" x1=${frame.left} x2=${width - frame.right} y1=${y(count)} y2=${y(count)} /><text class="tick" x=${frame.left - 6} y=${y(count) + 4} text-anchor="end">${count}</text>`)}
      ${ticks.map((number) => svg`<text class="tick" x=${x(number)} y=${height - 8} text-anchor="middle">${number}</text>`)}
      ${points.map((point) => mark(point, x(point.number), y, point.id === here))}
    </svg>
    <div class="under">
      <p class="legend" aria-hidden="true">
        <span><i class="dot"></i>${msg('read')}</span><span><i class="dot open"></i>${msg('“some”')}</span
        ><span><i class="bar"></i>${msg('sources disagree')}</span><span>× ${msg('not found')}</span>
      </p>
      <details>
        <summary>${msg('Show as table')}</summary>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">${msg('Session')}</th>
              <th scope="col">${msg('Countries')}</th>
            </tr>
          </thead>
          <tbody>
            ${later(
              sessions,
              all.reverse().map((point) => line(point, point.id === here)),
            )}
          </tbody>
        </table>
      </details>
    </div>
  </figure>`;
}

function line(point: Point, here: boolean): TemplateResult {
  return html`<tr class=${here ? 'here' : nothing}>
    <th scope="row">${ordinal(point.number)}</th>
    <td>${attendanceWords(point)}</td>
  </tr>`;
}

/** "162", "some 160", "sources disagree: 141, 147", "not found". */
export function attendanceWords({ countries, qualifier, disputed }: Point): string {
  if (disputed.length > 1) return msg(str`sources disagree: ${joinWords(disputed.map(String))}`);
  if (countries === undefined) return msg('not found');
  return figureText({ value: countries, qualifier });
}

function mark(point: Point, x: number, y: (count: number) => number, here: boolean): unknown {
  const { countries, disputed } = point;
  const name = here
    ? svg`<text class="here" x=${x} y=${y(countries ?? least) - 10} text-anchor="middle">${countries ?? ''}</text>`
    : nothing;
  if (disputed.length > 1) {
    const [low, high] = [Math.min(...disputed), Math.max(...disputed)];
    return svg`<path class="disputed" d=${`M${x - 4} ${y(high)}h8M${x} ${y(high)}V${y(low)}M${x - 4} ${y(low)}h8`} />${name}`;
  }
  if (countries === undefined) {
    const base = height - frame.bottom - 4;
    return svg`<path class=${here ? 'cross here' : 'cross'} d=${`M${x - 3} ${base - 3}l6 6m0 -6l-6 6`} />`;
  }
  return svg`<circle class=${`dot ${point.qualifier ? 'open' : ''} ${here ? 'here' : ''}`} cx=${x} cy=${y(countries)} r=${here ? 5 : 3.2} />${name}`;
}
