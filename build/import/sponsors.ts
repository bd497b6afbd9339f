/** Takes a list of sponsors apart: "Austria, Iraq (on behalf of …) and Kazakhstan". */
import type { Sponsor } from '../../data/model';
import { countryNamed } from './countries';

/** Words that no country is longer than. */
const mostWords = 9;

/**
 * The sponsors of a list, in its order, or null when any of it is not a country with what it stands for: then the words
 * are worth more than a guess. "and" may join two names or stand within one, so the longest name that fits is taken.
 */
export function sponsorsIn(list: string): Sponsor[] | null {
  const found: Sponsor[] = [];
  let rest = list.trim();
  while (rest !== '') {
    const next = longestName(rest);
    if (!next) return null;
    rest = next.rest;
    const capacity = /^\s*\(((?:on behalf of|in its capacity as)\s[^()]*)\)/.exec(rest);
    if (capacity) rest = rest.slice(capacity[0].length);
    found.push({ ...next.country, ...(capacity?.[1] ? { capacity: capacity[1].replace(/\s+/g, ' ') } : {}) });
    const separator = /^(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+|$)/.exec(rest);
    if (!separator) return null;
    rest = rest.slice(separator[0].length);
  }
  return found;
}

function longestName(text: string): { country: Sponsor; rest: string } | null {
  const ends = [...text.matchAll(/(?=[\s,]|$)/g)].map((match) => match.index).filter((end) => end > 0);
  for (const end of ends.slice(0, mostWords).reverse()) {
    const country = countryNamed(text.slice(0, end));
    if (country) return { country, rest: text.slice(end) };
  }
  return null;
}
