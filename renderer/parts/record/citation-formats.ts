/** The forms in which a record can be cited, for the menus that copy them. */
import { msg } from '@lit/localize';
import { bibtex } from './citation-bibtex';
import { csl } from './citation-csl';
import { ris } from './citation-ris';
import type { Cited } from './cited';

export interface CitationFormat {
  /** "BibTeX"; the plain form is named by what it does. */
  readonly name: string;
  readonly write: () => string;
}

/** @param text the citation as plain text @param cited the same before any format */
export function citationFormats(text: string, cited: Cited): CitationFormat[] {
  return [
    { name: msg('Copy as text'), write: () => text },
    { name: 'BibTeX', write: () => bibtex(cited) },
    { name: 'RIS', write: () => ris(cited) },
    { name: 'CSL-JSON', write: () => csl(cited) },
  ];
}
