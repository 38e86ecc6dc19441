import { type EndedRun, GateReporter, type Judgement } from './gate-reporter';
import { flowFaults, walkedFlow } from './moves';
import { movesPage } from './moves-page';

/**
 * Tells which moves of the flow (fixtures/flow.ts) were walked: `moves.html` and `moves.json`. A whole run in which all
 * tests passed fails when a move has no test, or when a test took a move that the flow does not have.
 */
export default class MovesReporter extends GateReporter {
  protected readonly names = ['moves.html', 'moves.json'];

  protected async judge({ tests, status, selection }: EndedRun): Promise<Judgement> {
    const flow = walkedFlow(tests);
    // Moves of failed tests do not count, so that a failed run would lack them.
    const faults = status === 'passed' ? flowFaults(flow) : [];
    return {
      files: {
        'moves.html': await movesPage(flow, selection),
        'moves.json': `${JSON.stringify(flow, null, 2)}\n`,
      },
      notes: [],
      faults:
        faults.length === 0
          ? []
          : [`The flow was not walked as fixtures/flow.ts has it:\n  ${faults.join('\n  ')}`],
    };
  }
}
