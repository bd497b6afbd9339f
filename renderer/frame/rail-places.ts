/** The links of the rail. */
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { RostrumElement } from '../core/element';
import { formatRoute, watchRoute, type Place } from '../core/route';
import { icon } from '../parts/icon';
import { placeName, rail } from './places';

@customElement('rail-places')
export class RailPlaces extends RostrumElement {
  @state() private place: Place = 'start';
  private end = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = watchRoute(({ place }) => (this.place = place === 'search' ? 'start' : place));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  override render(): unknown {
    return rail.map(
      ({ place, icon: name }) =>
        html`<a
          href=${formatRoute({ place })}
          data-place=${place}
          aria-current=${place === this.place ? 'page' : 'false'}
          >${icon(name)}${placeName(place)}</a
        >`,
    );
  }
}
