import { type EndedRun, GateReporter, type Judgement } from '../gate-reporter';
import { emptyTests, strengths } from './strength';
import { strengthPage } from './page';

/** Projects that look at the stub and at the tools, not at what a person meets. */
const OF_OUR_OWN: ReadonlySet<string> = new Set(['stub-site', 'tooling']);

/**
 * Tells how much each browser test asserts, and of what: `strength.html` and `strength.json`, the weakest first. A whole
 * run fails when a test of any project passed without an assertion.
 */
export default class StrengthReporter extends GateReporter {
  protected async judge({ tests }: EndedRun): Promise<Judgement> {
    const inBrowser = strengths(tests.filter((test) => !OF_OUR_OWN.has(test.parent.project()?.name ?? '')));
    const empty = emptyTests(strengths(tests));
    return {
      files: {
        'strength.html': await strengthPage(inBrowser),
        'strength.json': `${JSON.stringify(inBrowser, null, 2)}\n`,
      },
      notes: [],
      gaps: empty.length === 0 ? [] : [`Tests that cannot fail:\n  ${empty.join('\n  ')}`],
    };
  }
}
