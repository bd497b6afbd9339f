/** Above the results: in a narrow window the way to the facets, then where to search, in which order, what is chosen, and a way to keep it. */
import { msg, str } from '@lit/localize';
import { html, type nothing, type TemplateResult } from 'lit';
import type { SearchSort } from '../../../electron/search/protocol';
import { choiceInWords, sortName } from '../../core/search-words';
import { icon } from '../../parts/icon';
import { chips, choose } from '../../parts/list/choose';
import './save-search';
import { choicesOf, sortOf, sorts, withoutChoices } from './choices';

export interface ListHead {
  readonly query: URLSearchParams;
  readonly facetsOpen: boolean;
  readonly unfold: () => void;
  /** Where to search, when there is a choice. */
  readonly scope: TemplateResult | typeof nothing;
  readonly sort: (sort: SearchSort) => void;
  /** Narrows to other choices. */
  readonly choose: (query: URLSearchParams) => void;
}

export function listHead({ query, facetsOpen, unfold, scope, sort, ...head }: ListHead): TemplateResult {
  const choices = choicesOf(query);
  const set = choices.map(({ name, value, without }) => ({
    words: choiceInWords(name, value),
    remove: () => head.choose(without),
  }));
  const names = sorts.map((one) => [one, sortName(one)] as const);
  return html`<div class="list-head">
    <button
      class="txt-btn narrow"
      type="button"
      aria-expanded=${facetsOpen ? 'true' : 'false'}
      aria-controls="facets"
      @click=${unfold}
    >
      ${icon('filter')}${set.length > 0 ? msg(str`Narrow (${set.length} chosen)`) : msg('Narrow')}
    </button>
    ${scope}${chips(set, () => head.choose(withoutChoices(query)))}<span class="ends"
      >${choose(msg('Sort'), sortOf(query), names, sort)}<save-search .query=${query}></save-search
    ></span>
  </div>`;
}

/** A chip that goes takes the focus along: the one before it has it then, or the order. */
export function stayInHead(view: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const left = [...view.querySelectorAll<HTMLElement>('.list-head :is(.chip, select)')];
  (left.at(-2) ?? left.at(-1))?.focus();
}
