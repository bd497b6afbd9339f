/** What is read off a laid-out page for Word and Markdown. */
import { expect, test } from 'vitest';
import { readBlocks } from '../../../renderer/print/read-blocks';

function page(markup: string): Element {
  const root = document.createElement('main');
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  root.append(...parsed.body.childNodes);
  document.body.append(root);
  return root;
}

test('headings with anchors, what stands beside them, lists, tables, and page breaks', () => {
  const read = readBlocks(
    page(`
      <article id="item-0" class="item first"><h1>88th session</h1>
        <section><div class="head"><h2>Adopted</h2><span>13</span><span aria-hidden="true">drawn</span></div>
          <p>It <b>met</b> in <i>Santiago</i><sup>1</sup></p>
          <ul><li>one</li><li>two</li></ul>
          <table><thead><tr><th>Post</th></tr></thead><tbody><tr><td class="end">President</td></tr></tbody></table>
        </section></article>
      <article id="item-1" class="item page"><h1>Another</h1></article>`),
  );
  expect(read.map(({ type }) => type)).toEqual([
    'heading',
    'heading',
    'paragraph',
    'list',
    'table',
    'break',
    'heading',
  ]);
  expect(read[0]).toMatchObject({ level: 1, anchor: 'item-0', runs: [{ text: '88th session' }] });
  expect(JSON.stringify(read[1])).not.toContain('drawn');
  expect(read[2]).toMatchObject({
    style: 'body',
    runs: [
      { text: 'It ' },
      { text: 'met', bold: true },
      { text: ' in ' },
      { text: 'Santiago', italic: true },
      { raised: true },
    ],
  });
  expect(read[3]).toMatchObject({ ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] });
  expect(read[4]).toMatchObject({ heads: 1, rows: [[{ head: true }], [{ head: false, end: true }]] });
  expect(read[6]).toMatchObject({ anchor: 'item-1' });
});

test('a cover keeps its parts in the order of the page, and what follows begins a page', () => {
  const read = readBlocks(
    page(`<article class="cover"><p class="kicker">The Assembly</p><h1>A brief</h1><p class="lead">2 records</p>
        <p class="colophon">The pack. Contents as of 20 November 2026.</p></article>
      <article id="item-0" class="item follows"><h1>88th session</h1></article>`),
  );
  expect(read).toMatchObject([
    { style: 'over', runs: [{ text: 'The Assembly' }] },
    { style: 'title', runs: [{ text: 'A brief' }] },
    { style: 'lead', runs: [{ text: '2 records' }] },
    { style: 'foot', runs: [{ text: 'The pack. Contents as of 20 November 2026.' }] },
    { type: 'break' },
    { type: 'heading', anchor: 'item-0' },
  ]);
});
