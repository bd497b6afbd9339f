/** Ids made of other people's names: only `[a-z0-9-]` is ever left, so that no symbol can name a file outside a folder. */

/** "A/RES/80/236 A" is "a-res-80-236-a". Empty when nothing is left. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øðłßæœþđ]/g, (letter) => latin[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/, '');
}

const latin: Readonly<Record<string, string>> = {
  ø: 'o',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  đ: 'd',
};
