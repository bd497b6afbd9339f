/** What of lunr 2.3.9 is used beyond its published types: it is there, and lunr's own index uses it in the same way. */
import lunr from 'lunr';

/** A state of the automaton that lunr makes of a word with wildcards or errors. */
export interface TokenSet {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, TokenSet | undefined>>;
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

export type Metadata = Record<string, unknown[]>;

export interface QueryClause {
  readonly term: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly presence: number;
  readonly usePipeline: boolean;
  readonly editDistance?: number;
}

export interface Query {
  readonly clauses: readonly QueryClause[];
  isNegated(): boolean;
}

export interface MatchData {
  readonly metadata: Record<string, Record<string, Metadata>>;
  add(term: string, field: string, metadata: Metadata): void;
  combine(other: MatchData): void;
}

export interface Pipeline {
  run(tokens: readonly Token[]): Token[];
  runString(text: string, metadata: { fields: readonly string[] }): string[];
  toJSON(): string[];
}

export interface Token {
  readonly metadata: Record<string, unknown>;
  toString(): string;
}

interface Inside {
  readonly version: string;
  readonly tokenizer: (field: unknown, metadata: object) => Token[];
  readonly Query: {
    new (fields: readonly string[]): Query;
    readonly presence: { readonly OPTIONAL: number; readonly REQUIRED: number; readonly PROHIBITED: number };
  };
  readonly QueryParser: new (text: string, query: Query) => { parse(): Query };
  readonly MatchData: new (term?: string, field?: string, metadata?: Metadata) => MatchData;
  readonly Pipeline: { load(labels: readonly string[]): Pipeline };
  readonly TokenSet: {
    fromArray(words: readonly string[]): TokenSet;
    fromClause(clause: { term: string; editDistance?: number }): TokenSet;
  };
}

export const inside = lunr as unknown as Inside;
