import { placeOf } from '../structure/document';
import type { Statement } from '../facts/statements';
import type { GuideFinding } from './finding';

/** Statements with another value than the site has, and statements of one guide that exclude each other. */
export function statementFindings(
  statements: readonly Statement[],
  stepOf: (statement: Statement) => number,
): GuideFinding[] {
  return statements.flatMap((statement) => {
    const { fact, agrees, sentence, start, value } = statement;
    if (agrees) return [];
    const place = placeOf(sentence.block, sentence.start + start);
    const base = {
      step: stepOf(statement),
      line: place.line,
      ...(place.page === undefined ? {} : { page: place.page }),
      about: fact.id,
      fact: fact.id,
      says: sentence.text,
    };
    const excluded = [fact.id, ...(fact.excludes ?? [])];
    const opposite = statements.find((other) => other.agrees && excluded.includes(other.fact.id));
    return [
      {
        ...base,
        kind: 'contradicted-by-site' as const,
        meets: `${fact.says} On the site: ${fact.model}. The guide has "${value}".`,
      },
      ...(opposite
        ? [
            {
              ...base,
              kind: 'contradicts-itself' as const,
              says: `${fact.says.replace(/\.$/, '')}: "${sentence.text}"`,
              meets: `step ${stepOf(opposite)} says: "${opposite.sentence.text}"`,
            },
          ]
        : []),
    ];
  });
}
