/** Every key of the window, by what it is for: in the dialog of keys and in the help. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { keyCap } from './key-cap';

/** A row of the table: keys, what they do, and whether they go when single letters are off. */
export type Key = [keys: string[], does: string, single?: 'single'];

/** Every key by what it is for. @param mac whether the keys are those of a Mac */
export function keyMap(mac: boolean): [string, Key[]][] {
  const command = mac ? '⌘' : 'Ctrl';
  const shift = mac ? '⇧' : 'Shift';
  return [
    [
      msg('Find'),
      [
        [['/'], msg('search from anywhere'), 'single'],
        [[`${command} K`], msg('search from anywhere')],
        [['↑', '↓', 'Page ↑', 'Page ↓'], msg('move in the results while typing')],
        [['Enter'], msg('open')],
        [['Esc'], msg('back to the results, then clear')],
        [[`${command} F`], msg('find in page')],
        [['Enter', `${shift} Enter`], msg('next place that was found, the one before')],
      ],
    ],
    [
      msg('Go'),
      [
        [mac ? ['⌘ [', '⌘ ]'] : ['Alt ←', 'Alt →'], msg('back and forward')],
        [[`${command} 1`, `${command} 9`], msg('first to ninth place of the rail')],
        [['J', 'K'], msg('next record of the list, the one before'), 'single'],
        [['↑', '↓', 'Page ↑', 'Page ↓'], msg('move in a list, by a row and by a page')],
        [['Home', 'End'], msg('first and last row of the list')],
        [['F6', `${shift} F6`], msg('next pane, pane before')],
        [['←', '→', 'Enter'], msg('on the line between two panes: move it, give back its own width')],
        [[`${command} O`], msg('packs')],
      ],
    ],
    [
      msg('Take with you'),
      [
        [['C'], msg('copy the citation of the record'), 'single'],
        [['B'], msg('set a bookmark, or take it away'), 'single'],
        [['N'], msg('write a note'), 'single'],
        [['P'], msg('add to the print tray, or take out'), 'single'],
        [[`${shift} F10`], msg('everything that can be done with the record')],
        [[`${command} P`], msg('print the page or the list')],
        [[`${command} ${shift} P`], msg('save the page or the list as PDF')],
        [[`${command} Z`], msg('undo what was removed')],
      ],
    ],
    [
      msg('In a text'),
      [
        [['J', 'K'], msg('next paragraph, the one before'), 'single'],
        [['L'], msg('one language, or two side by side'), 'single'],
        [['C'], msg('copy the citation of the paragraph'), 'single'],
      ],
    ],
    [
      msg('In the print tray'),
      [
        [['Alt ↑', 'Alt ↓'], msg('move the record up or down')],
        [['Delete'], msg('take the record out')],
        [['Page ↑', 'Page ↓'], msg('page before, next page of the preview')],
        [['Home', 'End'], msg('first and last record, first and last page of the preview')],
        [[`${command} S`], msg('save as PDF')],
      ],
    ],
    [
      msg('Window'),
      [
        [[`${command} +`, `${command} −`, `${command} 0`], msg('larger, smaller, own size')],
        [[mac ? '⌃ ⌘ F' : 'F11'], msg('full screen')],
        [[`${command} Q`], msg('quit')],
      ],
    ],
    [
      msg('Help'),
      [
        [['?'], msg('these keys'), 'single'],
        [['F1'], msg('help')],
      ],
    ],
  ];
}

/** The groups with their keys. @param singleKeys whether keys that are a single letter or sign act */
export function keyGroups(singleKeys: boolean): TemplateResult[] {
  return keyMap(window.rostrum.platform === 'darwin').map(
    ([title, keys]) =>
      html`<section>
        <h3>${title}</h3>
        <dl>
          ${keys
            .filter(([, , single]) => !single || singleKeys)
            .map(
              ([names, does]) =>
                html`<div>
                  <dt>${names.map((name) => html`<kbd dir="ltr">${keyCap(name)}</kbd> `)}</dt>
                  <dd>${does}</dd>
                </div>`,
            )}
        </dl>
      </section>`,
  );
}
