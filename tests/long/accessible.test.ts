/** Every place in every theme and language, held against axe's rules. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Launched } from '../app/launch';
import { speak, spoken, themes, violations, visit, wear } from '../app/support/appearance';
import { places } from '../app/support/places';

let launched: Launched;
beforeAll(async () => {
  launched = await launch();
});
afterAll(() => launched.close());

describe.each(themes)('%s', (theme) => {
  beforeAll(() => wear(launched, theme));

  describe.each(spoken)('in %s', (language) => {
    beforeAll(() => speak(launched, language));

    it.each(Object.entries(places))('%s has no violation', async (hash, landmark) => {
      await visit(launched, hash, landmark);
      expect(await violations(launched)).toEqual([]);
    });
  });
});
