import { type EndedRun, GateReporter, type Judgement } from '../gate-reporter';
import { judgeCriteria } from './conformance';
import { earlReport } from './earl';
import { openAcr } from './openacr';
import { conformancePage } from './page';

/**
 * Reports what the tests say of each success criterion of WCAG 2.2: `accessibility/` has a page, EARL and OpenACR. Fails
 * no run: a test that finds something fails it.
 */
export default class AccessibilityReporter extends GateReporter {
  protected async judge({ tests, selection, startTime }: EndedRun): Promise<Judgement> {
    const criteria = judgeCriteria(tests);
    return {
      files: {
        'accessibility/index.html': await conformancePage(criteria, selection),
        'accessibility/earl.jsonld': earlReport(criteria, startTime),
        'accessibility/openacr.yaml': openAcr(criteria, { date: startTime, selection }),
      },
      notes: [],
      gaps: [],
    };
  }
}
