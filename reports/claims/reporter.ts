import { GUIDES } from '../../guides/catalogue';
import { findingText } from '../../guides/findings';
import { judgeClaims, type JudgedClaim, metFindings, notFollowed, unknownClaims } from './claims';
import { claimsPage } from './page';
import { type EndedRun, GateReporter, type Judgement } from '../gate-reporter';

/**
 * Tells which claims of the guides were proven: `claims.json`, `findings.json` and `claims.html`. A whole run fails
 * when a claim has no test, when all its tests were skipped, when a test names a claim that no guide has, or when a
 * guide was not followed. A claim whose test failed is told in its own words.
 */
export default class ClaimsReporter extends GateReporter {
  protected async judge({ tests, status, selection }: EndedRun): Promise<Judgement> {
    const claims = judgeClaims(GUIDES, tests);
    const findings = metFindings(tests);
    return {
      files: {
        'claims.json': `${JSON.stringify(claims.map(figures), null, 2)}\n`,
        'findings.json': `${JSON.stringify(findings, null, 2)}\n`,
        'claims.html': await claimsPage(GUIDES, claims, findings, selection),
      },
      notes: claims.filter(({ proof }) => proof === 'broken').map(brokenText),
      errors: unknownClaims(GUIDES, tests).map(
        ([id, test]) => `No guide has the statement "${id}" that a test names: ${test}`,
      ),
      gaps: [
        ...claims.filter(({ proof }) => proof === 'no test').map(untestedText),
        // A run that was cut short skips what it did not get to.
        ...(status === 'passed' ? claims.filter(({ proof }) => proof === 'skipped').map(skippedText) : []),
        ...(status === 'passed' ? notFollowed(GUIDES, tests) : []).map(
          ({ id, court }) =>
            `Guide ${id} (${court}) was followed by no test that passed. tests/guide/followed.spec.ts does what it says.`,
        ),
      ],
    };
  }
}

function figures({ guide, claim, proof, tests, contradictions }: JudgedClaim) {
  const { id, step, statement, untestable } = claim;
  return {
    guide,
    id,
    step,
    statement,
    proof,
    ...(untestable ? { untestable } : {}),
    ...(contradictions.length > 0 ? { contradictions: contradictions.map(findingText) } : {}),
    tests,
  };
}

function brokenText(judged: JudgedClaim): string {
  const failed = judged.tests.filter(({ result }) => result === 'failed');
  return `${claimText(judged)} is not what the site does. Failed:\n${failed.map(({ name }) => `  ${name}`).join('\n')}`;
}

function untestedText(judged: JudgedClaim): string {
  const { id, provenBy = '' } = judged.claim;
  const proof = provenBy.includes('.') ? provenBy : id;
  return `${claimText(judged)} has no test. Write one with coversClaim('${proof}'), or say why it is untestable.`;
}

function skippedText(judged: JudgedClaim): string {
  return `${claimText(judged)} was proven by no test: all were skipped.\n${judged.tests.map(({ name }) => `  ${name}`).join('\n')}`;
}

function claimText({ guide, claim }: JudgedClaim): string {
  return `Claim ${claim.id} (guide ${guide}, step ${claim.step}) "${claim.statement}"`;
}
