/** What the desk holds, in a few lines: for the start page. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from '../../../data/model';
import { trayOf } from '../../core/desk';
import { formatCount } from '../../core/format';
import { formatRoute } from '../../core/route';
import { icon, type IconName } from '../icon';

/** Nothing when the desk is empty. */
export function deskLines(desk: Desk): TemplateResult | typeof nothing {
  const at = (show: string): string => formatRoute({ place: 'desk', query: new URLSearchParams({ show }) });
  const lines: [IconName, string, number, string][] = [
    ['bookmark', msg('Bookmarks'), desk.bookmarks.length, at('bookmarks')],
    ['note', msg('Notes'), desk.notes.length, at('notes')],
    ['search', msg('Saved searches'), desk.searches.length, at('searches')],
    ['printer', msg('Print tray'), trayOf(desk)?.items.length ?? 0, formatRoute({ place: 'print' })],
  ];
  const filled = lines.filter(([, , count]) => count > 0);
  if (filled.length === 0) return nothing;
  return html`<h2>${msg('On your desk')}</h2>
    <ul class="lines desk-lines">
      ${filled.map(
        ([name, label, count, href]) =>
          html`<li>
            ${icon(name)}<a class="g" href=${href}>${label}</a> <span class="m num">${formatCount(count)}</span>
          </li>`,
      )}
    </ul>`;
}
