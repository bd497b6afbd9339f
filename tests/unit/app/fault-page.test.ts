import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { faultPage } from '../../../electron/app/fault-page';
import { faultAddress } from '../../../electron/app/origin';

test('says what happened and leads back', () => {
  const html = String(faultPage(faultAddress('renderer crashed, code 5', '#/people', null)).body);
  expect(html).toContain('renderer crashed, code 5');
  expect(html).toContain('href="app://rostrum/index.html#/people"');
  const other = String(faultPage(faultAddress('renderer crashed, code 5', '#/people', 'harbour-assembly')).body);
  expect(other).toContain('href="app://rostrum/index.html?pack=harbour-assembly#/people"');
});

test('shows an address made by others as text, and does not follow it', () => {
  const html = String(faultPage(faultAddress('<script>alert(1)</script>', '"><img src=x>', '"><b>')).body);
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('href="app://rostrum/index.html"');
});

test('its policy allows its own style and nothing else', () => {
  const page = faultPage(faultAddress('x', '#/start', null));
  const style = /<style>([\s\S]*?)<\/style>/.exec(String(page.body))?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = page.headers['Content-Security-Policy'];
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).not.toMatch(/unsafe|script-src/);
});
