/** One result: title, what tells it apart from others of its kind, and where the words were found. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../data/model';
import type { Hit } from '../../../electron/search/protocol';
import {
  countryName,
  formatDate,
  formatPeriod,
  joinParts,
  kindName,
  ordinal,
  placeName,
  sessionNumber,
} from '../../core/format';
import { titleOf } from '../../core/titles';
import { capital, regionName, role } from '../../core/vocabulary';
import { deskBadges } from '../../parts/desk/badges';
import { markedText } from '../../parts/marked-text';

type Part = string | TemplateResult;

/** "88th session, 2019" */
function sessionOf(row: Row): Part[] {
  const number = row.sessions[0] && sessionNumber(row.sessions[0]);
  if (!number) return row.year ? [String(row.year)] : [];
  const session = msg(str`${ordinal(number)} session`);
  return [joinParts([session, row.year])];
}

/** The newest post and its period. */
function lastPost(row: Row): Part[] {
  const post = row.posts?.at(-1);
  if (!post) return [];
  const years = formatPeriod({ start: post.start?.slice(0, 4), end: post.end?.slice(0, 4) } as Row['period']);
  return years ? [role(post.role), years] : [role(post.role)];
}

/** What stands under the title, most telling first. */
export function meta(row: Row): Part[] {
  switch (row.kind) {
    case 'resolution':
      return [html`<bdi class="ref">${row.symbol}</bdi>`, ...sessionOf(row)];
    case 'decision':
      return [...sessionOf(row), html`<span class="doubt">${msg('number unknown')}</span>`];
    case 'person':
      return [row.country && countryName(row.country), ...lastPost(row)].filter((part) => part !== undefined);
    case 'session': {
      const where = placeName(row);
      const when = formatPeriod(row.period) || String(row.year ?? '');
      return [where, when, row.planned ? msg('planned') : ''].filter((part) => part !== '');
    }
    case 'member':
      return [kindName('member'), row.region ? regionName(row.region) : ''].filter((part) => part !== '');
    case 'organisation':
      return [kindName('organisation'), row.country ? countryName(row.country) : ''].filter((part) => part !== '');
    case 'programme':
      return [kindName('programme')];
    case 'source':
      return [capital(row.type ?? kindName('source')), row.date ? formatDate(row.date) : msg('undated')];
  }
}

/**
 * A member under the reader's name of the country, a session under its number. The words were found in another language then: if
 * nowhere else, they are marked below it.
 */
export function inReadersName(hit: Hit): Hit {
  const { row, titleMarks } = hit;
  if (row.kind !== 'member' && row.kind !== 'session') return hit;
  const { words, lang } = titleOf(row);
  if (words === row.title) return hit;
  const below = hit.snippet === '' && titleMarks.length > 0;
  const found = below ? { snippet: row.title, snippetMarks: titleMarks, snippetLang: row.lang ?? 'en' } : {};
  return { ...hit, row: { ...row, title: words, lang }, titleMarks: [], ...found };
}

/** The language of the title. A row of another pack that names none is of a language that only that pack knows. */
const titleLang = ({ pack, row }: Hit): string => row.lang ?? (pack ? '' : titleOf(row).lang);

/** The language of the passage: that in which the words were found. */
const snippetLang = (hit: Hit): string => hit.snippetLang ?? titleLang(hit);

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Isolates a part from the direction of what stands beside it, where there are two: some screen readers name the signs that do. */
function isolate(text: string): string {
  return document.documentElement.dir === 'rtl' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** The parts with points between them: texts in one piece, since elements of their own would cost each row a layout more. */
function joined(parts: readonly Part[]): Part[] {
  const pieces: Part[] = [];
  for (const part of parts) {
    const point = pieces.length > 0 ? ' · ' : '';
    const last = pieces.at(-1);
    const text = typeof part === 'string' ? `${point}${isolate(part)}` : point;
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else if (text) pieces.push(text);
    if (typeof part !== 'string') pieces.push(part);
  }
  return pieces;
}

/** Letters before the first match: with more, a narrow list would cut the match off. */
const lead = 30;

/** The snippet from shortly before its first match, so that the match is always seen. */
function fromMatch(hit: Hit): { text: string; marks: Hit['snippetMarks'] } {
  const { snippet: text, snippetMarks: marks } = hit;
  const first = marks[0]?.[0] ?? 0;
  if (first <= lead) return { text, marks };
  const space = text.indexOf(' ', first - lead);
  const cut = space < 0 || space >= first ? first - lead : space + 1;
  return { text: `…${text.slice(cut)}`, marks: marks.map(([start, length]) => [start - cut + 1, length]) };
}

/** Serif for what an assembly, a publisher or a person themselves call it. */
function isOfficial(row: Row): boolean {
  return titleOf(row).official || row.kind === 'source' || row.kind === 'person';
}

/** Height of the head of a group, as search.css draws it. Pixels. */
export const headHeight = 33;

/** Height of a row, as search.css draws it; the chosen one may be a line or two taller. Pixels. */
export function rowHeight(found: Hit): number {
  const hit = inReadersName(found);
  const page = document.documentElement.lang;
  const isArabic = (lang: string): boolean => (lang || page) === 'ar';
  const padding = page === 'ar' ? 9 : 15;
  const snippet = hit.snippet ? (isArabic(snippetLang(hit)) ? 29 : 21) : 0;
  return padding + (isArabic(titleLang(hit)) ? 28 : 20) + 18 + snippet;
}

/** A row of the list. `at`: its place among the rows that can be chosen, from 0. */
export function resultRow(found: Hit, at: number, active: boolean, of: number): TemplateResult {
  const hit = inReadersName(found);
  const { row, titleMarks, pack } = hit;
  const parts = pack ? [html`<b class="of"><bdi>${pack.title}</bdi></b>`, ...meta(row)] : meta(row);
  const snippet = fromMatch(hit);
  return html`<div
    class="hit"
    role="option"
    id=${`hit-${at}`}
    aria-selected=${active ? 'true' : 'false'}
    aria-posinset=${at + 1}
    aria-setsize=${of}
    data-at=${at}
    data-id=${pack ? nothing : row.id}
  >
    <div
      dir="auto"
      class=${isOfficial(row) ? 't official' : 't'}
      lang=${titleLang(hit) || nothing}
      ${markedText(row.title, titleMarks)}
    >
      ${pack ? nothing : deskBadges(row.id)}
    </div>
    <div class="m">${joined(parts)}</div>
    ${snippet.text ? html`<div dir="auto" class="s" lang=${snippetLang(hit) || nothing} ${markedText(snippet.text, snippet.marks)}></div>` : nothing}
  </div>`;
}
