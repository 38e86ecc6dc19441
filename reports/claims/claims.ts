import { readFileSync } from 'node:fs';
import type { TestCase } from '@playwright/test/reporter';
import { closest } from 'fastest-levenshtein';
import type { Claim, Finding, FindingKind, Guide } from '../../guides/catalogue';
import { CLAIM } from '../../fixtures/annotations';
import { testCaseName } from '../../fixtures/test-name';
import { FINDINGS, FOLLOWED_GUIDE, type FoundInGuide } from '../../guides/evidence';
import { type ProvingTest, provingTest, resultOf } from '../proving-test';

/**
 * `proven`: every test that ran passed. `contradicted`: they passed, but a finding on record contradicts the claim, which
 * does not hold for everybody. `broken`: a test failed. `skipped`: all tests were skipped. `untestable`: nothing on this
 * machine can prove it.
 */
export type Proof = 'proven' | 'contradicted' | 'broken' | 'skipped' | 'no test' | 'untestable';

/** Findings against a claim as it is stated. */
const CONTRADICTIONS: readonly FindingKind[] = ['contradicted-by-site', 'contradicts-itself'];

/** A claim and its result in a run. */
export interface JudgedClaim {
  readonly guide: string;
  readonly claim: Claim;
  readonly proof: Proof;
  readonly tests: readonly ProvingTest[];
  /** Findings against it, as recorded with the guide. */
  readonly contradictions: readonly Finding[];
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
      const proving = [...new Set(named)].map(provingTest);
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

/** A test and the claims that it names. */
interface NamingTest {
  readonly name: string;
  readonly claims: readonly string[];
}

export function namingTest(test: TestCase): NamingTest {
  return { name: testCaseName(test), claims: claimsOf(test) };
}

/** The claims that tests name and no guide has: for each the closest claim and the test, in a sentence. */
export function unknownClaims(guides: readonly Guide[], tests: readonly NamingTest[]): string[] {
  const known = guides.flatMap(({ claims }) => claims.map(({ id }) => id));
  return tests.flatMap(({ name, claims }) =>
    claims
      .filter((id) => !known.includes(id))
      .map((id) => `No guide has the claim "${id}". Did you mean "${closest(id, known)}"? Named by ${name}`),
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

/** What following guides found in a run, from the JSON that tests attached. */
export function metFindings(tests: readonly TestCase[]): FoundInGuide[] {
  return tests.flatMap(({ results }) =>
    (results.at(-1)?.attachments ?? [])
      .filter(({ name }) => name === FINDINGS)
      .flatMap(
        ({ body, path: file = '' }) => JSON.parse(String(body ?? readFileSync(file))) as FoundInGuide[],
      ),
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
      annotations.flatMap(({ type, description }) => (type === CLAIM && description ? [description] : [])),
    ),
  ];
}
