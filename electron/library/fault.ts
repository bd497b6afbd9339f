/** What can be wrong with a pack's file, as a code with its values. The words are in electron/words/faults. */

import type { Invalid } from './invalid';

export type Fault =
  // The file as a whole.
  | { readonly code: 'noFile' | 'notAFile' | 'notAPack' | 'directory' | 'tooMany' | 'unfolds' | 'changing' }
  | { readonly code: 'cannotOpen' | 'unreadable'; readonly reason: string }
  // An entry.
  | { readonly code: 'badName' | 'twice' | 'compression' | 'encrypted' | 'overlap' | 'elsewhere' | 'notStored' }
  | { readonly code: 'missing' | 'damaged' | 'altered' | 'unvouched' | 'notJson' | 'tooDeep' | 'otherBlocks' }
  | { readonly code: 'tooLarge'; readonly limit: number }
  /** `at`: where in the entry, or '' for all of it. */
  | { readonly code: 'notValid'; readonly at: string; readonly why: Invalid }
  | { readonly code: 'section'; readonly reason: string }
  // What entries say of each other.
  | { readonly code: 'idIndex' | 'rowsIndex' | 'badRow' }
  | { readonly code: 'badSums'; readonly line: number }
  | { readonly code: 'miscounted'; readonly found: number; readonly counted: number }
  | { readonly code: 'misplaced' | 'noId'; readonly id: string }
  // The manifest and its signature.
  | { readonly code: 'newer'; readonly format: number; readonly reads: number; readonly needs: string | null }
  | { readonly code: 'notKey' | 'notSignature' | 'noKey' | 'badSignature' }
  // The versions on this machine.
  | { readonly code: 'noFormer' }
  /** Another key than the one that is remembered for the pack; `now` is null when the file is not signed. Ids of keys. */
  | { readonly code: 'otherSigner'; readonly title: string; readonly before: string; readonly now: string | null };

export type FaultCode = Fault['code'];
/** The fault of a code. */
export type FaultOf<C extends FaultCode> = Having<Fault, C>;
type Having<F extends Fault, C> = F extends unknown ? (C extends F['code'] ? F : never) : never;

/** Ways out of a fault. */
export type Mend =
  'newCopy' | 'checkName' | 'mayRead' | 'giveFile' | 'openAgain' | 'newer' | 'addKey' | 'forgetKey' | 'stays';

const mends: Partial<Record<FaultCode, Mend>> = {
  noFile: 'checkName',
  cannotOpen: 'mayRead',
  notAFile: 'giveFile',
  changing: 'openAgain',
  newer: 'newer',
  noKey: 'addKey',
  noFormer: 'stays',
  otherSigner: 'forgetKey',
};

/** What to do about a fault: mostly, to ask for the file again. */
export function mendOf({ code }: Fault): Mend {
  return mends[code] ?? 'newCopy';
}
