/** Answers that are in the window already: those that came, and those that the search host worked out ahead. */
import type { SearchQuery } from './protocol';

/** Characters of answers that are kept; a screenful has up to 30,000, most have a tenth of that. */
const room = 1_500_000;

export class KeptAnswers {
  /** The question of all that is kept, but for its text: packs, choices and language. */
  #question = '';
  readonly #answers = new Map<string, string>();
  #size = 0;

  /** Turns to a question; false when it is the one of before. What was kept for another one is forgotten. */
  turnTo(query: SearchQuery): boolean {
    const question = JSON.stringify({ ...query, text: '' });
    if (question === this.#question) return false;
    this.forget();
    this.#question = question;
    return true;
  }

  /** The answer to a text as JSON. */
  of(text: string): string | undefined {
    return this.#answers.get(text);
  }

  /** Keeps an answer; the ones that came first make room. */
  keep(text: string, answer: string): void {
    this.#drop(text);
    this.#answers.set(text, answer);
    this.#size += answer.length;
    for (const [oldest] of this.#answers) {
      if (this.#size <= room) break;
      this.#drop(oldest);
    }
  }

  forget(): void {
    this.#answers.clear();
    this.#size = 0;
  }

  #drop(text: string): void {
    this.#size -= this.#answers.get(text)?.length ?? 0;
    this.#answers.delete(text);
  }
}
