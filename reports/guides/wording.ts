import { findingText } from '../../guides/finding-text';
import type { Finding } from '../../guides/catalogue';
import type { Proof } from '../claims/claims';
import type { Sign } from '../summary/run-summary';
import type { IllustratedStep, NextScreen } from './illustrated-guide';

/** The word for a proof, and the sign that gives its color. */
export const PROOFS: Readonly<Record<Proof, readonly [word: string, sign: Sign]>> = {
  proven: ['Proven', 'Passed'],
  contradicted: ['Contradicted', 'No test'],
  broken: ['Broken', 'Failed'],
  skipped: ['Not tested', 'No test'],
  'no test': ['Not tested', 'No test'],
  untestable: ['Cannot be tested', 'Not selected'],
};

/** The findings of a step that none of its pictures shows. */
export function findingsWithoutPicture({
  findings,
  pictures,
  disagreements,
}: IllustratedStep): Omit<Finding, 'step'>[] {
  const pictured = new Set(pictures.flatMap((picture) => picture.findings.map(findingText)));
  return [...findings.filter((finding) => !pictured.has(findingText(finding))), ...disagreements];
}

/** What a registrant sees after a step; `isHere` when the step's own pictures show it. */
export function nextText({ screen, step }: NextScreen, isHere: boolean): string {
  return isHere
    ? `You see "${screen}", as pictured.`
    : `You then see "${screen}" (pictured in step ${step}).`;
}
