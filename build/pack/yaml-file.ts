/** A YAML file whose values remember where they stand. */
import { readFile } from 'node:fs/promises';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem';

export class YamlFile {
  private constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
    /** The file as plain values; undefined when it has problems. */
    readonly value: unknown,
    /** What is wrong with it as YAML. */
    readonly problems: readonly Problem[],
  ) {}

  /** Reads a file. What is not YAML becomes a problem, not an error. */
  static async read(file: string): Promise<YamlFile> {
    const lines = new LineCounter();
    const text = await readFile(file, 'utf8');
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
    const problems: Problem[] = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      const what = `this is not valid YAML: ${error.message.replace(/\.$/, '')}`;
      return { file, line, column: col, what, mend: 'Look for a missing quote, colon or indent here or just above.' };
    });
    let value: unknown;
    try {
      // Aliases are limited, so that a small file cannot unfold into a huge one.
      if (problems.length === 0) value = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      const mend = 'Write the repeated values out.';
      problems.push({
        file,
        line: 1,
        column: 1,
        what: `its aliases cannot be read: ${(error as Error).message}`,
        mend,
      });
    }
    return new YamlFile(file, document, lines, value, problems);
  }

  /** A problem at the value of a path, or at the nearest value above it that is there. */
  problemAt(path: readonly PropertyKey[], what: string, mend: string): Problem {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      if (start !== undefined) return this.#problem(start, what, mend);
    }
    return this.#problem(0, what, mend);
  }

  /** A problem at a key of the map at a path. */
  problemAtKey(path: readonly PropertyKey[], key: string, what: string, mend: string): Problem {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    return start === undefined ? this.problemAt(path, what, mend) : this.#problem(start, what, mend);
  }

  #problem(offset: number, what: string, mend: string): Problem {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1), what, mend };
  }
}
