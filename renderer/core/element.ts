/**
 * The base of every element. It renders into the document itself, not into a shadow root: ids, labels, selection, find in
 * page, printing and one stylesheet then work across elements as the platform means them to.
 */
import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import './language';

export class RostrumElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override createRenderRoot(): this {
    return this;
  }
}
