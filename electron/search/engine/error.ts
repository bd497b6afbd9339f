/** What can be wrong with an index, as one error that says so. */

export type IndexFault = 'no index' | 'version' | 'truncated' | 'altered' | 'malformed';

/** An index that cannot be read. No other error, and no wrong answer, comes of damaged bytes. */
export class IndexError extends Error {
  override readonly name = 'IndexError';

  constructor(
    readonly fault: IndexFault,
    message: string,
  ) {
    super(message);
  }
}

export function malformed(what: string): IndexError {
  return new IndexError('malformed', `The search index is not well formed: ${what}.`);
}
