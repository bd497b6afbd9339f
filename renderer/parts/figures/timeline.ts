/** Posts of a person along the years. The figure is one image; the table behind it says the same. */
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Post, Row } from '../../../data/model';
import { formatPeriod, ordinal } from '../../core/format';
import { role, term } from '../../core/vocabulary';

/**
 * Two drawings for panes of two widths, of which the style sheet shows the one that fits: words of a drawing shrink with it. In the
 * narrow one a post is named above its bar.
 */
interface Drawing {
  readonly look: 'wide' | 'narrow';
  readonly width: number;
  readonly rowHeight: number;
  /** From the top of a row to its bar. */
  readonly above: number;
  /** Years that are written below, at most. */
  readonly ticks: number;
}

const wide: Drawing = { look: 'wide', width: 760, rowHeight: 30, above: 0, ticks: 12 };
const narrow: Drawing = { look: 'narrow', width: 300, rowHeight: 44, above: 18, ticks: 5 };
const barHeight = 22;
/** Pixels of a letter, roughly. */
const letter = 7.5;
const edge = 16;
/** Above the bars, for the numbers of sessions. */
const head = 22;

/** A stretch of years: the first, and the one that ends it. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

export interface TimelineOptions {
  /** The scale, when several timelines share one. */
  readonly range?: Years | null;
  /** Rows of sessions: those that elected to a post are marked. */
  readonly sessions?: readonly Row[];
  /** False where a table beside the figure says the same. */
  readonly table?: boolean;
}

/** A date as a fraction of years: 2018-11 is 2018.83. A missing day or month counts as the beginning. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

const dated = (posts: readonly Post[]): readonly Post[] => posts.filter(({ period }) => period.start ?? period.end);

/** The years that posts cover; null when none is dated. */
export function yearsOf(posts: readonly Post[]): Years | null {
  const points = dated(posts)
    .flatMap(({ period }) => [period.start, period.end].filter((date) => date !== undefined))
    .map(yearOf);
  if (points.length === 0) return null;
  const from = Math.floor(Math.min(...points));
  return { from, to: Math.max(Math.ceil(Math.max(...points)), from + 2) };
}

/** Bars for posts whose beginning or end is known; nothing when none is. */
export function timeline(posts: readonly Post[], options: TimelineOptions = {}): TemplateResult | typeof nothing {
  const shown = dated(posts);
  const range = options.range ?? yearsOf(posts);
  if (shown.length === 0 || !range) return nothing;
  const elections = electing(shown, options.sessions ?? []);
  return html`<figure class="timeline">
    ${[wide, narrow].map((drawing) => draw(drawing, shown, range, elections))}
    <figcaption>
      ${msg('A dashed end was derived from the length of the term, or is not known. Upright lines: the sessions that elected.')}
    </figcaption>
    ${options.table === false ? nothing : table(shown)}
  </figure>`;
}

function draw(
  drawing: Drawing,
  posts: readonly Post[],
  { from, to }: Years,
  elections: readonly Election[],
): TemplateResult {
  const { look, width, rowHeight, ticks } = drawing;
  const x = (at: number): number => edge + ((at - from) / (to - from)) * (width - 2 * edge);
  const step = Math.max(1, Math.ceil((to - from) / ticks));
  const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
  const height = head + posts.length * rowHeight;
  const label = msg(str`Posts from ${from} to ${to}; the table below says the same.`);
  return html`<svg class=${look} viewBox=${`0 0 ${width} ${height + 20}`} role="img" aria-label=${label}>
    ${years.map(
      (year) =>
        svg`<line class="grid" x1=${x(year)} x2=${x(year)} y1=${head - 4} y2=${height} /><text class="tick" x=${x(year)} y=${height + 15} text-anchor="middle">${year}</text>`,
    )}
    ${elections.map(({ at, name }) => election(x(at), name, height))}
    ${posts.map((post, i) => bar(post, head + i * rowHeight, x, to, drawing))}
  </svg>`;
}

interface Election {
  readonly at: number;
  readonly name: string;
}

/** The sessions that elected to these posts and whose time is known. */
function electing(posts: readonly Post[], sessions: readonly Row[]): Election[] {
  const ids = new Set(posts.map(({ session }) => session));
  return sessions.flatMap(({ id, number, period, year }) => {
    const date = period?.start ?? (year === undefined ? undefined : String(year));
    return ids.has(id) && date && number !== undefined ? [{ at: yearOf(date), name: ordinal(number) }] : [];
  });
}

function election(x: number, name: string, height: number): unknown {
  return svg`<line class="election" x1=${x} x2=${x} y1="14" y2=${height} /><text class="session" x=${x} y="10" text-anchor="middle">${name}</text>`;
}

function table(posts: readonly Post[]): TemplateResult {
  return html`<details>
    <summary>${msg('Show as table')}</summary>
    <table class="data">
      <thead>
        <tr>
          <th scope="col">${msg('Post')}</th>
          <th scope="col">${msg('Period')}</th>
          <th scope="col">${msg('Derived')}</th>
        </tr>
      </thead>
      <tbody>
        ${posts.map(
          (post) =>
            html`<tr>
              <th scope="row">${role(post.role)}</th>
              <td>${formatPeriod(post.period)}</td>
              <td>${post.derived.length > 0 ? msg('yes') : msg('no')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function bar(
  { role: held, period, derived }: Post,
  top: number,
  x: (at: number) => number,
  to: number,
  { width, above }: Drawing,
): unknown {
  const start = x(yearOf(period.start ?? period.end ?? ''));
  const end = period.end ? x(yearOf(period.end)) : x(to);
  const length = Math.max(8, end - start);
  const open = !period.end || derived.some(({ field }) => field === 'period.end');
  const name = term(held);
  const y = top + above;
  const inside = above === 0 && length > name.length * letter;
  const before = above === 0 && !inside && start > width / 2;
  const over = Math.max(0, Math.min(start, width - name.length * letter));
  const textX = above > 0 ? over : inside ? start + 8 : before ? start - 8 : start + length + 8;
  return svg`<rect class=${rank(held)} x=${start} y=${y} width=${length} height=${barHeight} rx="2" />
    ${open ? svg`<line class="open" x1=${start + length} x2=${start + length} y1=${y} y2=${y + barHeight} />` : nothing}
    <text class=${inside ? `in ${rank(held)}` : 'out'} x=${textX} y=${above > 0 ? y - 5 : y + 15} text-anchor=${before ? 'end' : 'start'}>${name}</text>`;
}

const rank = (held: string): string => (/^(?:President|Secretary General)/.test(held) ? 'top' : 'member');
