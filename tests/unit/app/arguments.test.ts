import { describe, expect, test } from 'vitest';
import { ArgumentError, parseArguments } from '../../../electron/app/arguments';
import { ownWords, resolveFrom } from '../../../electron/app/command-line';

const parse = (...words: string[]): ReturnType<typeof parseArguments> =>
  parseArguments(words, (path) => `/home/me/${path}`);

describe('what a start may ask', () => {
  test('nothing', () => expect(parse()).toEqual({ visit: {}, remarks: [] }));

  test('a search of several words, with = or without', () => {
    expect(parse('--search', 'project', 'gateway').visit).toEqual({ search: 'project gateway' });
    expect(parse('--search=project gateway').visit).toEqual({ search: 'project gateway' });
    expect(parse('--search', 'red', '-notice').visit).toEqual({ search: 'red -notice' });
  });

  test('a pack, by name or as the system hands it over', () => {
    expect(parse('--pack', 'a.rostrum').visit).toEqual({ pack: '/home/me/a.rostrum' });
    expect(parse('stick/b.rostrum').visit).toEqual({ pack: '/home/me/stick/b.rostrum' });
    expect(() => parse('a.rostrum', 'b.rostrum')).toThrow('One pack at a time');
    expect(() => parse('--pack', 'a.rostrum', 'b.rostrum')).toThrow('One pack at a time');
  });

  test('a record by id or by link', () => {
    expect(parse('--open', 'session/88').visit).toEqual({ open: 'session/88' });
    expect(parse('--open', 'rostrum://interpol-ga/session/88').visit).toEqual({
      open: 'session/88',
      of: 'interpol-ga',
    });
    expect(parse('rostrum://interpol-ga/session/88').visit).toEqual({ open: 'session/88', of: 'interpol-ga' });
  });

  test('a folder and a PDF, relative to where the person stands', () => {
    expect(parse('--user-data-dir', 'data').userData).toBe('/home/me/data');
    expect(parse('--print', 'session/88', '--pdf', 'a.pdf', '--paper', 'Letter').print).toEqual({
      id: 'session/88',
      file: '/home/me/a.pdf',
      paper: 'Letter',
    });
  });

  test('switches of Chromium and Electron pass', () => {
    const words = ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '--log-net-log=/tmp/x', '--lang=fr'];
    expect(parse(...words, '--search', 'x').visit).toEqual({ search: 'x' });
  });
});

describe('what it may not', () => {
  test.each([
    [['--serach', 'x'], 'Did you mean --search?'],
    [['--search'], '--search needs a value'],
    [['--search', 'a', '--search', 'b'], 'given twice'],
    [['--open', 'Session 88'], 'is not an id'],
    [['--open', '../../etc/passwd'], 'is not an id'],
    [['--print', 'session/88'], 'needs --pdf FILE'],
    [['--pdf', 'a.pdf'], 'belong to --print'],
    [['--print', 'session/88', '--pdf', 'a.pdf', '--paper', 'A5'], 'A4 or Letter'],
    [['--print', 'session/88', '--pdf', 'a.pdf', '--search', 'x'], 'without a window'],
    [['gateway'], 'To search for it'],
  ])('%j', (words, message) => {
    expect(() => parse(...words)).toThrow(ArgumentError);
    expect(() => parse(...words)).toThrow(message);
  });

  test.each([
    'rostrum://interpol-ga/../../x',
    'rostrum://',
    'ROSTRUM://interpol-ga/session/88',
    `rostrum://a/${'x'.repeat(9999)}`,
  ])('a link that is broken or hostile is ignored with a short remark: %.40s', (link) => {
    const { visit, remarks } = parse(link);
    expect(visit).toEqual({});
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.length).toBeLessThan(220);
  });
});

test('the words after the application’s folder are the person’s own', () => {
  const argv = ['electron', '-r', 'loader.js', '--no-sandbox', '/app', '--search', 'x'];
  expect(ownWords(argv, true)).toEqual(['--search', 'x']);
  expect(ownWords(['rostrum', '--search', 'x'], false)).toEqual(['--search', 'x']);
});

test('paths are meant from where npm was called', () => {
  expect(resolveFrom({ INIT_CWD: '/home/me' }, '/repo')('a.pdf')).toBe('/home/me/a.pdf');
  expect(resolveFrom({}, '/repo')('a.pdf')).toBe('/repo/a.pdf');
  expect(resolveFrom({ INIT_CWD: 'relative' }, '/repo')('/b.pdf')).toBe('/b.pdf');
});
