/**
 * The base of every element. It renders into the document itself, not into a shadow root: ids, labels, selection, find in
 * page, printing and one stylesheet then work across elements as the platform means them to.
 */
import { LitElement } from 'lit';

export class RostrumElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
