/** The links of the rail. */
import { msg } from '@lit/localize';
import { plural } from '../core/plural';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { trayOf } from '../core/desk';
import { DeskWatcher } from '../core/desk-watcher';
import { RostrumElement } from '../core/element';
import { formatCount } from '../core/format';
import { formatRoute, watchRoute, type Place } from '../core/route';
import { icon } from '../parts/icon';
import { placeName, rail } from './places';

@customElement('rail-places')
export class RailPlaces extends RostrumElement {
  @state() private place: Place = 'start';
  private readonly watched = new DeskWatcher(this);
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
          >${icon(name)}${placeName(place)}${place === 'print' ? this.waiting() : nothing}</a
        >`,
    );
  }

  /** How many records wait in the print tray. */
  private waiting(): TemplateResult | typeof nothing {
    const count = trayOf(this.watched.now.desk)?.items.length ?? 0;
    if (count === 0) return nothing;
    return html`<span class="badge num"
      >${formatCount(count)}<span class="vh">
        ${plural(count, msg('one: record in the tray | other: records in the tray'))}</span
      ></span
    >`;
  }
}
