import { type EndedRun, GateReporter, type Judgement } from '../gate-reporter';
import { flowGaps, walkedFlow } from './transitions';
import { transitionsPage } from './page';

/**
 * Tells which transitions of the flow (fixtures/evidence/transitions.ts) were walked: `transitions.html` and `transitions.json`. A whole run in which all
 * tests passed fails when a transition has no test, or when a test took a transition that the flow does not have.
 */
export default class TransitionsReporter extends GateReporter {
  protected async judge({ tests, hasAllResults, selection }: EndedRun): Promise<Judgement> {
    const flow = walkedFlow(tests);
    // Transitions of failed tests do not count, so that their run would lack them.
    const gaps = hasAllResults ? flowGaps(flow) : [];
    return {
      files: {
        'transitions.html': await transitionsPage(flow, selection),
        'transitions.json': `${JSON.stringify(flow, null, 2)}\n`,
      },
      notes: [],
      gaps:
        gaps.length === 0
          ? []
          : [`The flow was not walked as fixtures/evidence/transitions.ts has it:\n  ${gaps.join('\n  ')}`],
    };
  }
}
