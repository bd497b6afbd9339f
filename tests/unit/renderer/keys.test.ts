/** The map of keys, which the dialog of keys and the help show, is held against the code that listens for them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyMap } from '../../../renderer/parts/key-groups';

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** Keys as events name them, by the names on the map. */
const names: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  'Page ↑': 'PageUp',
  'Page ↓': 'PageDown',
  Esc: 'Escape',
};
/** What only menus of the platform (all of a field is selected), or of the record, know: they need no key of their own on the map. */
const ownOfMenus = new Set(['Tab', 'Backspace', 'a']);
const named = /^(?:Arrow\w+|Page\w+|Home|End|Enter|Escape|Delete|Tab|Backspace|F\d+)$/u;

/** Every key for which the window listens: single letters, signs, keys with a name. */
function handled(): Set<string> {
  const found = new Set<string>();
  for (const text of sources('renderer')) {
    for (const [, letter = ''] of text.matchAll(/singleKey\('(\w)'/gu)) found.add(letter);
    for (const [, key = ''] of text.matchAll(/event\.key [!=]== '([^']+)'/gu)) found.add(key);
    // Tables of steps: { ArrowDown: 1 }[event.key], const steps = { ArrowDown: 'next' }
    if (!text.includes('[event.key]')) continue;
    for (const [, key = ''] of text.matchAll(/[{,\s](\w+):/gu)) if (named.test(key)) found.add(key);
  }
  return found;
}

/** The last part of each key on the map: what is pressed with its modifiers held. */
function mapped(): Set<string> {
  const keys = keyMap(false).flatMap(([, all]) => all.flatMap(([some]) => some));
  const pressed = keys.map((key) => key.replace(/^(?:(?:Ctrl|Alt|Shift) )+/u, ''));
  return new Set(pressed.map((key) => names[key] ?? (/^[A-Z]$/u.test(key) ? key.toLowerCase() : key)));
}

describe('the map of keys', () => {
  it('has every key for which the window listens', () => {
    expect(handled().size).toBeGreaterThan(20);
    const unknown = [...handled()].filter((key) => !mapped().has(key) && !ownOfMenus.has(key));
    expect(unknown).toEqual([]);
  });

  it('has no key for which nothing listens: neither the window, nor the menu, nor the platform', () => {
    const menu = readFileSync('electron/app/menu.ts', 'utf8');
    const accelerators = [...menu.matchAll(/'(?:CmdOrCtrl|Ctrl|Alt|Cmd)\+(?:Shift\+)?([^']+)'/gu)].map(([, key = '']) =>
      key.toLowerCase(),
    );
    // Places of the rail by number; zoom, the full screen and the menu key are roles of the platform's menu.
    const platform = ['1', '9', '+', '−', '0', 'F11', 'F10'];
    for (const role of ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'])
      expect(menu).toContain(`role: '${role}'`);
    const known = new Set([...handled(), ...accelerators, ...platform]);
    expect([...mapped()].filter((key) => !known.has(key))).toEqual([]);
  });

  it('has every key of the menu, with its modifiers', () => {
    const menu = readFileSync('electron/app/menu.ts', 'utf8');
    const onMap = keyMap(false).flatMap(([, all]) => all.flatMap(([some]) => some));
    const wanted = [...menu.matchAll(/'(?:CmdOrCtrl|Ctrl)\+(Shift\+)?(\w)'/gu)].map(
      ([, shift, key = '']) => `Ctrl ${shift ? 'Shift ' : ''}${key}`,
    );
    expect(wanted.length).toBeGreaterThan(4);
    expect(onMap).toEqual(expect.arrayContaining(wanted));
  });

  it('leaves out single letters and signs when they are switched off, and nothing else', () => {
    for (const [, keys] of keyMap(false))
      for (const [some, does, single] of keys)
        expect(single === 'single', `${some.join(' ')}: ${does}`).toBe(some.every((key) => /^[A-Z/?]$/u.test(key)));
  });

  it('names the keys of a Mac as a Mac does', () => {
    const keys = keyMap(true).flatMap(([, all]) => all.flatMap(([some]) => some));
    expect(keys.filter((key) => /Ctrl|Shift|F11/u.test(key))).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(['⌘ [', '⌘ K', '⌘ ⇧ P']));
  });
});
