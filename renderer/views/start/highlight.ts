/** The highlighted session in brief: what was decided, who was elected, and what is not known. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../../electron/bridge';
import type { Row, Session } from '../../../data/model';
import { formatCount, joinParts, sessionName } from '../../core/format';
import { recordHref } from '../../core/route';
import { titleOf } from '../../core/titles';
import { original, outcome, role } from '../../core/vocabulary';
import { icon, kindIcon } from '../../parts/icon';
import { flag } from '../../parts/record/flag';
import { numberIn, tally } from '../../parts/record/tally';

/** Whether the window has room for longer lists. */
export const tall = matchMedia('(min-height: 1000px)');

/** Rows of each list before the rest is left to the session's own page: more where the window is tall. */
const rowsShown = (): number => (tall.matches ? 12 : 5);

/** A page whose record is a session. */
export type SessionPage = Page & { readonly record: Session };

/** Whether a page is that of a session. */
export function isSessionPage(page: Page | null): page is SessionPage {
  return page?.record.kind === 'session';
}

/** What the session adopted or decided: numbered resolutions first. */
function decided({ record, rows }: SessionPage): Row[] {
  const here = rows.filter((row) => row.sessions.includes(record.id));
  return (['resolution', 'decision'] as const).flatMap((kind) => here.filter((row) => row.kind === kind));
}

/** Who was elected or appointed there, with the post. */
function elected({ record, rows }: SessionPage): { row: Row; post: string }[] {
  return rows.flatMap((row) => {
    const post = row.posts?.find(({ session }) => session === record.id);
    return row.kind === 'person' && post ? [{ row, post: post.role }] : [];
  });
}

function decidedLine(row: Row): TemplateResult {
  const { words, lang, official } = titleOf(row);
  const name = official ? 'g official' : 'g';
  return html`<li>
    ${kindIcon(row.kind)}<a dir="auto" class=${name} lang=${lang} href=${recordHref(row.id)}>${words}</a>
    <span class="m"
      >${row.symbol ? html`<bdi class="ref">${row.symbol}</bdi>` : row.outcome ? outcome(row.outcome) : ''}</span
    >
  </li>`;
}

/** The heading of a list, with a link to the rest when not all of it is shown. */
function heading(name: string, count: number, href: string): TemplateResult {
  const all = count > rowsShown() ? html`<a href=${href}>${msg(str`All ${formatCount(count)}`)}</a>` : nothing;
  return html`<h2><span>${name}</span>${all}</h2>`;
}

function identified({ record, rows }: SessionPage): TemplateResult | typeof nothing {
  const adopted = record.resolutionsAdopted?.value;
  if (!adopted || adopted > 60) return nothing;
  const numbers = rows.flatMap((row) => (row.symbol ? (numberIn(row.symbol, record.numberPattern) ?? []) : []));
  const known = new Set(numbers);
  return html`<p class="after">
    ${tally(adopted, known)} ${msg(str`${known.size} of ${adopted} identified by number`)}
  </p>`;
}

/** The highlighted session. */
export function highlightedSession(page: SessionPage): TemplateResult {
  const { record } = page;
  const href = recordHref(record.id);
  const decisions = decided(page);
  const people = elected(page);
  const open = html`<p class="after"><a href=${href}>${msg('Open the session')}</a></p>`;
  return html`<section class="highlight" aria-labelledby="highlight">
    <p class="kicker">${icon('session')}${msg('Highlighted session')}</p>
    <h1 id="highlight" class="display official">
      <a href=${href}>${joinParts([sessionName(record), record.city])}</a>
    </h1>
    <p class="lede" dir="auto">${record.summary[0] ? original(record.summary[0].text, record.lang) : nothing}</p>
    <div class="hl">
      <div>
        ${heading(msg('Decided'), decisions.length, href)}
        <ul class="lines">
          ${decisions.slice(0, rowsShown()).map(decidedLine)}
        </ul>
        ${identified(page)} ${people.length === 0 ? open : nothing}
      </div>
      ${
        people.length > 0
          ? html`<div>
              ${heading(msg('Elected and reappointed'), people.length, href)}
              <ul class="lines">
                ${people.slice(0, rowsShown()).map(
                  ({ row, post }) =>
                    html`<li>
                      ${flag(row.country)}<a dir="auto" class="g" href=${recordHref(row.id)}>${row.title}</a>
                      <span class="m">${role(post)}</span>
                    </li>`,
                )}
              </ul>
              ${open}
            </div>`
          : nothing
      }
    </div>
    ${
      record.gaps.length > 0
        ? html`<div class="gapnote">
            <b>${msg('Not found in the sources read:')}</b> ${original(record.gaps.join(' '), record.lang)}
          </div>`
        : nothing
    }
  </section>`;
}
