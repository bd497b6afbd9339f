/**
 * Each place held against axe's rules, in each theme; its languages take turns, so that every place has been in another one in each
 * theme. All places in all themes and languages are in tests/long.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Launched } from './launch';
import { speak, spoken, themes, violations, visit, wear } from './support/appearance';
import { places } from './support/places';

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
});
afterAll(() => launched.close());

describe.each(themes)('%s', (theme) => {
  beforeAll(() => wear(launched, theme));

  describe.each(spoken)('in %s', (language) => {
    beforeAll(() => speak(launched, language));
    const turn = spoken.indexOf(language) - themes.indexOf(theme) + spoken.length;
    const own = Object.entries(places).filter((_place, at) => (at - turn) % spoken.length === 0);

    it.each(own)('%s has no violation', async (hash, landmark) => {
      await visit(launched, hash, landmark);
      expect(await violations(launched)).toEqual([]);
    });
  });
});
