/** The Executive Committee, or whatever body the pack has, as it was on a day: who sat there, and which seats are not known. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PackInfo } from '../../../electron/bridge';
import type { RecordId } from '../../../data/model';
import { comma, countryName, formatCount, formatDate, formatPeriod } from '../../core/format';
import { recordHref } from '../../core/route';
import { role } from '../../core/vocabulary';
import { derived } from '../../parts/record/evidence';
import { flag } from '../../parts/record/flag';
import { committeeOn, type Bench, type Holder, type OnDay } from './in-office';
import { monogram } from './posts';

/** @param day ISO 8601. Seats are counted of everybody who held one, whoever is shown */
export function committeeView(
  day: string,
  { holders, shown }: Pick<OnDay, 'holders' | 'shown'>,
  committee: PackInfo['committee'],
  href: (id: RecordId) => string,
): TemplateResult {
  const those = (all: readonly Holder[]): Holder[] => all.filter((one) => shown.has(one));
  if (!committee) return html`<div class="people-group">${cardList(those(holders), 0, href)}</div>`;
  const { benches, others } = committeeOn(holders, committee);
  const seats = benches.reduce((sum, bench) => sum + bench.seats, 0);
  const unknown = benches.reduce((sum, bench) => sum + bench.unknown, 0);
  return html`<div class="committee">
    <p class="found" role="status">
      ${msg(str`On ${formatDate(day)}: ${formatCount(seats - unknown)} of ${formatCount(seats)} seats known.`)}
      ${unknown > 0 ? html`<span class="unk quiet">${msg(str`Not known: ${formatCount(unknown)}.`)}</span>` : nothing}
      <a href=${recordHref(committee.record)}>${msg('The body and its seats')}</a>
    </p>
    <p class="hint">
      ${msg('The number of seats is that of the body’s record; whether it was the same on this day is not checked. A dotted line: by dates that were derived.')}
    </p>
    ${
      those(others).length > 0
        ? html`<section class="people-group">
            <h2>${msg('Beside the committee')}</h2>
            ${cardList(those(others), 0, href)}
          </section>`
        : nothing
    }
    ${benches.map((bench) => benchSection(bench, those(bench.holders), href))}
  </div>`;
}

function benchSection(
  { post, seats, holders, unknown }: Bench,
  shown: readonly Holder[],
  href: (id: RecordId) => string,
): TemplateResult | typeof nothing {
  if (shown.length === 0 && unknown === 0) return nothing;
  const sure = holders.filter(({ certainty }) => certainty !== 'possible').length;
  return html`<section class="people-group">
    <h2>
      ${role(post)}
      <span
        >${msg(str`seats: ${formatCount(seats)}`)}${sure > seats ? html`${comma()}${msg('more were found than seats: the dates overlap')}` : nothing}</span
      >
    </h2>
    ${cardList(shown, unknown, href)}
  </section>`;
}

function cardList(holders: readonly Holder[], unknown: number, href: (id: RecordId) => string): TemplateResult {
  return html`<ul class="cards">
    ${holders.map((holder) => html`<li>${holderCard(holder, href)}</li>`)}
    ${
      unknown > 0
        ? html`<li>
            <p class="card vacant">${msg(str`Seats for which nobody is known for certain: ${formatCount(unknown)}`)}</p>
          </li>`
        : nothing
    }
  </ul>`;
}

function holderCard(holder: Holder, href: (id: RecordId) => string): TemplateResult {
  const { row, post, certainty } = holder;
  const period = formatPeriod({ start: post.start, end: post.end });
  return html`<a data-row class=${`card is-${certainty}`} href=${href(row.id)}>
    <span class="monogram" aria-hidden="true">${monogram(row.title)}</span>
    <span class="text">
      <span class="name official">${row.title}</span>
      <span class="post">${role(post.role)}</span>
      <span class="country"
        >${flag(row.country)} ${row.country ? countryName(row.country) : msg('Country not found')}</span
      >
      <span class="more">${certainty === 'derived' ? derived(period) : period}</span>
      ${certainty === 'possible' ? html`<span class="unk">${openWords(holder)}</span>` : nothing}
    </span>
  </a>`;
}

function openWords({ post, open }: Holder): string {
  if (open === 'start')
    return post.start ? msg('perhaps: the day of beginning is not known') : msg('perhaps: the beginning was not found');
  return post.end ? msg('perhaps: the day of leaving is not known') : msg('perhaps: the end was not found');
}
