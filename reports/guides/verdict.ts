import { countText } from '../../html/wording';
import type { JudgedClaim, Proof } from '../claims/claims';
import type { IllustratedGuide, IllustratedStep } from './illustrated-guide';
import type { Sign } from '../summary/run-summary';

export interface GuideVerdict {
  readonly sign: Sign;
  readonly word: string;
  readonly text: string;
}

/** Whether the statements of a step were proven in this run. */
export function verdictOfStep({ claims }: Pick<IllustratedStep, 'claims'>): GuideVerdict {
  return verdictOf(claims);
}

/** The same for a whole guide. It is also broken when following it gave other findings than those on record. */
export function verdictOfGuide({ followed, steps }: IllustratedGuide): GuideVerdict {
  const findings = steps.flatMap((step) => step.findings).length;
  const places = `The guide and the site disagree in ${countText(findings, 'place')}.`;
  if (followed === 'failed') {
    return {
      sign: 'Failed',
      word: 'Broken',
      text: `Following it gave other findings than those on record. ${places}`,
    };
  }
  const { sign, word, text } = verdictOf(steps.flatMap(({ claims }) => claims));
  return { sign, word, text: `${text} ${places}` };
}

function verdictOf(claims: readonly JudgedClaim[]): GuideVerdict {
  const testable = claims.filter(({ proof }) => proof !== 'untestable');
  const having = (...proofs: Proof[]): number =>
    testable.filter(({ proof }) => proofs.includes(proof)).length;
  const contradicted = having('contradicted');
  const text = [
    `${having('proven')} of ${testable.length} testable statements were proven in this run.`,
    contradicted === 1 ? 'One more is contradicted by the site or by the guide itself.' : '',
    contradicted > 1 ? `${contradicted} more are contradicted by the site or by the guide itself.` : '',
  ];
  const verdict = (sign: Sign, word: string): GuideVerdict => ({
    sign,
    word,
    text: text.filter(Boolean).join(' '),
  });
  if (testable.length === 0)
    return { sign: 'Not selected', word: 'Nothing to prove', text: 'The guide states nothing here.' };
  if (having('broken') > 0) return verdict('Failed', 'Broken');
  if (having('proven', 'contradicted') < testable.length) return verdict('No test', 'Not all tested');
  return contradicted > 0 ? verdict('No test', 'Contradicted') : verdict('Passed', 'Proven');
}
