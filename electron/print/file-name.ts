/** A file name from a document's title that the three systems accept. */

const longest = 100;

/** "Brief: 88th session" becomes "Brief, 88th session.pdf"; other extensions likewise. */
export function fileName(title: string, extension = 'pdf'): string {
  const plain = title
    .replace(/\s*:\s+/g, ', ')
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  return `${plain && !reserved ? plain : 'Rostrum'}.${extension}`;
}
