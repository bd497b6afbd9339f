/** Above the results: in a narrow window the way to the facets, then where to search and in which order. */
import { msg, str } from '@lit/localize';
import { html, type nothing, type TemplateResult } from 'lit';
import type { SearchSort } from '../../../electron/search/protocol';
import { sortName } from '../../core/search-words';
import { icon } from '../../parts/icon';
import { choose } from '../../parts/list/choose';
import { choiceCount, sortOf, sorts } from './choices';

export interface ListHead {
  readonly query: URLSearchParams;
  readonly facetsOpen: boolean;
  readonly unfold: () => void;
  /** Where to search, when there is a choice. */
  readonly scope: TemplateResult | typeof nothing;
  readonly sort: (sort: SearchSort) => void;
}

export function listHead({ query, facetsOpen, unfold, scope, sort }: ListHead): TemplateResult {
  const choices = choiceCount(query);
  const names = sorts.map((one) => [one, sortName(one)] as const);
  return html`<div class="list-head">
    <button
      class="txt-btn narrow"
      type="button"
      aria-expanded=${facetsOpen ? 'true' : 'false'}
      aria-controls="facets"
      @click=${unfold}
    >
      ${icon('filter')}${choices > 0 ? msg(str`Narrow (${choices} chosen)`) : msg('Narrow')}
    </button>
    ${scope}${choose(msg('Sort'), sortOf(query), names, sort)}
  </div>`;
}
