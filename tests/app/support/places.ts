/** Where the application is looked at: a hash of each kind of place, and what is there when it has come. */
import { places as pictured } from '../../shots/places.mjs';

/** The places that are pictured, and the one session of which least is known. */
export const places: Readonly<Record<string, string>> = {
  ...Object.fromEntries(pictured.map(({ hash, landmark }) => [hash, landmark])),
  '#/sessions/session/50': 'session-page h1',
};
