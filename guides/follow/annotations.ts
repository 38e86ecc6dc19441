import { CLAIM, finding } from '../../fixtures/annotations';
import type { Guide } from '../catalogue';
import { BRANCH, FOLLOWED_GUIDE } from '../evidence';
import { findingText } from '../finding-text';

interface Annotation {
  type: string;
  description: string;
}

/** Annotations of the test that follows a guide: the claims that its screens prove, and the findings on record. */
export function follows({ id: guide, claims, findings }: Guide): Annotation[] {
  const read = claims.filter(({ provenBy }) => provenBy === 'screen');
  return [
    { type: FOLLOWED_GUIDE, description: guide },
    ...read.map(({ id }) => ({ type: CLAIM, description: id })),
    ...findings.map((known) => finding(`Step ${known.step}, ${known.kind}: ${findingText(known)}`)),
  ];
}

/** Annotation of a test that takes another way through the flow than the guide's text, such as "With a card". */
export function branch(name: string): Annotation {
  return { type: BRANCH, description: name };
}
