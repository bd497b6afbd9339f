/** What is wrong with a pack's file, in words. */
import type { Language } from '../../../data/model/spoken';
import { mendOf, type Fault, type FaultCode, type FaultOf, type Mend } from '../../library/fault';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

/** A beginning of a sentence, in small letters and without its full stop, and whole sentences. */
export interface FaultWords {
  readonly what: { readonly [C in FaultCode]: string | ((fault: FaultOf<C>) => string) };
  readonly mend: Readonly<Record<Mend, string>> & { readonly newerThan: (version: string) => string };
}

const all: Record<Language, FaultWords> = { en, fr, es, ar };

/** What is wrong, and what to do about it. */
export function say(fault: Fault, language: Language): { what: string; mend: string } {
  const { what, mend } = all[language];
  const words = what[fault.code] as string | ((fault: Fault) => string);
  const needs = fault.code === 'newer' ? fault.needs : null;
  return {
    what: typeof words === 'string' ? words : words(fault),
    mend: needs === null ? mend[mendOf(fault)] : mend.newerThan(needs),
  };
}
