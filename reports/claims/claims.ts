import { readFileSync } from 'node:fs';
import type { TestCase } from '@playwright/test/reporter';
import type { Claim, Finding, FindingKind, Guide } from '../../guides/catalogue';
import { testName } from '../names';
import { CLAIM_LABEL, FINDINGS, FOLLOWED_GUIDE } from '../../fixtures/annotations';

/**
 * Every test that ran passed; they passed, and yet the site or the guide itself contradicts it: it does not hold for
 * everybody; one failed; all were skipped; there is none; nothing here can prove it.
 */
export type Proof = 'proven' | 'contradicted' | 'broken' | 'skipped' | 'no test' | 'untestable';

/** Findings that say of a claim that it does not hold as it is stated. */
const CONTRADICTIONS: readonly FindingKind[] = ['contradicted-by-site', 'contradicts-itself'];

/** A test that proves a claim. */
export interface ProvingTest {
  /** File and titles. */
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
}

/** A claim and what the run says of it. */
export interface JudgedClaim {
  readonly guide: string;
  readonly claim: Claim;
  readonly proof: Proof;
  readonly tests: readonly ProvingTest[];
  /** What is on record with the guide against it. */
  readonly contradictions: readonly Finding[];
}

/** What following a guide found, and the test that followed it. */
export interface MetFinding extends Finding {
  readonly guide: string;
}

/** The claims of all guides, each with the tests that name it or the claim whose proof it shares. */
export function judgeClaims(guides: readonly Guide[], tests: readonly TestCase[]): JudgedClaim[] {
  const byClaim = new Map<string, TestCase[]>();
  for (const test of tests) {
    for (const id of claimsOf(test)) byClaim.set(id, [...(byClaim.get(id) ?? []), test]);
  }
  return guides.flatMap(({ id, claims, findings }) =>
    claims.map((claim) => {
      const contradictions = findings.filter(
        (finding) => finding.claim === claim.id && CONTRADICTIONS.includes(finding.kind),
      );
      const named = [claim.id, claim.provenBy ?? ''].flatMap((name) => byClaim.get(name) ?? []);
      const proving = [...new Set(named)].map((test) => ({ name: testName(test), result: resultOf(test) }));
      const tested = proofBy(proving);
      const proof = tested === 'proven' && contradictions.length > 0 ? 'contradicted' : tested;
      return {
        guide: id,
        claim,
        proof: claim.untestable ? 'untestable' : proof,
        tests: proving,
        contradictions,
      };
    }),
  );
}

/** Claims that tests name and no guide has, each with one of these tests. */
export function unknownClaims(guides: readonly Guide[], tests: readonly TestCase[]): [string, string][] {
  const known = new Set(guides.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return tests.flatMap((test) =>
    claimsOf(test)
      .filter((id) => !known.has(id))
      .map((id): [string, string] => [id, testName(test)]),
  );
}

/** Guides that no test followed to the end with the findings on record. */
export function notFollowed(guides: readonly Guide[], tests: readonly TestCase[]): Guide[] {
  const followed = tests
    .filter((test) => resultOf(test) === 'passed')
    .flatMap(({ annotations }) => annotations)
    .filter(({ type }) => type === FOLLOWED_GUIDE)
    .map(({ description }) => description);
  return guides.filter(({ id }) => !followed.includes(id));
}

/** What the followed guides found in a run, by the JSON that these tests attached. */
export function metFindings(tests: readonly TestCase[]): MetFinding[] {
  return tests.flatMap(({ results }) =>
    (results.at(-1)?.attachments ?? [])
      .filter(({ name }) => name === FINDINGS)
      .flatMap(({ body, path }) => JSON.parse(String(body ?? readFileSync(path ?? ''))) as MetFinding[]),
  );
}

function proofBy(tests: readonly ProvingTest[]): Proof {
  const results = new Set(tests.map(({ result }) => result));
  if (results.has('failed')) return 'broken';
  if (results.has('passed')) return 'proven';
  return results.has('skipped') ? 'skipped' : 'no test';
}

function claimsOf({ annotations }: TestCase): string[] {
  return [
    ...new Set(
      annotations.flatMap(({ type, description }) =>
        type === CLAIM_LABEL && description ? [description] : [],
      ),
    ),
  ];
}

/** A test that is marked as one that fails proves nothing by failing. */
function resultOf(test: TestCase): ProvingTest['result'] {
  if (test.outcome() === 'skipped') return 'skipped';
  return test.outcome() === 'expected' && test.expectedStatus === 'passed' ? 'passed' : 'failed';
}
