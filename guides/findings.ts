import type { Claim, Finding, FindingKind, Guide } from './schema';
import { GUIDES } from './catalogue';

type Wording = (says: string, meets: string) => string;

/** A finding in plain words. */
export function findingText({ kind, says, meets }: Pick<Finding, 'kind' | 'says' | 'meets'>): string {
  return WORDING[kind](says, meets);
}

/** What a finding is, as a heading. */
export const FINDING_HEADINGS: Readonly<Record<FindingKind, string>> = {
  'missing-step': 'A step is missing',
  'unmentioned-step': 'The site asks for more',
  'label-differs': 'Another name on the site',
  'misplaced-control': 'Another place on the site',
  'contradicted-by-site': 'The site says otherwise',
  'contradicts-itself': 'The guide contradicts itself',
  'guides-disagree': 'The guides disagree',
  'not-followed': 'The browser failed',
};

const WORDING: Readonly<Record<FindingKind, Wording>> = {
  'missing-step': (says, meets) => `${capital(says)}, the guide leaves out a step: ${meets}.`,
  'unmentioned-step': unmentionedText,
  'label-differs': (says, meets) => `The guide calls it "${says}"; on the site it is called "${meets}".`,
  'misplaced-control': (says, meets) =>
    `The guide looks for it in the ${says}; on the site it is in the ${meets}.`,
  'contradicted-by-site': (says, meets) =>
    `The guide says: ${withHeadings(capital(says))} The site differs: ${withHeadings(meets)}`,
  'contradicts-itself': (says, meets) => answersText(says, 'This step', meets),
  'guides-disagree': (says, meets) => answersText(says, 'This guide', meets),
  'not-followed': (says, meets) => `The browser failed at "${says}": ${meets}`,
};

/** A screen's message is a sentence; a button that the text does not name is a word or two. */
function unmentionedText(says: string, meets: string): string {
  if (says === 'opening the site') return 'The guide has lost the address of the site.';
  return /\b(is|are|must|do|enter)\b/i.test(meets)
    ? `The guide asks only for: ${says}. The site does not go on, and says: "${meets}"`
    : `The guide asks only for: ${says}. The site goes on only with "${meets.replace(/\.$/, '')}".`;
}

/** What a text answers, as a question. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'first use with a card': 'When can an account with a card first be used?',
  'first use without a card': 'When can an account without a card first be used?',
  'who validates the card': 'Who validates the card?',
  'how one comes to e-file': 'How does one come to e-file?',
};

/** Two answers to one question: "who validates the card: PACER", and "step 7 of moeb says: the court". */
function answersText(says: string, who: string, meets: string): string {
  const [topic = '', answer = says] = says.split(/: (.*)/s);
  const other = meets.replace(/^(step \d+ of )([a-z]+)(?= says: )/, (_, step: string, id: string) => {
    const court = GUIDES.find((guide) => guide.id === id)?.court;
    return `${step}the guide of the ${court ?? id}`;
  });
  return `${QUESTIONS[topic] ?? `${capital(topic)}?`} ${who} says: ${answer}. ${capital(other)}.`;
}

/** What a registrant sees on top of each screen. */
const HEADINGS: Readonly<Record<string, string>> = {
  home: 'Public Access to Court Records',
  register: 'Register for an Account',
  'case-search': 'PACER - Case Search Only',
  form: 'PACER - Case Search Only Registration',
  credentials: 'Create Username and Password',
  payment: 'Payment Information',
  policies: 'Policies and Procedures',
  'thank-you': 'Thank you for registering with the PACER Service Center',
};

/** A text in which screens are called by their headings. */
function withHeadings(text: string): string {
  return text.replaceAll(/"([a-z-]+)"/g, (quoted, id: string) =>
    HEADINGS[id] ? `the screen "${HEADINGS[id]}"` : quoted,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where a guide's own text contradicts itself, or another guide that it is compared with: from their claims alone. */
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

/**
 * Where guides that are compared with this one, and not the other way round, disagree with it: told from its side.
 */
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
      changeText(guide, finding, 'is recorded and was not met'),
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
