import { CLAIM, finding } from '../../fixtures/annotations';
import type { Guide } from '../catalogue';
import { findingText } from '../findings';

interface Annotation {
  type: string;
  description: string;
}

/** Type of the annotation of the test that follows a guide; its description is the guide's id. */
export const FOLLOWED_GUIDE = 'guide';

/** Type of the annotation that names a way through the flow other than that of a guide's text. */
export const BRANCH = 'branch';

/** Name of the attachment with the findings of the test that follows a guide, as JSON. */
export const FINDINGS = 'findings';

/** Name of the attachment that lists the pictures of a followed guide, as JSON. */
export const GUIDE_PICTURES = 'guide pictures';

/** Annotations of the test that follows a guide: the claims that its screens prove, and the known findings. */
export function follows({ id: guide, claims, findings }: Guide): Annotation[] {
  const read = claims.filter(({ provenBy }) => provenBy === 'screen');
  return [
    { type: FOLLOWED_GUIDE, description: guide },
    ...read.map(({ id }) => ({ type: CLAIM, description: id })),
    ...findings.map((known) => finding(`Step ${known.step}, ${known.kind}: ${findingText(known)}`)),
  ];
}

/** Annotation of a test that walks another way than that of a guide's text, such as "With a card". */
export function branch(name: string): Annotation {
  return { type: BRANCH, description: name };
}
