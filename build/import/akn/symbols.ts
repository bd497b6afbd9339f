/** Symbols of documents: as printed, as links write them, and the records that have them. */
import type { RecordId } from '../../../data/model';
import { slug } from '../slug';

const servers = /^(?:www\.)?(?:docs\.un\.org|undocs\.org)$/;

/** What a link of a text means: a symbol, a web address, or nothing that can be followed. */
export function targetOf(href: string): { symbol: string } | { url: string } | null {
  if (href.length > 2000) return null;
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (servers.test(url.hostname)) {
    const symbol = symbolOfPath(url.pathname);
    if (symbol) return { symbol };
  }
  // "https://broken-link/" stands where a link was lost.
  return url.hostname.includes('.') ? { url: url.href } : null;
}

function symbolOfPath(path: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  const symbol = canonicalSymbol(plain.replace(/^\/(?:(?:ar|en|es|fr|ru|zh)\/)?/, ''));
  return /^[\p{L}\d][\p{L}\d/.()\- *]{1,80}$/u.test(symbol) && symbol.includes('/') ? symbol : null;
}

/** One spelling of a symbol: "A/hrc/RES/1/2" is "A/HRC/RES/1/2", "A/RES/79/252a-b" is "A/RES/79/252 A-B". */
export function canonicalSymbol(printed: string): string {
  return printed
    .replace(/\s+/g, ' ')
    .replace(/[ ./]+$/, '')
    .trim()
    .replace(/(?<=\/)[a-z]+(?=\/)/g, (part) => part.toUpperCase())
    .replace(
      /(\/RES\/[^/]+\/\d+) ?([A-Za-z])(?:-([A-Za-z]))?$/,
      (_all, number: string, from: string, to?: string) => `${number} ${(to ? `${from}-${to}` : from).toUpperCase()}`,
    );
}

/** "A/RES/80/236 A" is "resolution/a-res-80-236-a"; null when no letter or digit is left of it. */
export function resolutionId(symbol: string): RecordId | null {
  const name = slug(symbol);
  return name === '' ? null : `resolution/${name}`;
}

/** The resolutions that an import holds, by symbol. */
export class Symbols {
  readonly #ids = new Map<string, RecordId[]>();
  readonly #owner = new Map<RecordId, string>();

  /** @returns another symbol that has the same id, when there is one */
  add(symbol: string, id: RecordId): string | null {
    const owner = this.#owner.get(id);
    if (owner !== undefined && owner !== symbol) return owner;
    this.#owner.set(id, symbol);
    this.#name(symbol, id);
    // "80/236" and "80/236 A-B" mean each of "80/236 A" and "80/236 B".
    const part = /^(.*\d) [A-Z]$/.exec(symbol)?.[1];
    if (part) this.#name(part, id);
    return null;
  }

  #name(symbol: string, id: RecordId): void {
    const known = this.#ids.get(symbol) ?? [];
    if (!known.includes(id)) this.#ids.set(symbol, [...known, id]);
  }

  /** The records that a symbol means. */
  idsOf(symbol: string): readonly RecordId[] {
    const exact = this.#ids.get(symbol);
    if (exact) return exact;
    const whole = /^(.*\d) ([A-Z])-([A-Z])$/.exec(symbol);
    const [, number = '', from = '', to = ''] = whole ?? [];
    return (this.#ids.get(number) ?? []).filter((id) => {
      const letter = this.#owner.get(id)?.at(-1) ?? '';
      return from <= letter && letter <= to;
    });
  }
}
