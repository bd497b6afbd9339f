/** Languages side by side by paragraph, the contents, and the state of the reading pane. */
import { describe, expect, it } from 'vitest';
import { parseLink, text, type Text } from '../../../data/model';
import { hashOf } from '../../../electron/app/visit';
import { parseRoute } from '../../../renderer/core/route';
import { align, blockOf, numberOf, outline } from '../../../renderer/parts/text/align';
import { readingOf, withReading } from '../../../renderer/parts/text/route';

const paragraph = (anchor: string, num?: string, more: object = {}): object => ({
  type: 'paragraph',
  anchor,
  ...(num ? { num } : {}),
  runs: [`Words of ${anchor} that go on for longer than a line of the contents has room`],
  ...more,
});
const made = (lang: string, preamble: object[], operative: object[]): Text =>
  text.parse({
    record: 'resolution/ha-2-1',
    lang,
    title: lang,
    sections: [
      { part: 'preamble', anchor: 's-1', blocks: preamble },
      { part: 'operative', anchor: 's-2', blocks: operative },
    ],
  });
const english = made(
  'en',
  [paragraph('pp-1'), paragraph('pp-2')],
  [paragraph('op-1', '1.', { points: [{ anchor: 'op-1-a', num: '(a)', runs: ['x'] }] }), paragraph('op-2', '2.')],
);
const arabic = made(
  'ar',
  [paragraph('pp-1'), paragraph('pp-1-bis')],
  [paragraph('op-1', '1 -'), paragraph('op-2', '2 -')],
);

describe('two languages', () => {
  it('stand side by side by anchor; what one lacks is empty there, and stands in its place', () => {
    const rows = align([english, arabic]);
    expect(rows.map(({ anchor }) => anchor)).toEqual(['pp-1', 'pp-1-bis', 'pp-2', 'op-1', 'op-2']);
    expect(rows[1]?.blocks.map((block) => block?.anchor ?? null)).toEqual([null, 'pp-1-bis']);
    expect(rows[3]?.blocks.map(numberOf)).toEqual(['1', '1']);
  });

  it('are found by the anchor of a point within a paragraph', () => {
    expect(blockOf(align([english]), 'op-1-a')?.anchor).toBe('op-1');
    expect(blockOf(align([english]), 'op-9')).toBeUndefined();
  });
});

it('the contents have the parts and the numbered paragraphs by their first words', () => {
  const entries = outline(english);
  expect(entries.map(({ anchor, level }) => [anchor, level])).toEqual([
    ['pp-1', 0],
    ['op-1', 0],
    ['op-1', 1],
    ['op-2', 1],
  ]);
  expect(entries[2]?.words).toMatch(/^1\. Words of op-1 .*…$/);
});

describe('the state of the pane', () => {
  it('is read from the query, and hostile values are nothing', () => {
    const reading = (query: string): unknown => readingOf({ query: new URLSearchParams(query) });
    expect(reading('from=2019')).toBeNull();
    expect(reading('read=en&read=ar&read=fr&at=op-2')).toEqual({ languages: ['en', 'ar'], at: 'op-2' });
    expect(reading('read=<x>&at=javascript:1')).toBeNull();
  });

  it('is written beside the filters, and taken away again', () => {
    const query = withReading(new URLSearchParams('from=2019'), { languages: ['en'], at: 'op-2' });
    expect(query.toString()).toBe('from=2019&read=en&at=op-2');
    expect(withReading(query, null).toString()).toBe('from=2019');
  });
});

it('a link to a paragraph opens the text there', () => {
  expect(parseLink('rostrum://small/resolution/ha-2-1#op-1-a')).toEqual({
    pack: 'small',
    id: 'resolution/ha-2-1',
    at: 'op-1-a',
  });
  expect(parseLink('rostrum://small/resolution/ha-2-1#<x>')).toBeNull();
  const route = parseRoute(hashOf({ open: 'resolution/ha-2-1', at: 'op-1-a' }) ?? '');
  expect([route.id, readingOf(route)?.at]).toEqual(['resolution/ha-2-1', 'op-1-a']);
});
