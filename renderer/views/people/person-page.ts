/** The page of a person: who, from where, each post with its evidence, career, sources. */
import { msg, str } from '@lit/localize';
import { plural } from '../../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Page } from '../../../electron/bridge';
import type { Person, Post } from '../../../data/model';
import { RostrumElement } from '../../core/element';
import { comma, countryName, formatDate, formatPeriod, joinParts } from '../../core/format';
import { cameBy, original, role } from '../../core/vocabulary';
import { timeline } from '../../parts/figures/timeline';
import { later } from '../../parts/later';
import { confidenceMark, derived, notFound } from '../../parts/record/evidence';
import { factList, type Fact, type Value } from '../../parts/record/facts';
import { flag } from '../../parts/record/flag';
import { fieldMark } from '../../parts/record/field-evidence';
import { contextOf, linkTo, type PageContext } from '../../parts/record/page-context';
import { conflicts, gaps, notes, prose, relations, section, sources } from '../../parts/record/sections';
import { reachFacts } from '../../parts/record/reach';
import { monogram } from './posts';

@customElement('person-page')
export class PersonPage extends RostrumElement {
  @property({ attribute: false }) page!: Page;

  protected override render(): unknown {
    const { record } = this.page;
    return record.kind === 'person' ? personPage(record, contextOf(this.page)) : nothing;
  }
}

function personPage(record: Person, context: PageContext): TemplateResult {
  const main = record.posts.at(-1);
  const also =
    record.aliases.length > 0
      ? html`<p class="title-note">${msg(str`Also written ${joinParts(record.aliases)}`)}</p>`
      : nothing;
  return html`<header class="who">
      <span class="monogram" aria-hidden="true">${monogram(record.title)}</span>
      <div>
        <h1 class="official">${record.title}</h1>
        <p class="from">
          ${flag(record.country)}
          <span>${record.country ? countryName(record.country) : msg('Country not found')}</span>${
            main
              ? html` ·
                  <span
                    >${role(main.role)}${formatPeriod(main.period) ? `${comma()}${formatPeriod(yearsOnly(main))}` : ''}</span
                  >`
              : nothing
          }
        </p>
        ${also}
      </div>
    </header>
    ${section(msg('Posts'), html`${timeline(record.posts, { sessions: context.page.rows.filter(({ kind }) => kind === 'session') })}${[...record.posts].reverse().map((post) => postFacts(post, context))}`)}
    ${later(
      context.page,
      html`${record.career.length > 0 ? section(msg('Career'), prose(record.career, context)) : nothing} ${gaps(record)}
      ${conflicts([...record.conflicts, ...record.posts.flatMap((post) => post.conflicts)], context)} ${notes(record)}
      ${relations(context, ['source', 'post'])}
      ${factList([
        ...life(record),
        ...reachFacts(record),
        {
          label: msg('Confidence'),
          value: html`${confidenceMark(record.confidence, record.confidenceNote)}${context.sources.mark(record.sources)}`,
        },
      ])}
      ${sources(record, context)}`,
    )}`;
}

/** What little a record says of a person besides posts; what it does not say is not asked for. */
function life({ born, died, gender }: Person): (Fact | null)[] {
  return [
    born ? { label: msg('Born'), value: formatDate(born) } : null,
    died ? { label: msg('Died'), value: formatDate(died) } : null,
    gender ? { label: msg('Gender'), value: gender } : null,
  ];
}

function yearsOnly({ period }: Post): Post['period'] {
  return {
    ...(period.start ? { start: period.start.slice(0, 4) } : {}),
    ...(period.end ? { end: period.end.slice(0, 4) } : {}),
  };
}

function postFacts(post: Post, context: PageContext): TemplateResult {
  const session = post.session ? context.rows.get(post.session) : undefined;
  const held = html`${linkTo(context, post.session)}${session?.city ? html`${comma()}<bdi>${session.city}</bdi>` : nothing}${context.sources.mark(post.sources, post)}`;
  const began = post.how ? cameBy(post.how) : msg('Began');
  return html`<section class="post">
    <h3>${role(post.role)}</h3>
    ${factList([
      { label: msg('Period'), value: periodOf(post, context), more: derivations(post) },
      { label: began, value: post.session ? held : html`${notFound()}${context.sources.mark(post.sources, post)}` },
      { label: msg('Vote'), value: vote(post, context), more: post.vote?.note && original(post.vote.note) },
      {
        label: msg('Function'),
        value: post.function
          ? html`${original(post.function)}${fieldMark(post, 'function', context, post)}`
          : notFound(),
      },
      post.organisation ? { label: msg('Body'), value: linkTo(context, post.organisation) } : null,
      post.onBehalfOf ? { label: msg('On behalf of'), value: linkTo(context, post.onBehalfOf) } : null,
      post.area ? { label: msg('Area'), value: html`<bdi>${post.area}</bdi>` } : null,
      post.termYears
        ? { label: msg('Term'), value: plural(post.termYears, msg('one: # year | other: # years')) }
        : null,
      { label: msg('Confidence'), value: confidenceMark(post.confidence, post.confidenceNote) },
      post.notes.length > 0 ? { label: msg('Note'), value: original(post.notes.join(' ')) } : null,
      post.gaps.length > 0 ? { label: msg('Not found'), value: original(post.gaps.join(' ')) } : null,
    ])}
  </section>`;
}

function vote(post: Post, context: PageContext): Value {
  return post.vote
    ? html`${original(post.vote.text)}${context.sources.mark([...post.vote.sources, ...(post.evidence['vote']?.sources ?? [])], post)}`
    : notFound();
}

function periodOf(post: Post, context: PageContext): Value {
  const { period, derived: computed } = post;
  const mark = (field: string): Value => fieldMark(post, field, context, post);
  const isDerived = (field: string): boolean => computed.some((one) => one.field === field || one.field === 'period');
  if (!period.start && !period.end) return notFound();
  const part = (date: string | undefined, field: string): Value =>
    date === undefined ? msg('not found') : isDerived(field) ? derived(formatDate(date)) : formatDate(date);
  return html`${part(period.start, 'period.start')}${mark('period.start')} –
  ${part(period.end, 'period.end')}${mark('period.end')}${mark('period')}`;
}

function derivations({ derived: computed }: Post): Value {
  if (computed.length === 0) return nothing;
  return msg(str`Derived from ${computed.map(({ from }) => from).join('; ')}`);
}
