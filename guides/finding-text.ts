import { SCREENS } from '../pages/screens';
import { DOCUMENTED_FLOW } from '../pages/steps';
import type { Finding, FindingKind } from './schema';
import { GUIDES } from './catalogue';

type Wording = (says: string, meets: string) => string;

/** A finding in plain words. */
export function findingText({ kind, says, meets }: Pick<Finding, 'kind' | 'says' | 'meets'>): string {
  return WORDING[kind](says, meets);
}

/** The kind of a finding, as a heading. */
export const FINDING_HEADINGS: Readonly<Record<FindingKind, string>> = {
  'missing-step': 'A step is missing',
  'unmentioned-step': 'The site needs more',
  'label-differs': 'Another label on the site',
  'misplaced-control': 'Another place on the site',
  'contradicted-by-site': 'The site differs',
  'contradicts-itself': 'The guide contradicts itself',
  'guides-disagree': 'The guides disagree',
  'leaves-the-model': 'Another account or task from here on',
  'not-followed': 'The browser failed',
};

const WORDING: Readonly<Record<FindingKind, Wording>> = {
  'missing-step': (says, meets) => `The guide leaves out a step ${says}: ${meets}.`,
  'unmentioned-step': unmentionedText,
  'label-differs': (says, meets) => `The guide calls it "${says}". On the site its label is "${meets}".`,
  'misplaced-control': (says, meets) =>
    `The guide looks for it in the ${says}. On the site it is in the ${meets}.`,
  'contradicted-by-site': (says, meets) =>
    `The guide says: ${withHeadings(capital(says))} The site differs: ${withHeadings(meets)}`,
  'contradicts-itself': (says, meets) => answersText(says, 'This step', meets),
  'guides-disagree': (says, meets) => answersText(says, 'This guide', meets),
  'leaves-the-model': (says, meets) => `The guide goes on with the ${says}. ${capital(meets)}`,
  'not-followed': (says, meets) => `The browser failed at "${says}": ${meets}`,
};

/** The site needs what an error message asks for, or a button that the text does not name. */
function unmentionedText(says: string, meets: string): string {
  if (says === 'opening the site') return 'The guide does not give the address of the site.';
  return `The guide asks only for: ${says}. The site also needs: "${meets}"`;
}

/** Topics of claims, as questions. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'first use with a card': 'When can an account with a card first be used?',
  'first use without a card': 'When can an account without a card first be used?',
  'who validates the card': 'Who validates the card?',
  'how to e-file': 'How can a registrant file electronically?',
};

/** Two answers to one question, as `differing` writes them. */
function answersText(says: string, who: string, meets: string): string {
  const [topic = '', answer = says] = says.split(/: (.*)/s);
  const other = meets.replace(/^(step \d+ of )([a-z]+)(?= says: )/, (_, step: string, id: string) => {
    const court = GUIDES.find((guide) => guide.id === id)?.court;
    return `${step}the guide of the ${court ?? id}`;
  });
  return `${QUESTIONS[topic] ?? `${capital(topic)}?`} ${who} says: ${answer}. ${capital(other)}.`;
}

/** Replaces the names of the flow's screens by their headings. */
function withHeadings(text: string): string {
  return DOCUMENTED_FLOW.steps.reduce(
    (replaced, { screen }) => replaced.replaceAll(`"${screen}"`, `the screen "${SCREENS[screen].heading}"`),
    text,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
