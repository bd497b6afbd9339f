/** The words met so far, numbered as they came: lunr numbers its terms so. */
import { maxTermLength } from './format';

export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      if (word.length > maxTermLength)
        throw new RangeError(`A word has ${word.length} letters; ${maxTermLength} is the most.`);
      number = this.words.length;
      this.#numbers.set(word, number);
      this.words.push(word);
    }
    return number;
  }

  /** Word numbers in the order of the words' UTF-16 units. */
  sorted(): Uint32Array {
    return this.sort(Uint32Array.from(this.words.keys()));
  }

  sort(numbers: Uint32Array): Uint32Array {
    const { words } = this;
    return numbers.sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
  }
}
