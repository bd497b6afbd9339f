/** Which columns a printed list has, by the kinds in it. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Kind, RecordId, Row } from '../../data/model';
import {
  comma,
  countryName,
  formatDate,
  formatPeriod,
  joinWords,
  kindName,
  ordinal,
  placeName,
  sessionName,
  sessionNumber,
} from '../core/format';
import { figureText, outcome, role, title } from '../core/vocabulary';
import { hedge } from './parts';

export interface Column {
  readonly label: string;
  readonly value: (row: Row) => string | TemplateResult;
  /** Set at the end of the line, for numbers. */
  readonly end?: true;
  /** Never broken over two lines: symbols and dates. */
  readonly whole?: true;
}

const unknown = (): string => msg('not found');

/** The columns of a list of these kinds. */
export function columnsFor(kinds: ReadonlySet<Kind>): readonly Column[] {
  const only = (...allowed: Kind[]): boolean => [...kinds].every((kind) => allowed.includes(kind));
  if (only('resolution', 'decision')) return adoptedColumns();
  if (only('person')) return peopleColumns();
  if (only('session')) return sessionColumns();
  return anyColumns();
}

function nameColumn(label: string): Column {
  return { label, value: (row) => html`${title(row)}${hedge(row.confidence)}` };
}

function adoptedColumns(): Column[] {
  return [
    { label: msg('Number'), value: (row) => (row.symbol ? html`<bdi>${row.symbol}</bdi>` : msg('number not found')) },
    nameColumn(msg('Title or subject')),
    { label: msg('Outcome'), value: (row) => (row.outcome ? outcome(row.outcome) : unknown()) },
    { label: msg('Session'), value: (row) => joinWords(row.sessions.map(shortSession)) || unknown(), end: true },
    { label: msg('Year'), value: (row) => (row.year ? String(row.year) : unknown()), end: true },
  ];
}

function peopleColumns(): Column[] {
  return [
    nameColumn(msg('Name')),
    { label: msg('Country'), value: (row) => (row.country ? countryName(row.country) : unknown()) },
    {
      label: msg('Posts'),
      value: (row) =>
        html`${(row.posts ?? []).map((post) => html`<div>${role(post.role)}${comma()}${formatPeriod(post) || unknown()}</div>`)}`,
    },
  ];
}

function sessionColumns(): Column[] {
  return [
    { label: msg('Session'), value: (row) => sessionName(row) },
    {
      label: msg('Place'),
      value: (row) => placeName(row) || unknown(),
    },
    {
      label: msg('Dates'),
      value: (row) => formatPeriod(row.period) || (row.year ? String(row.year) : unknown()),
      whole: true,
    },
    { label: msg('Countries'), value: countries, end: true },
    { label: msg('Adopted'), value: (row) => row.adopted?.toString() ?? unknown(), end: true },
  ];
}

function anyColumns(): Column[] {
  return [
    nameColumn(msg('Title')),
    { label: msg('Kind'), value: (row) => kindName(row.kind) },
    { label: msg('Country'), value: (row) => (row.country ? countryName(row.country) : '') },
    { label: msg('Date'), value: (row) => (row.date ? formatDate(row.date) : (row.year?.toString() ?? '')), end: true },
  ];
}

function countries({ attendance }: Row): string {
  if (attendance?.countries === undefined) return unknown();
  return figureText({ value: attendance.countries, qualifier: attendance.qualifier });
}

function shortSession(id: RecordId): string {
  const number = sessionNumber(id);
  return number === undefined ? id : ordinal(number);
}
