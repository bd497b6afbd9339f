/** Beside the highlighted session: what was used last, and the keys. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Recent } from '../../../data/model';
import { kindOf } from '../../../data/model/kind';
import { kindName } from '../../core/format';
import type { PackTitles } from '../../core/packs';
import { plural } from '../../core/plural';
import { choicesInWords, searchHref } from '../../core/search-words';
import { settings } from '../../core/settings';
import { keptTitle, type Kept } from '../../parts/desk/kept';
import { keyCap } from '../../parts/key-cap';
import { icon, kindIcon } from '../../parts/icon';

function recentLine(recent: Recent, kept: Kept): TemplateResult {
  if ('id' in recent) {
    const kind = kindOf(recent.id);
    return html`<li>
      ${kindIcon(kind)}${keptTitle(recent, kept, 'g')}
      <span class="m">${kindName(kind)}</span>
    </li>`;
  }
  const choices = choicesInWords(recent.query);
  const found = plural(recent.total, msg('one: # record | other: # records'));
  return html`<li>
    ${icon('search')}<a dir="auto" class="g" href=${searchHref(recent.search, recent.query)}
      >${recent.search}${choices ? html` <small>${choices}</small>` : nothing}</a
    >
    <span class="m num">${msg(str`Search, ${found}`)}</span>
  </li>`;
}

/** What was used last; nothing before anything was. */
export function recentLines(
  list: readonly Recent[],
  packs: PackTitles,
  rows: Kept['rows'],
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const kept: Kept = { packs, rows, has: () => true };
  return html`<h2>${msg('Recent')}</h2>
    <ul class="lines">
      ${list.map((recent) => recentLine(recent, kept))}
    </ul>`;
}

/** The keys that a newcomer needs; the rest are a key away. */
export function keys(): TemplateResult {
  const { singleKeys } = settings();
  const command = window.rostrum.platform === 'darwin' ? '⌘' : 'Ctrl';
  const single: [string[], string][] = [
    [['C'], msg('copy the citation of a record')],
    [['P'], msg('add to the print tray')],
    [['?'], msg('all keys')],
  ];
  const lines: [string[], string][] = [
    [singleKeys ? ['/'] : [`${command} K`], msg('search from anywhere')],
    [['↑', '↓'], msg('move through results without leaving the field')],
    [['Enter'], msg('open; Esc comes back')],
    ...(singleKeys ? single : [[[`${command} P`], msg('print the page or the list')] satisfies [string[], string]]),
  ];
  return html`<h2>${msg('Keys')}</h2>
    <dl class="keys">
      ${lines.map(
        ([names, does]) =>
          html`<div>
            <dt>${names.map((name) => html`<kbd>${keyCap(name)}</kbd>`)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>`;
}
