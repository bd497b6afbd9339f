/** The names of documents: stored, or simply their numbers. */
import type { Body } from './body';
import { readUnits } from './bytes';
import { malformed } from './error';
import { part } from './format';

export class Refs {
  readonly #starts: Uint32Array | undefined;
  readonly #textAt: number = 0;

  constructor(private readonly body: Body) {
    const entry = body.find(part.refs);
    if (!entry) return;
    const head = (body.header.documents + 1) * 4;
    if (entry.length < head) throw malformed('its refs are missing');
    this.#starts = new Uint32Array(body.read(entry.offset, head).slice().buffer);
    this.#textAt = entry.offset + head;
    if (this.#starts.at(-1) !== entry.length - head) throw malformed('its refs have another length than they say');
  }

  ref(document: number): string {
    if (!(document >= 0 && document < this.body.header.documents))
      throw new RangeError(`There is no document ${document}.`);
    if (!this.#starts) return String(document);
    const [from, to] = [this.#starts[document] as number, this.#starts[document + 1] as number];
    if (to < from || to > (this.#starts.at(-1) as number)) throw malformed('its refs are out of order');
    const units = new Uint16Array(to - from);
    const bytes = from === to ? new Uint8Array(0) : this.body.read(this.#textAt + from, to - from);
    const length = readUnits(bytes, 0, bytes.length, units, 0);
    let ref = '';
    for (let at = 0; at < length; at += 8192)
      ref += String.fromCharCode(...units.subarray(at, Math.min(at + 8192, length)));
    return ref;
  }
}
