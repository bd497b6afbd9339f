/** Messages of the window: every string is one, every one is translated, and each translation has what it needs. */
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { RuntimeOutputConfig } from '@lit/localize-tools/lib/types/modes.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../data/model/spoken';
import { spokenInTemplates } from '../../fixtures/html-text';
import { readUnits } from '../../fixtures/xliff';

const root = path.resolve(import.meta.dirname, '../../..');
const translated = languages.filter((language) => language !== 'en');

test('what a template says outside msg() is found', () => {
  const source =
    'html`<p title="Seen">${a} <b>Said</b><kbd>F6</kbd></p><i aria-label="${b}, heard">${msg("fine")}${msg(html`Said <b>so</b>`)}</i>`';
  expect(spokenInTemplates('x.ts', source)).toEqual(['x.ts: Seen', 'x.ts: , heard', 'x.ts: Said']);
});

test('no template says anything outside msg()', () => {
  const files = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(50);
  const said = sources.flatMap((file) =>
    spokenInTemplates(file, readFileSync(path.join(root, 'renderer', file), 'utf8')),
  );
  expect(said).toEqual([]);
});

test('the files of messages hold just the messages of the source: else run `npm run locales`', () => {
  const config = readConfigFileAndWriteSchema(path.join(root, 'lit-localize.json'));
  const localizer = new RuntimeLitLocalizer({ ...config, output: config.output as RuntimeOutputConfig });
  const { messages, errors } = localizer.extractSourceMessages();
  expect(errors).toEqual([]);
  const wanted = [...new Set(messages.map(({ name }) => name))].sort();
  for (const language of translated) {
    expect(
      readUnits(language)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(wanted);
  }
  expect(localizer.validateTranslations().errors).toEqual([]);
});

describe.each(translated)('%s', (language) => {
  const units = readUnits(language);

  test('has every message', () => {
    expect(units.filter(({ target }) => !target).map(({ source }) => source)).toEqual([]);
  });

  test('has each placeholder as often as the source', () => {
    const holes = (text: string): string[] => (text.match(/\{\d+\}/gu) ?? []).sort();
    const wrong = units.filter(({ source, target = '' }) => holes(source).join() !== holes(target).join());
    expect(wrong.map(({ source, target }) => [source, target])).toEqual([]);
  });

  test('has every plural form that it needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = units.filter(({ source }) => /^\s*one: .*\| other: /su.test(source));
    expect(counted.length).toBeGreaterThan(0);
    const missing = counted.flatMap(({ target = '' }) => {
      const forms = target.split('|').map((form) => form.trim().split(':')[0]);
      return needed.filter((form) => !forms.includes(form)).map((form) => `${form}: ${target}`);
    });
    expect(missing).toEqual([]);
  });
});
