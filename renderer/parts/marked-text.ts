/**
 * Text with the matched words marked, through the CSS Custom Highlight API: in a list that a key draws anew, an element for each
 * marked word would be styled and laid out, and would part the line into many.
 *
 *     html`<div class="t" ${markedText(title, marks)}></div>`
 */
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import type { Marks } from '../../electron/search/protocol';

/** The words of all lists; search.css says how they look. */
const found = new Highlight();
CSS.highlights.set('hit', found);

class MarkedText extends AsyncDirective {
  readonly #node = new Text();
  #marks: Marks = [];
  #ranges: readonly StaticRange[] = [];

  override render(_text: string, _marks: Marks): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [text, marks]: [string, Marks]): unknown {
    if (!this.#node.parentNode) element.prepend(this.#node);
    if (this.#node.data !== text) this.#node.data = text;
    else if (this.#marks === marks) return noChange;
    this.#marks = marks;
    this.disconnected();
    this.reconnected();
    return noChange;
  }

  protected override disconnected(): void {
    for (const range of this.#ranges) found.delete(range);
    this.#ranges = [];
  }

  protected override reconnected(): void {
    const at = { startContainer: this.#node, endContainer: this.#node };
    this.#ranges = this.#marks.map(
      ([start, length]) => new StaticRange({ ...at, startOffset: start, endOffset: start + length }),
    );
    for (const range of this.#ranges) found.add(range);
  }
}

/** Puts the text in front of what the element holds. @param marks where to mark it, in UTF-16 units */
export const markedText = directive(MarkedText);
