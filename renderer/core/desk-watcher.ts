/** Draws an element again whenever the desk changes: for lists and pages that show what lies on it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deskNow, watchDesk, type DeskNow } from './desk';

export class DeskWatcher implements ReactiveController {
  private end = (): void => undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The desk as it is now. */
  get now(): DeskNow {
    return deskNow();
  }

  hostConnected(): void {
    this.end = watchDesk(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.end();
  }
}
