/**
 * Words of records in the reader's language: terms for which the pack gives translations (its posts), and what belongs to a
 * closed vocabulary. Everything else stays as its record has it, marked with the language of the record.
 */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Figure } from '../../data/model';
import { formatCount } from './format';
import { getLanguage } from './language';
import { packNow } from './library';
import { titleOf, type Titled } from './titles';

/** Words that are a translation, or the record's own with their language. */
export type Words = string | TemplateResult;

/** The language of records that name none. */
function recordLanguage(): string {
  return packNow()?.languages[0] ?? 'en';
}

/**
 * A record's own words, in the language and the direction that they are written in.
 * @param lang of the record, BCP 47; the pack's first language when it is left out
 */
export function original(text: string, lang: string = recordLanguage()): Words {
  return lang === getLanguage() ? text : html`<span lang=${lang} dir="auto">${text}</span>`;
}

/** A term as the pack translates it; undefined when it does not. */
function translated(text: string): string | undefined {
  return packNow()?.terms?.[text]?.[getLanguage()];
}

/** A post, or any other term of the pack, as plain text: for labels, titles and sorting. */
export function term(text: string): string {
  return translated(text) ?? text;
}

/** A post as part of a page. */
export function role(text: string): Words {
  return translated(text) ?? original(text);
}

/** Words as they begin a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(getLanguage()) + text.slice(1);
}

/** The verb by which a resolution or decision came about, with the text as its subject; as the record has it when it is another. */
export function outcome(verb: string): Words {
  return translated(verb) ?? verbName(verb) ?? original(verb);
}

/** The same, beginning a line. */
export function outcomeCapital(verb: string): Words {
  const known = translated(verb) ?? verbName(verb);
  return known === undefined ? original(capital(verb)) : capital(known);
}

/** Whether the verb is shown in other words than the record's. */
export function isTranslated(verb: string): boolean {
  return (translated(verb) ?? verbName(verb) ?? verb) !== verb;
}

/** Verbs that sources use of what an assembly did; null for others. */
function verbName(verb: string): string | undefined {
  switch (verb) {
    case 'adopted':
      return msg('adopted');
    case 'approved':
      return msg('approved');
    case 'endorsed':
      return msg('endorsed');
    case 'agreed':
      return msg('agreed');
    case 'supported':
      return msg('supported');
    case 'voted':
      return msg('voted');
    case 'decided':
      return msg('decided');
    case 'recommended':
      return msg('recommended');
    case 'encouraged':
      return msg('encouraged');
    case 'urged':
      return msg('urged');
    case 'called for':
      return msg('called for');
    case 'mandated':
      return msg('mandated');
    case 'reviewed':
      return msg('reviewed');
    case 'announced':
      return msg('announced');
    case 'postponed':
      return msg('postponed');
    case 'rejected':
      return msg('rejected');
    case 'reappointed':
      return msg('reappointed');
    default:
      return undefined;
  }
}

/** How somebody came into a post. */
export function cameBy(how: string): Words {
  switch (how) {
    case 'elected':
      return msg('elected');
    case 'reappointed':
      return msg('reappointed');
    case 'appointed':
      return msg('appointed');
    case 'acting':
      return msg('acting');
    default:
      return translated(how) ?? original(how);
  }
}

/** A title as part of a page, in the language and the direction that it is written in. */
export function title(of: Titled): Words {
  const { words, lang } = titleOf(of);
  return original(words, lang);
}

/** A region of the world. */
export function regionName(region: string): string {
  switch (region) {
    case 'Africa':
      return msg('Africa');
    case 'Americas':
      return msg('Americas');
    case 'Asia':
      return msg('Asia');
    case 'Europe':
      return msg('Europe');
    case 'Oceania':
      return msg('Oceania');
    default:
      return term(region);
  }
}

/** A number with the source's own hedge: "some 900", "162". */
export function figureText({ value, qualifier }: Figure): string {
  const count = formatCount(value);
  switch (qualifier) {
    case undefined:
      return count;
    case 'some':
      return msg(str`some ${count}`);
    case 'about':
      return msg(str`about ${count}`);
    case 'nearly':
      return msg(str`nearly ${count}`);
    case 'more than':
      return msg(str`more than ${count}`);
    case 'at least':
      return msg(str`at least ${count}`);
  }
}
