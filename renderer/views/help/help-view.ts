/** Help: all of it on one page, in the program itself, narrowed by the words that are looked for. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Answer } from '../../../electron/bridge';
import { RostrumElement } from '../../core/element';
import { plural } from '../../core/plural';
import { formatRoute, type Route } from '../../core/route';
import { settings } from '../../core/settings';
import '../../parts/pane-divider';
import { topics, type Topic } from './topics';

@customElement('help-view')
export class HelpView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private words = '';
  @state() private files: Answer<'help.files'> | null = null;
  @query('.find input') private field!: HTMLInputElement | null;
  /** Topics that have the words: found in the page itself, since their text is drawn in the reader's language. */
  @state() private out: ReadonlySet<string> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    void window.rostrum.ask('help.files').then((files) => (this.files = files));
    void this.updateComplete.then(() => this.route.query.get('topic') ?? this.field?.focus());
  }

  protected override updated(): void {
    const topic = this.route.query.get('topic');
    if (topic && !this.words) this.querySelector(`#help-${CSS.escape(topic)}`)?.scrollIntoView({ block: 'start' });
  }

  protected override render(): TemplateResult {
    const all = topics(this.files, settings().singleKeys);
    const left = all.length - this.out.size;
    return html`<div class="sided help">
      <aside class="side" aria-label=${msg('Topics')}>
        <label class="find"
          ><span>${msg('Find in the help')}</span
          ><input
            type="search"
            .value=${this.words}
            @input=${(event: Event) => this.find((event.target as HTMLInputElement).value)}
        /></label>
        <span class="vh" role="status"
          >${this.words ? plural(left, msg('one: # topic found | other: # topics found')) : ''}</span
        >
        <nav aria-label=${msg('Topics')}>
          ${all.map(({ key, title }) => html`<a href=${href(key)} ?hidden=${this.out.has(key)}>${title}</a>`)}
        </nav>
      </aside>
      <pane-divider name="side" least="160" most="420"></pane-divider>
      <div class="side-page help-page" data-pane data-scroll="help" tabindex="-1" aria-label=${msg('Help')}>
        <h1>${msg('Help')}</h1>
        ${all.map((topic) => this.topic(topic))}
        ${left === 0 ? html`<p>${msg(str`No topic has “${this.words}”. Try a single word.`)}</p>` : nothing}
      </div>
    </div>`;
  }

  private topic({ key, title, body }: Topic): TemplateResult {
    return html`<section id=${`help-${key}`} data-topic=${key} ?hidden=${this.out.has(key)}>
      <h2>${title}</h2>
      ${body}
    </section>`;
  }

  private find(words: string): void {
    this.words = words;
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    const without = [...this.querySelectorAll<HTMLElement>('[data-topic]')].filter((section) => {
      const text = plain(section.textContent);
      return !wanted.every((word) => text.includes(word));
    });
    this.out = new Set(without.map((section) => section.dataset['topic'] ?? ''));
  }
}

const href = (topic: string): string => formatRoute({ place: 'help', query: new URLSearchParams({ topic }) });

/** In lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
