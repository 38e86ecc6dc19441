import { findingText } from './finding-text';
import type { Claim, Finding, FindingKind, Guide } from './schema';

/** Where a guide contradicts itself, or another guide that it is compared with: from their claims alone. */
export function findingsOfText(guide: Guide, guides: readonly Guide[]): Finding[] {
  const compared = guides.filter(({ id }) => guide.comparedWith.includes(id));
  return guide.claims.flatMap((claim, at) => [
    ...guide.claims
      .slice(0, at)
      .flatMap((earlier) => differing('contradicts-itself', claim, earlier, `step ${earlier.step} says`)),
    ...compared.flatMap(({ id, claims }) =>
      claims.flatMap((other) =>
        differing('guides-disagree', claim, other, `step ${other.step} of ${id} says`),
      ),
    ),
  ]);
}

/** Where guides that are compared with this one, and not the other way round, disagree with it: from its side. */
export function disagreementsWith(guide: Guide, guides: readonly Guide[]): Finding[] {
  const comparing = guides.filter(
    ({ id, comparedWith }) => comparedWith.includes(guide.id) && !guide.comparedWith.includes(id),
  );
  return findingsOfText({ ...guide, comparedWith: comparing.map(({ id }) => id) }, guides).filter(
    ({ kind }) => kind === 'guides-disagree',
  );
}

/** One finding for each topic that two claims answer differently. */
function differing(kind: FindingKind, claim: Claim, other: Claim, where: string): Finding[] {
  const theirs = new Map(Object.entries(other.answers));
  return Object.entries(claim.answers)
    .filter(([topic, answer]) => theirs.has(topic) && theirs.get(topic) !== answer)
    .map(([topic, answer]) => ({
      kind,
      step: claim.step,
      claim: claim.id,
      says: `${topic}: ${answer}`,
      meets: `${where}: ${theirs.get(topic)}`,
    }));
}

/**
 * How what following a step found differs from what is recorded with the guide: one text for each finding that is new
 * or gone, with the guide, the step, and the claim or those of the step. Empty when nothing differs.
 */
export function changesIn(found: readonly Finding[], guide: Guide, step: number): string[] {
  const recorded = guide.findings.filter((finding) => finding.step === step);
  return [
    ...missingFrom(recorded, found).map((finding) => changeText(guide, finding, 'is new')),
    ...missingFrom(found, recorded).map((finding) =>
      changeText(guide, finding, 'is recorded but was not found'),
    ),
  ];
}

function missingFrom(known: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const texts = new Set(known.map(keyOf));
  return findings.filter((finding) => !texts.has(keyOf(finding)));
}

function keyOf({ kind, step, claim, says, meets }: Finding): string {
  return JSON.stringify([kind, step, claim, says, meets]);
}

function changeText(guide: Guide, finding: Finding, change: string): string {
  const concerned = guide.claims.filter(({ id, step }) =>
    finding.claim ? id === finding.claim : step === finding.step,
  );
  const claims = concerned.map(({ id, statement }) => `    ${id}: ${statement}`);
  return [
    `Guide ${guide.id}, step ${finding.step}: ${finding.kind} ${change}.`,
    `  ${findingText(finding)}`,
    `  As recorded: ${JSON.stringify({ ...finding, line: undefined })}`,
    ...(claims.length > 0 ? ['  Claims:', ...claims] : []),
  ].join('\n');
}
