/** `PACK/kind/slug`: by what bookmarks, notes and the records of a brief are told apart. */
export function recordKey({ pack, id }: { readonly pack: string; readonly id: string }): string {
  return `${pack}/${id}`;
}
