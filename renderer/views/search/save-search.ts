/** Saves the search that is on screen on the reader's desk, with its choices, or takes it away again. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { changeWithUndo } from '../../core/desk';
import { saveSearch } from '../../core/desk-acts';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { joinWords } from '../../core/format';
import { choicesInWords, restOf, searchHref } from '../../core/search-words';
import { icon } from '../../parts/icon';

@customElement('save-search')
export class SaveSearch extends RostrumElement {
  /** Of the route. */
  @property({ attribute: false }) query = new URLSearchParams();
  private readonly watched = new DeskWatcher(this);

  override render(): TemplateResult {
    const { desk, readOnly, notice } = this.watched.now;
    const words = this.query.get('q') ?? '';
    const rest = restOf(this.query);
    const hash = searchHref(words, rest);
    const saved = desk.searches.find((one) => one.hash === hash);
    const toggle = (): void => {
      if (!saved) return saveSearch(joinWords([words, choicesInWords(rest)].filter(Boolean)), hash);
      void changeWithUndo([{ remove: 'searches', key: saved.key }], msg(str`Search removed: ${saved.name}`));
    };
    return html`<button
      class=${saved ? 'icon-btn mark on' : 'icon-btn mark'}
      type="button"
      aria-label=${msg('Save this search')}
      aria-pressed=${saved ? 'true' : 'false'}
      title=${(readOnly && notice?.title) || (saved ? msg('This search is on your desk') : msg('Save this search'))}
      ?disabled=${readOnly || words.trim() === ''}
      @click=${toggle}
    >
      ${icon('bookmark')}
    </button>`;
  }
}
