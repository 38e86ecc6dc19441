import type { MiddlewareHandler } from 'hono';
import type { SiteEnv } from '../../routes/middleware/sandbox';
import type { Rules } from '../../rules';

/** What a fault does to a registrant. */
export type FaultKind =
  | 'rule not enforced'
  | 'rule too strict'
  | 'off by one'
  | 'message wrong or missing'
  | 'content changed'
  | 'order changed'
  | 'screen skipped or repeated'
  | 'answers lost'
  | 'checked in the browser only'
  | 'accessibility'
  | 'layout'
  | 'secret shown or kept'
  | 'registrants mixed up'
  | 'wrong record';

/** How a fault changes a site: rules in place of those of the sandbox, what happens to its requests and answers, or both. */
export interface Change {
  readonly rules?: Partial<Rules>;
  readonly middleware?: MiddlewareHandler<SiteEnv>;
}

/** A fault that a real site could ship, put into one sandbox on purpose: tests that do not notice it prove little. */
export interface SeededFault extends Change {
  /** Screen and words, such as `form.zip-four-digits`. */
  readonly id: string;
  /** Step of the guide at which a registrant sees it; 'any' when there are several, such as for the end of a session. */
  readonly step: number | 'any';
  readonly screen: string;
  readonly kind: FaultKind;
  /** What the site does wrong. */
  readonly sentence: string;
  /** Rules of docs/rules.md that no longer hold. */
  readonly breaks: readonly string[];
  /** Whether no test can miss it, whatever it looks at. It is tried in every run, and is in no figure. */
  readonly canary?: boolean;
}

type Entry = Omit<SeededFault, 'id' | 'step' | 'screen'>;

/** The faults of one screen, by the words of their ids. */
export function faultsOf(
  { screen, step }: Pick<SeededFault, 'screen' | 'step'>,
  entries: Readonly<Record<string, Entry & { readonly step?: SeededFault['step'] }>>,
): SeededFault[] {
  return Object.entries(entries).map(([words, entry]) => ({
    id: `${screen}.${words}`,
    screen,
    step,
    ...entry,
  }));
}
