/** Answers that are worked out before they are asked for: while the reader's finger is on the way to the next key. */
import { setImmediate as others, setTimeout as pause } from 'node:timers/promises';
import type { HostAnswer, SearchAnswer, SearchRequest } from './protocol';

/** What works ahead asks of the search. */
export interface Foresight {
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  /** Texts that the next key may make of this one, the likeliest first. */
  followers(request: SearchRequest): Promise<readonly string[]>;
}

/** Milliseconds after an answer in which the window renders and paints it: two cores are few. */
const painting = 20;
/** Milliseconds after which the reader rests, and may type something else from its first letter on. */
const resting = 250;

/**
 * Tells the answers to what may be typed next: after this text and, when the reader rests, in its place. One search at a
 * time, and other messages between two, so that a key that comes meanwhile waits for one search at most. Ends when the signal
 * says so. What fails here is told when it is asked for.
 * @param id of the request that these may follow
 */
export async function workAhead(
  foresight: Foresight,
  id: number,
  request: SearchRequest,
  post: (message: HostAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const tell = async (from: SearchRequest): Promise<void> => {
      for (const text of await foresight.followers(from)) {
        const answer = await foresight.search({ ...from, text }, signal);
        post({ after: id, text, answer: JSON.stringify(answer) });
        await others(undefined, { signal });
      }
    };
    await pause(painting, undefined, { signal });
    await tell(request);
    if (request.text === '') return;
    await pause(resting, undefined, { signal });
    await tell({ ...request, text: '' });
  } catch {
    // It is over, or it will fail again when somebody asks.
  }
}
