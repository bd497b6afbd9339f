/** The pages of organisations, programmes, members and sources. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Organisation, Programme, RecordId, Source } from '../../../data/model';
import { countryName, formatDate, joinParts, kindName, kindPlural } from '../../core/format';
import { kindOf, kinds } from '../../../data/model/kind';
import { original, regionName } from '../../core/vocabulary';
import { kindIcon } from '../icon';
import { flag } from './flag';
import { confidenceMark, notFound } from './evidence';
import { factList, type Fact } from './facts';
import { fieldMark } from './field-evidence';
import { linkTo, type PageContext } from './page-context';
import { conflicts, gaps, notes, prose, relations, rowLinks, section, sources } from './sections';

/** @param context of a page whose record is of one of these kinds */
export function plainPage(record: Organisation | Programme | Member | Source, context: PageContext): TemplateResult {
  return html`<p class="kicker">${kindIcon(record.kind)}<span>${kindName(record.kind)}</span></p>
    <h1 class=${record.kind === 'source' ? 'official' : nothing}>
      ${record.kind === 'member' ? countryName(record.country) : original(record.title, record.lang)}
    </h1>
    ${factList(facts(record, context))} ${'summary' in record ? prose(record.summary, context) : nothing}
    ${gaps(record)} ${conflicts(record.conflicts, context)} ${notes(record)}
    ${record.kind === 'source' ? supported(context) : html`${relations(context, ['source'])} ${sources(record, context)}`}`;
}

function facts(record: Organisation | Programme | Member | Source, context: PageContext): (Fact | null)[] {
  const names = record.kind === 'source' ? [] : record.aliases;
  const also = names.length > 0 ? { label: msg('Also called'), value: joinParts(names) } : null;
  // Asked for after the facts above it: drawing numbers the sources.
  const sure = (): Fact | null =>
    record.confidence
      ? {
          label: msg('Confidence'),
          value: html`${confidenceMark(record.confidence, record.confidenceNote)}${context.sources.mark(record.sources)}`,
        }
      : null;
  switch (record.kind) {
    case 'source':
      return [
        { label: msg('Type'), value: original(record.type, record.lang) },
        { label: msg('Publisher'), value: record.publisher ?? notFound() },
        { label: msg('Date'), value: record.date ? formatDate(record.date) : notFound() },
        record.url ? { label: msg('Address'), value: address(record.url) } : null,
      ];
    case 'member':
      return [
        { label: msg('Country'), value: html`${flag(record.country)} ${countryName(record.country)}` },
        {
          label: msg('Region'),
          value: record.region ? html`${regionName(record.region)}${fieldMark(record, 'region', context)}` : notFound(),
          more: record.regionBasis && original(record.regionBasis, record.lang),
        },
        {
          label: msg('Joined'),
          value: record.joined ? html`${formatDate(record.joined)}${fieldMark(record, 'joined', context)}` : notFound(),
          more: linkTo(context, record.joinedAt),
        },
        sure(),
      ];
    default:
      return [also, sure()];
  }
}

function address(url: string): TemplateResult {
  const copy = (): void => void window.rostrum.ask('clipboard.write', { text: url });
  return html`<span class="url">${url}</span>
    <button class="link-btn" @click=${copy}>${msg('Copy the address')}</button>`;
}

/** What rests on a source, grouped by kind. */
function supported(context: PageContext): TemplateResult[] {
  const ids: RecordId[] = [
    ...new Set(context.page.backlinks.filter(({ by }) => by === 'source').map(({ from }) => from)),
  ];
  return kinds.flatMap((kind) => {
    const rows = ids.filter((id) => kindOf(id) === kind).flatMap((id) => context.rows.get(id) ?? []);
    const list = rows.map((row) => ({ row, why: row.year === undefined ? '' : String(row.year) }));
    return rows.length > 0 ? [html`${section(kindPlural(kind), rowLinks(list))}`] : [];
  });
}
