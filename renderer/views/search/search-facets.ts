/** Beside the results: one kind or everything, and values of session, year, country and confidence with their numbers. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Row } from '../../../data/model';
import type { Kind, RecordId } from '../../../data/model/kind';
import type { FacetValue, SearchAnswer } from '../../../electron/search/protocol';
import { RostrumElement } from '../../core/element';
import { countriesByName, type Countries } from '../../core/countries';
import { countryName, formatCount, joinParts, kindPlural, sessionNumber, sessionShort } from '../../core/format';
import { getLanguage } from '../../core/language';
import { confidenceChoice } from '../../core/search-words';
import { chosenKind, facetsOf, withChoice, withKind, type FacetName } from './choices';
import { kindOrder } from './groups';

/** Values of a facet before "12 more". */
const valuesShown = 4;

function facetTitle(name: FacetName): string {
  switch (name) {
    case 'session':
      return msg('Session');
    case 'year':
      return msg('Year');
    case 'country':
      return msg('Country');
    case 'confidence':
      return msg('Confidence');
  }
}

const sureness = ['high', 'medium', 'low'];

/** Newest sessions and years first, countries with most records first, then by their names; confidence from high to low. */
function sorted(name: FacetName, values: readonly FacetValue[], nameOf: (value: string) => string): FacetValue[] {
  const number = (value: string): number => sessionNumber(value) ?? 0;
  return [...values].sort((a, b) => {
    if (name === 'year') return Number(b.value) - Number(a.value);
    if (name === 'session') return number(b.value) - number(a.value) || (a.value < b.value ? 1 : -1);
    if (name === 'confidence') return sureness.indexOf(a.value) - sureness.indexOf(b.value);
    return b.count - a.count || nameOf(a.value).localeCompare(nameOf(b.value), getLanguage());
  });
}

@customElement('search-facets')
export class SearchFacets extends RostrumElement {
  @property({ attribute: false }) answer: SearchAnswer | null = null;
  @property({ attribute: false }) query = new URLSearchParams();
  /** Rows of the sessions, for their names; empty until they are here. */
  @property({ attribute: false }) sessions: ReadonlyMap<RecordId, Row> = new Map();
  /** Kinds that the pack has at all. */
  @property({ attribute: false }) kinds: ReadonlySet<string> = new Set();
  @state() private countries: Countries = new Map();
  @state() private unfolded: ReadonlySet<FacetName> = new Set();

  /** The facet has countries as the pack names them; their codes, for the reader's own names, are in the rows. */
  protected override willUpdate(): void {
    if (this.countries.size > 0 || getLanguage() === 'en') return;
    countriesByName().then(
      (countries) => (this.countries = countries),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    return html`${this.kindFacet()}${facetsOf(this.query).map((name) => this.facet(name))}`;
  }

  private kindFacet(): TemplateResult {
    const chosen = chosenKind(this.query);
    const counts = new Map(this.answer?.facets.kind.map(({ value, count }) => [value, count]));
    const everything = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const known = kindOrder.filter((kind) => this.kinds.has(kind) || counts.has(kind));
    return html`<fieldset class="kinds">
      <legend>${msg('Kind')}</legend>
      ${this.kindRow(null, msg('Everything'), everything, chosen)}
      ${known.map((kind) => this.kindRow(kind, kindPlural(kind), counts.get(kind) ?? 0, chosen))}
    </fieldset>`;
  }

  private kindRow(kind: Kind | null, name: string, count: number, chosen: Kind | null): TemplateResult {
    return html`<label class=${count === 0 ? 'zero' : ''}
      ><input
        type="radio"
        name="kind"
        .checked=${kind === chosen}
        @change=${() => this.choose(withKind(this.query, kind))}
      /><span class="l">${name}</span><span class="n num">${formatCount(count)}</span></label
    >`;
  }

  private facet(name: FacetName): TemplateResult | typeof nothing {
    const chosen = new Set(this.query.getAll(name));
    const found = this.answer?.facets[name] ?? [];
    const missing = [...chosen].filter((value) => !found.some((one) => one.value === value));
    const all = [...found, ...missing.map((value) => ({ value, count: 0 }))];
    const values = sorted(name, all, (value) => this.valueName(name, value));
    if (values.length === 0) return nothing;
    const open = this.unfolded.has(name) || values.length <= valuesShown + 1;
    const shown = open ? values : values.filter(({ value }, i) => i < valuesShown || chosen.has(value));
    const hidden = values.length - shown.length;
    return html`<fieldset>
      <legend>${facetTitle(name)}</legend>
      ${shown.map(({ value, count }) => this.valueRow(name, value, count, chosen.has(value)))}
      ${
        values.length > valuesShown + 1
          ? html`<button
              class="link-btn fold"
              type="button"
              aria-expanded=${open ? 'true' : 'false'}
              @click=${() => this.fold(name)}
            >
              ${open ? msg('Fewer') : msg(str`${formatCount(hidden)} more`)}
              <span class="vh">: ${facetTitle(name)}</span>
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  private valueRow(name: FacetName, value: string, count: number, on: boolean): TemplateResult {
    return html`<label class=${count === 0 ? 'zero' : ''}
      ><input
        type="checkbox"
        .checked=${on}
        @change=${() => this.choose(withChoice(this.query, name, value, !on))}
      /><span class="l">${this.valueName(name, value)}</span><span class="n num">${formatCount(count)}</span></label
    >`;
  }

  /** "88th, Santiago" of a session; other values speak for themselves. */
  private valueName(name: FacetName, value: string): string {
    if (name === 'confidence') return confidenceChoice(value);
    if (name === 'country') return countryName(this.countries.get(value) ?? { name: value });
    if (name !== 'session') return value;
    const row = this.sessions.get(value);
    const number = row?.number ?? sessionNumber(value);
    // Under its heading a number needs no word in Arabic either, which would take a second line.
    const short = getLanguage() === 'ar' ? number : undefined;
    return joinParts([short ?? sessionShort({ number, title: row?.title ?? value }), row?.city]);
  }

  private fold(name: FacetName): void {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(name)) unfolded.add(name);
    this.unfolded = unfolded;
  }

  private choose(query: URLSearchParams): void {
    this.dispatchEvent(new CustomEvent<URLSearchParams>('choose', { detail: query }));
  }
}
