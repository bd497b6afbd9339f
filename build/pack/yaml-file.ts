/** A YAML file whose values remember where they stand. */
import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem';

export class YamlFile {
  private constructor(
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
    readonly problems: readonly Problem[],
  ) {}

  static async read(file: string): Promise<YamlFile> {
    const lines = new LineCounter();
    const document = parseDocument(await readFile(file, 'utf8'), {
      lineCounter: lines,
      prettyErrors: false,
      version: '1.2',
    });
    const problems = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      const what = `this is not valid YAML: ${error.message.replace(/\.$/, '')}`;
      return { file, line, column: col, what, mend: 'Look for a missing quote, colon or indent at this place.' };
    });
    return new YamlFile(file, document, lines, problems);
  }

  /** The file as plain values. Aliases are limited, so that a small file cannot unfold into a huge one. */
  value(): unknown {
    return this.document.toJS({ maxAliasCount: 100 });
  }

  /** A problem at the value of a path, or at the nearest value above it that is there. */
  problemAt(path: readonly PropertyKey[], what: string, mend: string): Problem {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      if (start === undefined) continue;
      const { line, col } = this.lines.linePos(start);
      return { file: this.file, line, column: col, what, mend };
    }
    return { file: this.file, line: 0, column: 0, what, mend };
  }
}
