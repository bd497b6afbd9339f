/** What is wrong with a pack is said in each language, with file, place and mend, and with nothing that turns the words around. */
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { languages } from '../../../data/model/spoken';
import { PackError } from '../../../electron/library/error';
import type { Fault, FaultCode } from '../../../electron/library/fault';
import type { Invalid } from '../../../electron/library/invalid';
import { parseBounded } from '../../../electron/library/parse-json';
import { speak } from '../../../electron/words';
import { say } from '../../../electron/words/faults';
import { inWords, messageOf } from '../../../electron/words/pack-error';

afterEach(() => speak('en'));

/** One of each; the type holds the list to all codes. */
const faults: Record<FaultCode, Extract<Fault, { code: unknown }>> = {
  noFile: { code: 'noFile' },
  notAFile: { code: 'notAFile' },
  notAPack: { code: 'notAPack' },
  directory: { code: 'directory' },
  tooMany: { code: 'tooMany' },
  unfolds: { code: 'unfolds' },
  changing: { code: 'changing' },
  cannotOpen: { code: 'cannotOpen', reason: 'EACCES' },
  unreadable: { code: 'unreadable', reason: 'EIO' },
  badName: { code: 'badName' },
  twice: { code: 'twice' },
  compression: { code: 'compression' },
  encrypted: { code: 'encrypted' },
  overlap: { code: 'overlap' },
  elsewhere: { code: 'elsewhere' },
  notStored: { code: 'notStored' },
  missing: { code: 'missing' },
  damaged: { code: 'damaged' },
  altered: { code: 'altered' },
  unvouched: { code: 'unvouched' },
  notJson: { code: 'notJson' },
  tooDeep: { code: 'tooDeep' },
  otherBlocks: { code: 'otherBlocks' },
  tooLarge: { code: 'tooLarge', limit: 4 << 20 },
  notValid: { code: 'notValid', at: '3.title', why: { is: 'missing' } },
  section: { code: 'section', reason: 'its header' },
  idIndex: { code: 'idIndex' },
  rowsIndex: { code: 'rowsIndex' },
  badRow: { code: 'badRow' },
  badSums: { code: 'badSums', line: 17 },
  miscounted: { code: 'miscounted', found: 17, counted: 18 },
  misplaced: { code: 'misplaced', id: 'session/88' },
  noId: { code: 'noId', id: 'session/88' },
  newer: { code: 'newer', format: 9, reads: 2, needs: '7.0.0' },
  notKey: { code: 'notKey' },
  notSignature: { code: 'notSignature' },
  noKey: { code: 'noKey' },
  noFormer: { code: 'noFormer' },
  badSignature: { code: 'badSignature' },
  otherSigner: { code: 'otherSigner', title: 'Harbour', before: 'AAAA0000', now: 'BBBB1111' },
};

const invalids: readonly Invalid[] = [
  { is: 'missing' },
  { is: 'pattern', words: 'Invalid string' },
  ...(['text', 'number', 'whole', 'list', 'group', 'boolean'] as const).map((type) => ({ is: 'type' as const, type })),
  { is: 'over', limit: '200' },
  { is: 'under', limit: '1' },
  { is: 'choice', choices: 'high, medium, low' },
  { is: 'unknown', fields: 'colour' },
  { is: 'other', words: 'Invalid input' },
];

