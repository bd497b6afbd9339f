/** lunr's query clauses, expanded to terms of the index. */
import type { Expander, Expansion } from './lunr-expand';
import { inside, type Pipeline, type Query, type QueryClause } from './lunr-inside';

const { REQUIRED, PROHIBITED } = inside.Query.presence;

/** One term of a clause. */
export interface PlannedTerm extends Expansion {
  readonly clause: number;
  readonly boost: number;
  readonly required: boolean;
  readonly prohibited: boolean;
  /** Numbers of the fields, in the order of the clause. */
  readonly fields: readonly number[];
}

export interface LunrPlan {
  readonly terms: readonly PlannedTerm[];
  /** Clauses of which each document must match. */
  readonly required: readonly number[];
  /** Nothing can match: a required clause has a term that the index has not, or, after the pipeline, no term. */
  readonly dead: boolean;
  /** Only prohibited clauses, or none: every other document matches. */
  readonly negated: boolean;
}

export function planQuery(query: Query, fields: readonly string[], pipeline: Pipeline, expander: Expander): LunrPlan {
  const terms: PlannedTerm[] = [];
  const required: number[] = [];
  let dead = false;
  for (const [number, clause] of query.clauses.entries()) {
    const scope = clause.fields.map((name) => fieldNumber(fields, name));
    const isRequired = clause.presence === REQUIRED && scope.length > 0;
    const expanded = termsOf(clause, pipeline).map((term) => expander.expand(term, clause.editDistance));
    if (isRequired) required.push(number);
    // lunr gives up a required clause at its first unknown term. (Where a stop word leaves none, lunr throws a TypeError.)
    if (isRequired && (expanded.length === 0 || expanded.some((some) => some.terms.length === 0))) dead = true;
    for (const expansion of expanded) {
      const prohibited = clause.presence === PROHIBITED;
      terms.push({
        ...expansion,
        clause: number,
        boost: clause.boost,
        required: isRequired,
        prohibited,
        fields: scope,
      });
    }
  }
  return { terms, required, dead, negated: query.isNegated() };
}

function termsOf(clause: QueryClause, pipeline: Pipeline): string[] {
  return clause.usePipeline ? pipeline.runString(clause.term, { fields: clause.fields }) : [clause.term];
}

function fieldNumber(fields: readonly string[], name: string): number {
  const number = fields.indexOf(name);
  if (number < 0) throw new TypeError(`The index has no field ${name}.`);
  return number;
}
