import type { JudgedClaim } from './claims';
import type { IllustratedGuide, IllustratedStep } from './illustrated-guide';
import type { Sign } from './run-summary';

export interface GuideVerdict {
  readonly sign: Sign;
  readonly word: string;
  readonly text: string;
}

/** Whether the statements of a step were proven in this run. */
export function verdictOfStep({ claims }: Pick<IllustratedStep, 'claims'>): GuideVerdict {
  return verdictOf(claims);
}

/** The same of a whole guide; broken too when following it did not find what is on record. */
export function verdictOfGuide({ followed, steps }: IllustratedGuide): GuideVerdict {
  const findings = steps.flatMap((step) => step.findings).length;
  const parts = `In ${findings} ${findings === 1 ? 'place' : 'places'} text and site part.`;
  if (followed === 'failed') {
    return { sign: 'Failed', word: 'Broken', text: `Following it did not find what is on record. ${parts}` };
  }
  const { sign, word, text } = verdictOf(steps.flatMap(({ claims }) => claims));
  return { sign, word, text: `${text} ${parts}` };
}

function verdictOf(claims: readonly JudgedClaim[]): GuideVerdict {
  const testable = claims.filter(({ proof }) => proof !== 'untestable');
  const proven = testable.filter(({ proof }) => proof === 'proven').length;
  const text = `${proven} of ${testable.length} testable statements were proven in this run.`;
  if (testable.some(({ proof }) => proof === 'broken')) return { sign: 'Failed', word: 'Broken', text };
  if (testable.length === 0)
    return { sign: 'Not selected', word: 'Nothing to prove', text: 'The step only leads on.' };
  if (proven < testable.length) return { sign: 'No test', word: 'Not all tested', text };
  return { sign: 'Passed', word: 'Proven', text };
}
