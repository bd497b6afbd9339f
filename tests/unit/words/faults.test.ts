/** What is wrong with a pack is said in each language, with file, place and mend, and with nothing that turns the words around. */
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../../data/model/spoken';
import { PackError } from '../../../electron/library/error';
import type { Fault, FaultCode } from '../../../electron/library/fault';
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
  notValid: { code: 'notValid', reason: '3.title' },
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

describe.each(languages)('in %s', (language) => {
  it.each(Object.values(faults))('$code is said with its values', (fault) => {
    const { what, mend } = say(fault, language);
    for (const [name, value] of Object.entries(fault)) {
      if (name === 'limit') expect(what).toContain('4');
      else if (name === 'needs') expect(mend).toContain(value);
      else if (name !== 'code' && value !== null) expect(what).toContain(String(value));
    }
    expect(what).not.toMatch(/[.\s]$/);
    expect(mend).toMatch(/\.$/);
    if (language === 'en') return;
    expect(what).not.toBe(say(fault, 'en').what);
    expect(mend).not.toBe(say(fault, 'en').mend);
    if (language === 'ar') expect(what).toMatch(/[\u0600-\u06ff]/);
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
