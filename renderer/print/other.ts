/** Organisations, programmes, member countries and sources on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { plural } from '../core/plural';
import type { Member, Organisation, Programme, Source } from '../../data/model';
import type { Page } from '../../electron/bridge';
import { countryName, formatDate, kindName } from '../core/format';
import { titleOf } from '../core/titles';
import { regionName } from '../core/vocabulary';
import { colophon } from './colophon';
import { doubts, factTable, parted, prose, section, type Piece } from './parts';
import { nameOf } from './resolution';
import type { Context, Sheet } from './sheet';
import { sourceList } from './source-list';

type Other = Member | Organisation | Programme | Source;

/** Facts, prose, and the records that name it. */
export async function otherPage(page: Page, record: Other, context: Context): Promise<Sheet> {
  const summary = 'summary' in record ? record.summary : [];
  const { words, lang } = titleOf(record);
  const body = html`<p class="kicker">${kindName(record.kind)}${context.cite.mark(record.sources)}</p>
    <h1 lang=${lang}>${words}</h1>
    ${section(msg('Facts'), factTable(facts(record, context)))}
    ${section(msg('In our own words'), prose(summary, context))} ${notes(record)} ${namedBy(page, context)}
    ${doubts([record], context)}`;
  return { title: words, body: html`${body} ${await sourceList(context, 'full')} ${colophon(record, context)}` };
}

function facts(record: Other, context: Context): [string, Piece][] {
  const aliases: [string, Piece] = [msg('Also called'), parted(record.aliases)];
  switch (record.kind) {
    case 'member':
      return [aliases, ...memberFacts(record, context)];
    case 'organisation':
      return [aliases, [msg('Country'), record.country ? countryName(record.country) : nothing]];
    case 'programme':
      return [aliases];
    case 'source':
      return [
        [msg('Type'), record.type],
        [msg('Publisher'), record.publisher ?? msg('not found in the sources read')],
        [msg('Date'), record.date ? formatDate(record.date) : msg('not found in the sources read')],
        [msg('Address'), record.url ? html`<span class="url">${record.url}</span>` : nothing],
      ];
  }
}

function memberFacts(member: Member, { cite, rows }: Context): [string, Piece][] {
  const at = member.joinedAt ? html` (${nameOf(member.joinedAt, rows)})` : nothing;
  const region = member.region
    ? html`${regionName(member.region)}${member.regionBasis ? html`. ${member.regionBasis}` : nothing}`
    : nothing;
  return [
    [msg('Region'), region],
    [
      msg('Member since'),
      member.joined
        ? html`${formatDate(member.joined)}${at}${cite.mark(member.evidence['joined']?.sources ?? [])}`
        : msg('not found in the sources read'),
    ],
  ];
}

function notes({ notes }: Other): Piece {
  if (notes.length === 0) return nothing;
  return section(
    msg('Notes'),
    html`<ul class="small">
      ${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}
    </ul>`,
  );
}

function namedBy({ backlinks }: Page, { rows }: Context): Piece {
  const ids = [...new Set(backlinks.map(({ from }) => from))];
  if (ids.length === 0) return nothing;
  const item = (id: string): TemplateResult => html`<li>${nameOf(id, rows)}</li>`;
  return section(
    plural(ids.length, msg('one: Named by # record | other: Named by # records')),
    html`<ul class="columns">
      ${ids.map(item)}
    </ul>`,
  );
}
