/** At the end of the search field: the number of results and a button that clears, or the key that leads there. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { untilRest, watchField } from '../core/field';
import { joinWords } from '../core/format';
import { plural } from '../core/plural';
import { watchRoute } from '../core/route';
import { watchSettings } from '../core/settings';
import { icon } from '../parts/icon';

/** A screen reader hears the number only when typing rests, not at each key. Milliseconds. */
const rest = 700;

/** "20 records" */
function words(total: number): string {
  return plural(total, msg('one: # record | other: # records'));
}

@customElement('field-state')
export class FieldState extends RostrumElement {
  @state() private total: number | null = null;
  @state() private filled = false;
  @state() private said = '';
  @state() private slash = true;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [
      watchField(({ total, order }) => {
        this.total = total;
        this.sayLater(total === null ? '' : order ? joinWords([words(total), order]) : words(total));
      }),
      watchRoute((route) => (this.filled = route.place === 'search' && !!route.query.get('q'))),
      watchSettings(({ singleKeys }) => (this.slash = singleKeys)),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) end();
  }

  private sayLater(words: string): void {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      if (untilRest() > 0) this.sayLater(words);
      else this.said = words;
    }, rest);
  }

  override render(): unknown {
    return html`<span class="vh" role="status">${this.said}</span>${
        this.total === null ? nothing : html`<span class="count num" aria-hidden="true">${words(this.total)}</span>`
      }${
        this.filled
          ? html`<button
              class="icon-btn"
              type="button"
              aria-label=${msg('Clear the search')}
              title=${msg('Clear (Esc)')}
              @click=${this.clear}
            >
              ${icon('close')}
            </button>`
          : this.slash
            ? html`<kbd aria-hidden="true">/</kbd>`
            : nothing
      }`;
  }

  private clear(): void {
    this.dispatchEvent(new Event('rostrum-clear', { bubbles: true }));
  }
}
