/** The query language: what is understood, and that anything may be typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type Query } from '../../../electron/search/analysis/query';

/** Words as `word` or `word…` while open, phrases as `a+b`, alternatives as `a|b`. */
function shape({ wanted, without, narrowings, unused }: Query): unknown {
  const piece = (words: Query['without'][number]): string =>
    words.map(({ word, open }) => (open ? `${word}…` : word)).join('+');
  return {
    wanted: wanted.map((pieces) => pieces.map(piece).join('|')),
    ...(without.length > 0 ? { without: without.map(piece) } : {}),
    ...(narrowings.length > 0 ? { narrowings } : {}),
    ...(unused.length > 0 ? { unused } : {}),
  };
}

describe('a query', () => {
  it.each([
    ['"executive committee" -asia elec', { wanted: ['executive+committee', 'elec…'], without: ['asia'] }],
    ['“executive committee” «red notice»', { wanted: ['executive+committee', 'red+notice'] }],
    ['"executive comm', { wanted: ['executive+comm…'] }],
    ['i-core ', { wanted: ['i', 'core'] }],
    ['asia OR africa police', { wanted: ['asia|africa', 'police…'] }],
    ['"red notice" OR diffusion ', { wanted: ['red+notice|diffusion'] }],
    ['asia AND police NOT cyber', { wanted: ['asia', 'police'], without: ['cyber'] }],
    ['-"red notice" gate', { wanted: ['gate…'], without: ['red+notice'] }],
    ['deleg* x ', { wanted: ['deleg…', 'x'] }],
    ['U.N. charter ', { wanted: ['un', 'charter'] }],
    ['l’élection d', { wanted: ['election', 'd…'] }],
    ['CCF: files', { wanted: ['ccf', 'files…'] }],
    ['title:x^', { wanted: ['title', 'x'] }],
    ['+', { wanted: [] }],
    ['OR police', { wanted: ['police…'], unused: ['OR'] }],
    ['police OR', { wanted: ['police'], unused: ['OR'] }],
  ])('%s', (text, expected) => {
    expect(shape(parseQuery(text))).toEqual(expected);
  });

  it.each([
    ['kind:resolution', { field: 'kind', kinds: ['resolution'] }],
    ['kind:People', { field: 'kind', kinds: ['person'] }],
    ['type:résolutions', { field: 'kind', kinds: ['resolution'] }],
    ['tipo:resoluciones', { field: 'kind', kinds: ['resolution'] }],
    ['نوع:قرار', { field: 'kind', kinds: ['resolution'] }],
    ['session:88', { field: 'session', session: '88' }],
    ['session:88th', { field: 'session', session: '88' }],
    ['year:2019', { field: 'year', from: 2019, to: 2019 }],
    ['year:2015-2019', { field: 'year', from: 2015, to: 2019 }],
    ['année:٢٠١٩', { field: 'year', from: 2019, to: 2019 }],
    ['country:"United Kingdom"', { field: 'country', words: ['united', 'kingdom'] }],
    ['country: chile', { field: 'country', words: ['chile'] }],
    ['person:stock', { field: 'person', words: ['stock'] }],
    ['lang:fr', { field: 'lang', lang: 'fr' }],
    ['langue:français', { field: 'lang', lang: 'fr' }],
  ])('narrows by %s', (text, expected) => {
    expect(shape(parseQuery(text))).toEqual({ wanted: [], narrowings: [{ ...expected, not: false }] });
  });

  it('leaves out by a field too', () => {
    expect(parseQuery('-kind:source police').narrowings).toEqual([{ field: 'kind', kinds: ['source'], not: true }]);
  });

  it('says what it cannot use, and searches for its words', () => {
    expect(shape(parseQuery('year:soon police '))).toEqual({
      wanted: ['year', 'soon', 'police'],
      unused: ['year:soon'],
    });
  });

  it('does not complain of a value that is still being typed', () => {
    expect(parseQuery('year:2021-2017 police').unused).toEqual(['year:2021-2017']);
    for (const text of ['year:20', 'kind:res', 'lang:f', 'year:2015-20'])
      expect(parseQuery(text).unused, text).toEqual([]);
  });

  it('takes a pasted title with a colon as words', () => {
    expect(parseQuery('Session: report of the committee').unused).toEqual([]);
    expect(parseQuery('Session: report of the committee').wanted).toHaveLength(5);
  });

  it('looks for the first words of a page that was pasted, and says which it left', () => {
    const { wanted, unused } = parseQuery('word '.repeat(50));
    expect(wanted).toHaveLength(32);
    expect(unused.length).toBeGreaterThan(0);
  });

  it('may be anything', () => {
    const part = fc.constantFrom(
      '"',
      '-',
      'OR',
      'kind:',
      'year:',
      '*',
      '(',
      ')',
      '~1',
      '^',
      '+',
      ':',
      '“',
      "'",
      'a',
      ' ',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { wanted, without } = parseQuery(text);
        for (const piece of [...wanted.flat(), ...without]) expect(piece.length).toBeGreaterThan(0);
        for (const pieces of wanted) expect(pieces.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