describe.each(languages)('in %s', (language) => {
  it.each(Object.values(faults))('$code is said with its values', (fault) => {
    const { what, mend } = say(fault, language);
    for (const [name, value] of Object.entries(fault)) {
      if (name === 'limit') expect(what).toContain('4');
      else if (name === 'needs') expect(mend).toContain(value);
      else if (name !== 'code' && name !== 'why' && value !== null) expect(what).toContain(String(value));
    }
    expect(what).not.toMatch(/[.\s]$/);
    expect(mend).toMatch(/\.$/);
    if (language === 'en') return;
    expect(what).not.toBe(say(fault, 'en').what);
    expect(mend).not.toBe(say(fault, 'en').mend);
    if (language === 'ar') expect(what).toMatch(/[\u0600-\u06ff]/);
  });

  it.each(invalids)('why a value is not valid is said in words of the language: $is', (why) => {
    const { what } = say({ code: 'notValid', at: 'records.0.title', why }, language);
    expect(what).toContain('records.0.title');
    if ('limit' in why) expect(what).toContain(why.limit);
    if ('choices' in why) expect(what).toContain(why.choices);
    if ('fields' in why) expect(what).toContain(why.fields);
    if (language === 'en') return;
    // What has no words of the language is left to the details, and the sentence stays whole.
    const given = ['records.0.title', ...Object.values(why).slice(1)].reduce(
      (text, part) => text.replace(part, ''),
      what,
    );
    expect(given).not.toMatch(/\b(?:the|is|must|text|list|missing|invalid|expected)\b/i);
    expect(say({ code: 'notValid', at: '', why }, language).what).not.toMatch(/[«»\s:(]$/);
  });

  it('the window is told file, place and mend, each name apart from the words', () => {
    speak(language);
    const error = new PackError('/media/stick/a\u202e.rostrum', 'records/x\u0000.json', { code: 'altered' });
    const { what, mend, detail } = inWords(error);
    expect(what).toContain('\u2068a\ufffd.rostrum\u2069, \u2068records/x\ufffd.json\u2069');
    expect(what).toMatch(/\.$/);
    expect(mend).toBe(say({ code: 'altered' }, language).mend);
    expect(detail).toContain('changed after the pack was made');
    expect(messageOf(error).split('\u001e')).toEqual([what, mend, detail]);
  });
});

it('the command line is told in English, whatever is spoken', () => {
  speak('ar');
  const error = new PackError('a.rostrum', 'ids.idx', { code: 'missing' });
  expect(error.message).toBe(
    'a.rostrum, ids.idx: the entry is missing. Ask whoever gave you the file for a new copy; nothing on this machine was changed.',
  );
});

it('what is wrong with a value is told by its place and a code', () => {
  const schema = z.strictObject({
    title: z.string().min(2).max(5),
    sure: z.enum(['high', 'low']),
    when: z.string().regex(/^\d{4}$/, 'is not a year'),
    count: z.number().int().positive(),
    list: z.array(z.string()),
  });
  const good = { title: 'Port', sure: 'high', when: '2019', count: 1, list: ['a'] };
  const faultOf = (change: Record<string, unknown>): unknown => {
    try {
      parseBounded('a.rostrum', 'records.json', { ...good, ...change }, schema, 3);
    } catch (error) {
      return error instanceof PackError ? error.fault : error;
    }
    return null;
  };
  const notValid = (at: string, why: Invalid): unknown => ({ code: 'notValid', at, why });
  expect(faultOf({})).toBeNull();
  expect(faultOf({ title: undefined })).toEqual(notValid('3.title', { is: 'missing' }));
  expect(faultOf({ sure: undefined })).toEqual(notValid('3.sure', { is: 'missing' }));
  expect(faultOf({ title: 7 })).toEqual(notValid('3.title', { is: 'type', type: 'text' }));
  expect(faultOf({ title: null })).toEqual(notValid('3.title', { is: 'type', type: 'text' }));
  expect(faultOf({ title: 'Harbour' })).toEqual(notValid('3.title', { is: 'over', limit: '5' }));
  expect(faultOf({ title: '' })).toEqual(notValid('3.title', { is: 'under', limit: '2' }));
  expect(faultOf({ sure: 'maybe' })).toEqual(notValid('3.sure', { is: 'choice', choices: 'high, low' }));
  expect(faultOf({ when: 'soon' })).toEqual(notValid('3.when', { is: 'pattern', words: 'is not a year' }));
  expect(faultOf({ count: 0 })).toEqual(notValid('3.count', { is: 'under', limit: '1' }));
  expect(faultOf({ count: 1.5 })).toEqual(notValid('3.count', { is: 'type', type: 'whole' }));
  expect(faultOf({ list: ['a', 2] })).toEqual(notValid('3.list.1', { is: 'type', type: 'text' }));
  expect(faultOf({ colour: 'red' })).toEqual(notValid('3', { is: 'unknown', fields: 'colour' }));
});
