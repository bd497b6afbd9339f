/** Which kind of record each reference must name. */
import type { Kind } from '../../data/model';
import type { Reference } from '../../electron/library/references';

export { referencesOf } from '../../electron/library/references';

/** The kind that a reference must have, or null when any will do. */
export function kindOfReference(by: Reference['by']): Kind | null {
  switch (by) {
    case 'source':
      return 'source';
    case 'session':
    case 'post':
    case 'joined':
      return 'session';
    case 'chair':
      return 'person';
    default:
      return null;
  }
}
