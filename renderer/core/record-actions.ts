/** What can be done with a record from its menu, beyond opening, copying and printing: other parts of the window add it. */
import type { IconName } from '../parts/icon';
import type { RecordId } from '../../data/model';

export interface RecordAction {
  readonly label: string;
  readonly icon: IconName;
  readonly act: () => void | Promise<void>;
}

type Offer = (id: RecordId) => RecordAction | null;
const offers = new Set<Offer>();

/** Adds an action to the menu of every record for which `offer` gives one; the returned function takes it away. */
export function offerRecordAction(offer: Offer): () => void {
  offers.add(offer);
  return () => offers.delete(offer);
}

/** The added actions of a record. */
export function actionsOf(id: RecordId): RecordAction[] {
  return [...offers].flatMap((offer) => offer(id) ?? []);
}
