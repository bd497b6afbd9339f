/**
 * Parts of a page that lie below what is seen at first: they are drawn when the first frame is made and nothing else is to be
 * done, so that a reader who turns to a page waits only for what comes into sight.
 *
 *     html`<h1>…</h1> ${later(record, html`<section>…</section>`)}`
 */
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { nothing } from 'lit';

/** After this long they are drawn in any case: find, print and anchors mean the whole page. Milliseconds. */
const patience = 150;

class Later extends AsyncDirective {
  #page: unknown = undefined;
  #content: unknown = nothing;
  #drawn = false;
  #idle = 0;

  override render(page: unknown, content: unknown, now = false): unknown {
    this.#content = content;
    if (now) {
      cancelIdleCallback(this.#idle);
      this.#page = page;
      this.#drawn = true;
    } else if (page !== this.#page) {
      this.#page = page;
      this.#drawn = false;
      this.#wait();
    }
    return this.#drawn ? content : nothing;
  }

  #wait(): void {
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(() => this.#draw(), { timeout: patience });
  }

  #draw(): void {
    this.#drawn = true;
    this.setValue(this.#content);
  }

  protected override disconnected(): void {
    cancelIdleCallback(this.#idle);
  }

  protected override reconnected(): void {
    if (!this.#drawn) this.#wait();
  }
}

/**
 * `content` when the window is idle, and nothing until then; at once whenever it changes after that.
 * @param page what the content belongs to: of another one it waits again
 * @param now whether it is seen at first, and does not wait
 */
export const later = directive(Later);
