import { parseArgs } from 'node:util';
import type { ListedTest } from '../runner/playwright';
import { UserError } from '../runner/user-error.cjs';
import type { Guide } from './schema';

const USAGE = 'Usage: npm run guide -- [--guide <court>] [--step <number>]';

/** What of a guide is needed to choose its tests. */
type GuideOutline = Pick<Guide, 'id'> & {
  readonly steps: readonly { readonly number: number }[];
  readonly claims: readonly {
    readonly id: string;
    readonly step: number;
    readonly provenBy?: string | undefined;
  }[];
};

/** The guides and the step that `npm run guide` is asked for. */
export interface WantedGuide {
  /** Undefined for all guides. */
  readonly guide: string | undefined;
  /** Undefined for all steps. */
  readonly step: string | undefined;
  /** Claims whose tests run too. */
  readonly claims: readonly string[];
}

/** Reads the arguments of `npm run guide`. Throws an error when there is no such guide or step. */
export function wantedGuide(args: readonly string[], guides: readonly GuideOutline[]): WantedGuide {
  const { guide, step } = parsed(args);
  const ids = guides.map(({ id }) => id);
  if (guide !== undefined && !ids.includes(guide))
    throw new UserError(`There is no guide "${guide}". The guides are ${ids.join(', ')}.`);
  const chosen = guides.filter(({ id }) => id === (guide ?? id));
  const numbers = new Set(chosen.flatMap(({ steps }) => steps.map(({ number }) => number)));
  const steps = [...numbers].sort((one, other) => one - other);
  if (step !== undefined && !steps.map(String).includes(step)) {
    const whose = guide === undefined ? 'The guides have' : `Guide ${guide} has`;
    throw new UserError(`There is no step "${step}". ${whose} the steps ${steps.join(', ')}.`);
  }
  const claims = chosen
    .flatMap((one) => one.claims)
    .filter((claim) => (step ?? `${claim.step}`) === `${claim.step}`);
  return { guide, step, claims: claims.flatMap(({ id, provenBy = '' }) => [id, provenBy]) };
}

/**
 * The names of the tests that follow the wanted guides, and of those that prove their claims. For whole guides, the tests
 * that take other ways through the flow follow them too.
 */
export function testsOfGuide(
  { guide, step, claims }: WantedGuide,
  tests: readonly ListedTest[],
): { following: string[]; proving: string[] } {
  const tags = [...(step === undefined ? ['branch'] : []), guide ?? 'followed'];
  const isFollowing = (test: ListedTest): boolean => test.tags.some((tag) => tags.includes(tag));
  const proving = tests.filter((test) => !isFollowing(test) && test.claims.some((id) => claims.includes(id)));
  return {
    following: tests.filter(isFollowing).map(({ name }) => name),
    proving: proving.map(({ name }) => name),
  };
}

function parsed(args: readonly string[]): { guide?: string | undefined; step?: string | undefined } {
  try {
    const options = { guide: { type: 'string' }, step: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}
