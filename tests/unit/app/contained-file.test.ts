import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locate } from '../../../electron/app/contained-file';
import { isOurs } from '../../../electron/app/origin';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-contained-'));
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'index.html'), '');
  writeFileSync(join(folder, 'pages', 'assets', 'a-1.js'), '');
  writeFileSync(join(folder, 'pages', 'notes.txt'), '');
  writeFileSync(join(folder, 'secret.js'), '');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'pages', 'link.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const find = (path: string): ReturnType<typeof locate> => locate(join(folder, 'pages'), `app://rostrum/${path}`);

test('finds files of the page with their media type', () => {
  expect(find('index.html')?.type).toBe('text/html; charset=utf-8');
  expect(find('assets/a-1.js?v=1#x')?.type).toBe('text/javascript; charset=utf-8');
});

test.each([
  '../secret.js',
  '..%2fsecret.js',
  '%2e%2e/secret.js',
  'assets/%2e%2e/%2e%2e/secret.js',
  'assets\\..\\..\\secret.js',
  'link.js',
  'notes.txt',
  'assets',
  'assets/',
  '',
  'index.html%00.js',
  '%zz.js',
  'C:/secret.js',
  'none.js',
])('finds nothing for %j', (path) => expect(find(path)).toBeNull());

test('only our own origin is ours', () => {
  expect(isOurs('app://rostrum/index.html#/start')).toBe(true);
  for (const url of [
    'app://other/index.html',
    'https://rostrum/',
    'file:///x',
    'app://rostrum.evil/x',
    'app://a@rostrum/',
    'x',
  ])
    expect(isOurs(url)).toBe(false);
});
