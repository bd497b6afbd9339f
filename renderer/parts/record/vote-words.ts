/** A vote in the reader's language, where the record has its numbers; else in the words of the source. */
import { msg, str } from '@lit/localize';
import type { Vote } from '../../../data/model';
import { formatCount, joinWords } from '../../core/format';

/** What a vote counts, in the order in which it is said. */
export const choices = ['for', 'against', 'abstentions'] as const;
export type Choice = (typeof choices)[number];

/** "In favour", "Against", "Abstaining". */
export function choiceName(choice: Choice): string {
  switch (choice) {
    case 'for':
      return msg('In favour');
    case 'against':
      return msg('Against');
    case 'abstentions':
      return msg('Abstaining');
  }
}

/** Whether the record has numbers that can be held against each other. */
export function isCounted(vote: Vote): boolean {
  return vote.for !== undefined && (vote.against !== undefined || vote.abstentions !== undefined);
}

/** "Without a vote"; "145 in favour, 5 against, 6 abstaining"; "133 of 141 registered". */
export function voteWords(vote: Vote): string {
  if (vote.method === 'without a vote') return msg('Without a vote');
  if (!isCounted(vote)) return vote.text;
  const said: Record<Choice, (count: string) => string> = {
    for: (count) => msg(str`${count} in favour`),
    against: (count) => msg(str`${count} against`),
    abstentions: (count) => msg(str`${count} abstaining`),
  };
  return joinWords(
    choices.flatMap((choice) => (vote[choice] === undefined ? [] : said[choice](formatCount(vote[choice])))),
  );
}
