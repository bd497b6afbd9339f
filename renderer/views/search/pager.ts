/** "1 of 20", and the results before and after: at the end of the bar of the record. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formatCount } from '../../core/format';
import { icon } from '../../parts/icon';

/** The pager of a result. `at` counts from 0. */
export function pager(at: number, of: number, move: (step: 'next' | 'previous') => void): TemplateResult {
  return html`<span class="pos num">${msg(str`${formatCount(at + 1)} of ${formatCount(of)}`)}</span
    ><button
      class="icon-btn"
      type="button"
      aria-label=${msg('Previous result')}
      ?disabled=${at === 0}
      @click=${() => move('previous')}
    >
      ${icon('up')}</button
    ><button
      class="icon-btn"
      type="button"
      aria-label=${msg('Next result')}
      ?disabled=${at === of - 1}
      @click=${() => move('next')}
    >
      ${icon('down')}
    </button>`;
}
