/** Every key of the window, by what it is for: in the dialog of keys and in the help. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** A row of the table: keys, what they do, and whether they go when single letters are off. */
type Key = [keys: string[], does: string, single?: 'single'];

function groups(command: string): [string, Key[]][] {
  return [
    [
      msg('Find'),
      [
        [['/'], msg('search from anywhere'), 'single'],
        [[`${command} K`], msg('search from anywhere')],
        [['↑', '↓'], msg('move in the results while typing')],
        [['Enter'], msg('open')],
        [['Esc'], msg('back to the results, then clear')],
        [[`${command} F`], msg('find in page')],
      ],
    ],
    [
      msg('Go'),
      [
        [['Alt ←', 'Alt →'], msg('back and forward')],
        [[`${command} 1`, `${command} 9`], msg('first to ninth place of the rail')],
        [['J', 'K'], msg('next record of the list, the one before'), 'single'],
        [['F6', 'Shift F6'], msg('next pane, pane before')],
      ],
    ],
    [
      msg('Take with you'),
      [
        [['C'], msg('copy the citation of the record'), 'single'],
        [['B'], msg('set a bookmark, or take it away'), 'single'],
        [['N'], msg('write a note'), 'single'],
        [['P'], msg('add to the print tray, or take out'), 'single'],
        [[`${command} P`], msg('print the page or the list')],
        [[`${command} Z`], msg('undo what was removed')],
      ],
    ],
    [
      msg('In the print tray'),
      [
        [['Alt ↑', 'Alt ↓'], msg('move the record up or down')],
        [['Delete'], msg('take the record out')],
        [['Page ↑', 'Page ↓'], msg('page before, next page of the preview')],
        [[`${command} S`], msg('save as PDF')],
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
  const command = window.rostrum.platform === 'darwin' ? '⌘' : 'Ctrl';
  return groups(command).map(
    ([title, keys]) =>
      html`<section>
        <h3>${title}</h3>
        <dl>
          ${keys
            .filter(([, , single]) => !single || singleKeys)
            .map(
              ([names, does]) =>
                html`<div>
                  <dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt>
                  <dd>${does}</dd>
                </div>`,
            )}
        </dl>
      </section>`,
  );
}
