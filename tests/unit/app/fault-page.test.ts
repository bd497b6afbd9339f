import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { faultAddress, faultPage } from '../../../electron/app/fault-page';

test('says what happened and leads back', async () => {
  const html = await faultPage(faultAddress('renderer crashed, code 5', '#/people')).text();
  expect(html).toContain('renderer crashed, code 5');
  expect(html).toContain('href="app://rostrum/index.html#/people"');
});

test('shows an address made by others as text, and does not follow it', async () => {
  const html = await faultPage(faultAddress('<script>alert(1)</script>', '"><img src=x>')).text();
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('href="app://rostrum/index.html"');
});

test('its policy allows its own style and nothing else', async () => {
  const page = faultPage(faultAddress('x', '#/start'));
  const style = /<style>([\s\S]*?)<\/style>/.exec(await page.text())?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).not.toMatch(/unsafe|script-src/);
});
