/** How many texts a session adopted, and how many of them are identified: what stands beside one of them. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import { formatCount, sessionName } from '../../core/format';
import { formatRoute } from '../../core/route';
import { derived } from './evidence';
import { numberIn, tally } from './tally';

export interface AdoptedCount {
  readonly session: Row;
  /** Number of resolutions adopted, as a source states it. */
  readonly adopted: number;
  /** Numbers of the resolutions that the pack has. */
  readonly identified: ReadonlySet<number>;
  /** How many of the session's decisions are known by their subject only. */
  readonly subjects: number;
}

/** Counts among all rows of resolutions and decisions; null when the number adopted was not found. */
export function adoptedCount(session: Row | undefined, all: readonly Row[]): AdoptedCount | null {
  if (session?.adopted === undefined) return null;
  const own = all.filter((row) => row.sessions.includes(session.id));
  return {
    session,
    adopted: session.adopted,
    identified: new Set(own.flatMap(({ symbol }) => numberIn(symbol ?? '', session.numberPattern) ?? [])),
    subjects: own.filter(({ kind }) => kind === 'decision').length,
  };
}

/** "11 subjects of this session without a number", as a link to their list; nothing when there are none. */
export function subjectsLink({ session, subjects }: AdoptedCount): TemplateResult | string {
  if (subjects === 0 || session.year === undefined) return '';
  const year = String(session.year);
  const query = new URLSearchParams({ from: year, to: year, kind: 'decision' });
  return html`<p>
    <a href=${formatRoute({ place: 'resolutions', query })}
      >${msg(str`Subjects of the ${sessionName(session)} without a number: ${formatCount(subjects)}`)}</a
    >
  </p>`;
}

/** The tally with what it says in words; `here` is the number of the text that is read. */
export function amongAdopted(count: AdoptedCount, here: number | null): TemplateResult {
  const { adopted, identified, subjects } = count;
  const known = identified.size;
  const others =
    known < adopted
      ? html`${msg('The other numbers are')} ${derived(msg('derived'))}
        ${msg('from the count and the pattern of the numbers.')}`
      : '';
  return html`<section class="sec among">
    <h2>${msg(str`Among the ${formatCount(adopted)} adopted`)}</h2>
    ${tally(adopted, identified, here, 'big')}
    <p>${msg(str`Identified by number: ${known} of ${adopted}.`)} ${others}</p>
    ${subjects > 0 ? html`<p>${msg('Some subjects without a number may share a resolution, or be none.')}</p>` : ''}
    ${subjectsLink(count)}
  </section>`;
}

/** The page of a number that a session is known to have used, though no source says for what. */
export function undescribed(symbol: string, here: number, count: AdoptedCount): TemplateResult {
  const { session, adopted, identified } = count;
  return html`<p class="kicker">${msg('A number that exists but is not described')}</p>
    <h1><bdi class="ref">${symbol}</bdi></h1>
    <div class="among">
      <p>
        ${msg('This number is')} ${derived(msg('derived'))}:
        ${msg(str`the ${sessionName(session)} adopted ${formatCount(adopted)} resolutions, and others show the pattern of their numbers. No source read says what it is about.`)}
      </p>
      ${tally(adopted, identified, here, 'big')} ${subjectsLink(count)}
      <p>
        <a href=${formatRoute({ place: 'sessions', id: session.id })}>${msg(str`Open the ${sessionName(session)}`)}</a>
      </p>
    </div>`;
}
