/** A search as it was made: its address, and its scope and choices in words. */
import { msg, str } from '@lit/localize';
import type { SearchSort } from '../../electron/search/protocol';
import { kindNamed } from '../../data/model/kind';
import { countryCalled } from './countries';
import { countryName, joinWords, kindPlural, sessionNumber, sessionShort } from './format';
import { formatRoute } from './route';

/** The part of a search's query that is not its words: scope, choices, order. Empty when there is none. */
export function restOf(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete('q');
  return rest.toString();
}

/** The address of a search. @param rest as `restOf` gives it */
export function searchHref(words: string, rest = ''): string {
  const query = new URLSearchParams({ q: words });
  for (const [name, value] of new URLSearchParams(rest)) query.append(name, value);
  return formatRoute({ place: 'search', query });
}

/** "All packs, Resolutions, 88th, 2019, Chile, Newest first": empty for a search of words alone. */
export function choicesInWords(rest = ''): string {
  const words = [...new URLSearchParams(rest)].map(([name, value]) => choiceInWords(name, value));
  return joinWords(words.filter((one) => one !== ''));
}

/** The order of results. */
export function sortName(sort: SearchSort): string {
  if (sort === 'newest') return msg('Newest first');
  return sort === 'oldest' ? msg('Oldest first') : msg('By relevance');
}

/** A choice of a search's query in words: "88th" for a session. Empty for what is none. */
export function choiceInWords(name: string, value: string): string {
  switch (name) {
    case 'in':
      return value === 'all' ? msg('All packs') : '';
    case 'kind': {
      const kind = kindNamed(value);
      return kind ? kindPlural(kind) : '';
    }
    case 'session':
      return sessionShort({ number: sessionNumber(value), title: value });
    case 'year':
      return value;
    case 'country':
      return countryName(countryCalled(value));
    case 'confidence':
      return msg(str`Confidence: ${confidenceChoice(value)}`);
    case 'sort':
      return value === 'newest' || value === 'oldest' ? sortName(value) : '';
    default:
      return '';
  }
}

/** A confidence as a choice of a facet. */
export function confidenceChoice(value: string): string {
  if (value === 'high') return msg('High');
  return value === 'medium' ? msg('Medium') : msg('Low');
}
