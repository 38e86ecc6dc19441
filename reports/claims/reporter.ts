import { GUIDES } from '../../guides/catalogue';
import { findingText } from '../../guides/finding-text';
import { judgeClaims, type JudgedClaim, metFindings, namingTest, notFollowed, unknownClaims } from './claims';
import { claimsPage } from './page';
import { type EndedRun, GateReporter, type Judgement } from '../gate-reporter';

/**
 * Reports which claims of the guides were proven: `claims.json`, `findings.json` and `claims.html`. Any run fails when a
 * test names a claim that no guide has. A whole run also fails when a claim has no test, when all its tests were
 * skipped, or when a guide was not followed.
 */
export default class ClaimsReporter extends GateReporter {
  protected async judge({ tests, hasAllResults, selection }: EndedRun): Promise<Judgement> {
    const claims = judgeClaims(GUIDES, tests);
    const findings = metFindings(tests);
    return {
      files: {
        'claims.json': `${JSON.stringify(claims.map(figures), null, 2)}\n`,
        'findings.json': `${JSON.stringify(findings, null, 2)}\n`,
        'claims.html': await claimsPage(GUIDES, claims, findings, selection),
      },
      errors: unknownClaims(GUIDES, tests.map(namingTest)),
      notes: claims.filter(({ proof }) => proof === 'broken').map(brokenText),
      gaps: [
        ...claims.filter(({ proof }) => proof === 'no test').map(untestedText),
        // A run that was stopped skips the tests that are left.
        ...(hasAllResults ? claims.filter(({ proof }) => proof === 'skipped').map(skippedText) : []),
        ...(hasAllResults ? notFollowed(GUIDES, tests) : []).map(
          ({ id, court }) =>
            `Guide ${id} (${court}) was not followed by a test that passed. tests/guide/followed.spec.ts follows it.`,
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
    tests: tests.map(({ name, result }) => ({ name, result })),
  };
}

function brokenText(judged: JudgedClaim): string {
  const failed = judged.tests.filter(({ result }) => result === 'failed');
  return `${claimText(judged)} does not hold. Failed:\n${failed.map(({ name }) => `  ${name}`).join('\n')}`;
}

function untestedText(judged: JudgedClaim): string {
  const { id, provenBy = '' } = judged.claim;
  const proof = provenBy.includes('.') ? provenBy : id;
  return `${claimText(judged)} has no test. Write one with coversClaim('${proof}'), or say why it is untestable.`;
}

function skippedText(judged: JudgedClaim): string {
  return `${claimText(judged)} has no result: all its tests were skipped.\n${judged.tests.map(({ name }) => `  ${name}`).join('\n')}`;
}

function claimText({ guide, claim }: JudgedClaim): string {
  return `Claim ${claim.id} (guide ${guide}, step ${claim.step}) "${claim.statement}"`;
}
