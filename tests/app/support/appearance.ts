/** How the window looks and which language it speaks, changed while it is open; and axe's word on what it then shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { inMain } from '../in-main';
import type { Launched } from '../launch';

export const themes = ['light', 'dark', 'forced colours'] as const;
export type Theme = (typeof themes)[number];
export const spoken = ['en', 'fr', 'es', 'ar'] as const;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Forced colours are those of a light system. */
export async function wear({ app, page }: Launched, theme: Theme): Promise<void> {
  const scheme = theme === 'dark' ? 'dark' : 'light';
  await inMain(app, ({ nativeTheme }, source) => (nativeTheme.themeSource = source), scheme as 'light' | 'dark');
  await page.emulateMedia({ colorScheme: null, forcedColors: theme === 'forced colours' ? 'active' : 'none' });
  await page.waitForFunction((to) => matchMedia(`(prefers-color-scheme: ${to})`).matches, scheme);
}

/** The language is chosen in the menu, as a reader does, without opening it. */
export async function speak({ page }: Launched, language: (typeof spoken)[number]): Promise<void> {
  if ((await page.getAttribute('html', 'lang')) === language) return;
  await page.evaluate((to) => {
    document.querySelector<HTMLInputElement>(`theme-button [name=language][value=${to}]`)?.click();
  }, language);
  await page.waitForSelector(`html[lang=${language}]`);
}

/** Goes to a place and waits until it stands. */
export async function visit({ page }: Launched, hash: string, landmark: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForSelector(landmark);
  await page.waitForTimeout(150);
}

/** What axe finds against WCAG 2.2 AA and its own good practice: the rule, and up to three elements each. */
export async function violations({ page }: Launched): Promise<string[]> {
  // Playwright's own world: the page's content security policy does not bind it, and stays as it is.
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => {
    const where = nodes.map(({ html }) => html);
    return `${id}: ${where.slice(0, 3).join(' | ')}`;
  });
}
