/** Icons of the interface (Lucide, ISC licence). Decorative: the text beside them, or the control's label, names them. */
import { html, noChange, render, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Kind } from '../../data/model';
import { joinShapes } from './icon-outline';
import search from 'lucide-static/icons/search.svg?raw';
import scroll from 'lucide-static/icons/scroll-text.svg?raw';
import people from 'lucide-static/icons/users.svg?raw';
import session from 'lucide-static/icons/calendar-days.svg?raw';
import decision from 'lucide-static/icons/gavel.svg?raw';
import organisation from 'lucide-static/icons/building-2.svg?raw';
import programme from 'lucide-static/icons/layers.svg?raw';
import member from 'lucide-static/icons/flag.svg?raw';
import source from 'lucide-static/icons/file-text.svg?raw';
import back from 'lucide-static/icons/chevron-left.svg?raw';
import forward from 'lucide-static/icons/chevron-right.svg?raw';
import up from 'lucide-static/icons/arrow-up.svg?raw';
import down from 'lucide-static/icons/arrow-down.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';
import theme from 'lucide-static/icons/sun-moon.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import offline from 'lucide-static/icons/wifi-off.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import filter from 'lucide-static/icons/list-filter.svg?raw';
import quote from 'lucide-static/icons/quote.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import partners from 'lucide-static/icons/handshake.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import bookmark from 'lucide-static/icons/bookmark.svg?raw';
import note from 'lucide-static/icons/notebook-pen.svg?raw';
import tray from 'lucide-static/icons/layers-plus.svg?raw';
import remove from 'lucide-static/icons/trash-2.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import help from 'lucide-static/icons/circle-question-mark.svg?raw';
import grip from 'lucide-static/icons/grip-vertical.svg?raw';
import add from 'lucide-static/icons/plus.svg?raw';
import folder from 'lucide-static/icons/folder-open.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import exportIcon from 'lucide-static/icons/download.svg?raw';
import importIcon from 'lucide-static/icons/upload.svg?raw';
import smallDown from 'lucide-static/icons/chevron-down.svg?raw';

const icons = {
  search,
  scroll,
  people,
  session,
  decision,
  organisation,
  programme,
  member,
  source,
  back,
  forward,
  up,
  down,
  close,
  theme,
  sun,
  moon,
  languages,
  keyboard,
  offline,
  printer,
  filter,
  quote,
  link,
  copy,
  check,
  warning,
  globe,
  partners,
  settings,
  bookmark,
  note,
  tray,
  remove,
  undo,
  help,
  grip,
  add,
  folder,
  history,
  export: exportIcon,
  import: importIcon,
  'down-small': smallDown,
} as const;
export type IconName = keyof typeof icons;

/** Each icon as a node, made when it is first drawn: lit would parse an icon's text anew wherever one stands. */
const nodes = new Map<IconName, Node>();

function nodeOf(name: IconName): Node {
  const known = nodes.get(name);
  if (known) return known;
  const holder = document.createElement('span');
  render(unsafeSVG(icons[name]), holder);
  const svg = holder.querySelector('svg');
  if (svg) joinShapes(svg);
  const node = svg ?? holder;
  nodes.set(name, node);
  return node;
}

class Drawn extends Directive {
  #name: IconName | null = null;

  override render(name: IconName): unknown {
    if (name === this.#name) return noChange;
    this.#name = name;
    return nodeOf(name).cloneNode(true);
  }
}

const drawn = directive(Drawn);

/** An icon of 18 px, or of the size that the surrounding rule gives `.icon`. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${drawn(name)}</span>`;
}

/** The icon by which lists tell kinds apart; the kind's name stands near it as text. */
export function kindIcon(kind: Kind): TemplateResult {
  if (kind === 'resolution') return icon('scroll');
  return icon(kind === 'person' ? 'people' : kind);
}
