/** The words that lists of hits mark below an element, in the order of the page. */
export function hitWords(root: Node): string[] {
  const ranges = [...(CSS.highlights.get('hit') ?? [])].filter(({ startContainer }) => root.contains(startContainer));
  const inPage = (a: AbstractRange, b: AbstractRange): number =>
    a.startContainer === b.startContainer
      ? a.startOffset - b.startOffset
      : a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
        ? -1
        : 1;
  return ranges
    .sort(inPage)
    .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset));
}
