import { claimOf, type Claim, type Guide } from '../catalogue';
import type { RecognisedText } from './index';

/** Id of the guide that a text is made into: its claims are `text-<step>.<words>`. */
const ID = 'text';

/**
 * The guide that a text was taken for, so that it can be followed: its steps with a screen, with their controls and
 * claims. What a claim answers and shows is what the hand-written claim says that it was taken for, which is also its
 * proof. `comparedWith`: ids of guides in guides/data/ whose answers are held against it.
 */
export function guideOf({ title, court, steps }: RecognisedText, comparedWith: readonly string[]): Guide {
  return {
    id: ID,
    title: title ?? 'A guide without a title',
    court: court ?? 'A court that the text does not name',
    steps: steps.flatMap(({ number, screen, text, controls }) =>
      screen ? [{ number, screen, sentence: text, actions: [...controls] }] : [],
    ),
    claims: steps.flatMap(({ number, screen, claims }) =>
      screen ? claims.map((id) => claimOfStep(number, id)) : [],
    ),
    comparedWith: [...comparedWith],
    findings: [],
  };
}

function claimOfStep(step: number, id: string): Claim {
  const { provenBy, ...claim } = claimOf(id).claim;
  const words = id.slice(id.indexOf('.'));
  return {
    ...claim,
    id: `${ID}-${step}${words}`,
    step,
    ...(provenBy ? { provenBy: provenBy.includes('.') ? provenBy : id } : {}),
  };
}
