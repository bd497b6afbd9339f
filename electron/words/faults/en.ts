import type { Invalid, TypeName } from '../../library/invalid';
import type { FaultWords } from '.';

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1 << 20))} MB`;

const types: Readonly<Record<TypeName, string>> = {
  text: 'text',
  number: 'a number',
  whole: 'a whole number',
  list: 'a list',
  group: 'a group of fields',
  boolean: 'true or false',
};

/** What is said of the value before it. Anything else is said as it comes: it is English too. */
function wrong(why: Invalid): string {
  switch (why.is) {
    case 'missing':
      return 'is missing';
    case 'pattern':
      return `is not written as it must be (${why.words})`;
    case 'type':
      return `must be ${types[why.type]}`;
    case 'over':
      return `is longer or greater than ${why.limit}`;
    case 'under':
      return `is shorter or less than ${why.limit}`;
    case 'choice':
      return `must be one of these: ${why.choices}`;
    case 'unknown':
      return `has unknown fields: ${why.fields}`;
    case 'other':
      return why.words;
  }
}

export const en: FaultWords = {
  what: {
    noFile: 'there is no such file',
    notAFile: 'this is not a file',
    notAPack: 'the file is not a pack, or is cut short',
    directory: 'its directory is damaged',
    tooMany: 'the file has more than 65,534 entries or 4 GB, which no pack has',
    unfolds: 'the file unfolds to far more than any pack does',
    changing: 'the file was changed while it was looked at',
    cannotOpen: ({ reason }) => `the file cannot be opened (${reason})`,
    unreadable: ({ reason }) => `the file cannot be read (${reason})`,
    badName: 'the entry has a name that no pack uses',
    twice: 'the entry is there twice, or another has nearly its name',
    compression: 'the entry is compressed in an unknown way',
    encrypted: 'the entry is encrypted',
    overlap: 'the file is cut short, or the entry lies over another',
    elsewhere: 'the entry is not where the directory says',
    notStored: 'the entry is compressed where it must be stored',
    missing: 'the entry is missing',
    damaged: 'the entry is damaged',
    altered: 'the entry was changed after the pack was made',
    unvouched: 'nothing vouches for the entry',
    notJson: 'the entry is not valid JSON',
    tooDeep: 'a part of the entry is longer, or nested deeper, than in any pack',
    otherBlocks: 'it has the hashes of other blocks',
    tooLarge: ({ limit }) => `the entry is larger than ${megabytes(limit)}`,
    notValid: ({ at, why }) => `the entry is not valid: ${at === '' ? 'it' : `“${at}”`} ${wrong(why)}`,
    section: ({ reason }) => `the search section cannot be used (${reason})`,
    idIndex: 'this is not an id index',
    rowsIndex: 'the rows are not where their index says',
    badRow: 'a row is not valid',
    badSums: ({ line }) => `line ${line} is not a sum`,
    miscounted: ({ found, counted }) => `it has ${found} records, the manifest counts ${counted}`,
    misplaced: ({ id }) => `${id} is not where the id index says`,
    noId: ({ id }) => `it does not have ${id}`,
    newer: ({ format, reads }) => `the pack has format ${format}, this Rostrum reads formats up to ${reads}`,
    notKey: 'this is not a public key of minisign',
    notSignature: 'this is not a signature of minisign',
    noKey: 'the pack is signed, but does not hold the public key of its signer',
    badSignature: 'the signature does not fit: the pack was changed after it was signed, or another key signed it',
    noFormer: 'there is no version before this one',
    otherSigner: ({ title, before, now }) =>
      `“${title}” is known as signed by the key ${before}, and this file is signed ${now ? `by another key (${now})` : 'by nobody'}`,
  },
  mend: {
    newCopy: 'Ask whoever gave you the file for a new copy; nothing on this machine was changed.',
    checkName: 'Check the name and the folder.',
    mayRead: 'Check that you may read it.',
    giveFile: 'Give a .rostrum file.',
    openAgain: 'Open it once more.',
    newer: 'Install a newer version of Rostrum.',
    newerThan: (version) => `Install Rostrum ${version} or newer.`,
    addKey: 'Whoever made it adds the key: rostrum pack sign FILE --signature SIG --pub PUB.',
    stays: 'Go on with this version, or ask whoever gave you the pack for the older file.',
    forgetKey:
      'If its publisher has told you of a new key, choose “Forget this key…” in “Packs”, and open the file again; else do not trust it.',
  },
};
