import { claimOf } from '../catalogue';
import { type Rule, rules } from './reading';

/** A claim that a sentence makes, and where its words stand. */
export interface FoundClaim {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
  /** Id of a claim in guides/data/. Undefined when the sentence seems to deny it. */
  readonly claim: string | undefined;
}

/** How sentences word a claim. */
interface Wording {
  readonly claim: string;
  /**
   * All of these stand in one sentence, in any order. `|` parts alternatives, `*` stands for any ending; case does not
   * matter.
   */
  readonly words: readonly string[];
  /** The words themselves deny something: a "not" beside them changes nothing. */
  readonly denies?: true;
}

/**
 * The vocabulary. What can be checked is what a claim of a hand-written guide says already: its statement, its topics,
 * its words on the screen and its proof stand there, and a wording only names it.
 */
const VOCABULARY: readonly Wording[] = [
  {
    claim: 'moeb-1.site',
    words: ['go to|navigate to|open|visit', 'site|website|home page|pacer.uscourts.gov'],
  },
  { claim: 'njb-2.main-menu', words: ['Register', 'main menu|menu bar'] },
  { claim: 'moeb-3.left-panel', words: ['Case Search Only', 'left', 'panel|menu'] },
  {
    claim: 'moeb-4.register-link',
    words: ['link', 'register for PACER account|register for a PACER account'],
  },
  { claim: 'moeb-5.individual', words: ['individual', 'user type'] },
  { claim: 'moeb-5.not-a-robot', words: ['not a robot'], denies: true },
  { claim: 'moeb-5.government', words: ['government', 'Government Accounts'] },
  {
    claim: 'moeb-6.credentials',
    words: ['create|select|choose', 'user name|username', 'password', 'security questions'],
  },
  { claim: 'moeb-7.information-saved', words: ['payment information', 'save*|store*|kept'] },
  { claim: 'moeb-7.screen-optional', words: ['screen|page|step', 'optional'] },
  { claim: 'moeb-7.card-optional', words: ['card', 'optional'] },
  { claim: 'moeb-7.next-without-card', words: ['next', 'without entering|without filling|without typing'] },
  { claim: 'moeb-7.instant-access-with-card', words: ['instant access|immediate access', 'card'] },
  {
    claim: 'moeb-7.validated-at-registration',
    words: ['PACER will validate|PACER validates|PACER will check|PACER checks', 'card'],
  },
  {
    claim: 'njb-7.validated-at-registration',
    words: ['we will validate|we validate|we will check|we check', 'card'],
  },
  {
    claim: 'moeb-7.no-registration-charge',
    words: ['no charge|no fee|no registration charge|no registration fee|free|costs nothing', 'regist*'],
    denies: true,
  },
  { claim: 'moeb-7.quarterly-charge', words: ['charged', 'quarter*', 'fees'] },
  {
    claim: 'moeb-7.no-card-code-by-mail',
    words: ['activation code', 'mail', '7-10 business days|7–10 business days|7 to 10 business days'],
  },
  {
    claim: 'moeb-8.acknowledge',
    words: ['policies and procedures', 'acknowledge*|check mark|checkmark|confirm*|tick*'],
  },
  { claim: 'moeb-8.printable-version', words: ['printable', 'policies and procedures'] },
  { claim: 'moeb-9.thanks', words: ['thank*', 'PACER Service Center'] },
  {
    claim: 'moeb-9.view-only',
    words: [
      'just for viewing|only for viewing|just to view|only to view|viewing only|viewing documents only',
    ],
  },
  {
    claim: 'moeb-9.no-e-filing',
    words: [
      'not for e-filing|not for filing|cannot e-file|cannot be used for e-filing|cannot be used to e-file',
    ],
    denies: true,
  },
  { claim: 'moeb-9.use-immediately', words: ['use|used', 'immediately|at once|right away'] },
  { claim: 'moeb-9.link-then-both', words: ['linked', 'e-filing|e-file', 'view*'] },
  { claim: 'njb-9.linking-instructions', words: ['instructions', 'link*', 'CM/ECF'] },
  {
    claim: 'njb-9.register-to-e-file',
    words: ['training', 'e-filing|e-file|file electronically'],
    denies: true,
  },
  { claim: 'vawb-8.account-created', words: ['account', 'created'] },
  { claim: 'vawb-8.link-when-live', words: ['live', 'NextGen', 'link*'] },
  { claim: 'vawb-8.one-login', words: ['password', 'CM/ECF', 'other|others'] },
];

const NEGATION = /\b(?:not?|never|cannot|nor)\b|n't\b/i;

const { denied } = rules('statement', {
  denied: [
    'unsure',
    'Words of a claim with "not", "no" or "never" between or before them are not taken for it.',
  ],
});

const WORDINGS = VOCABULARY.map(({ claim, words, denies = false }) => {
  const means = `Says: ${claimOf(claim).claim.statement} One sentence with ${words.map((one) => `"${one}"`).join(' and ')}.`;
  const rule: Rule = { id: `statement.${claim}`, sureness: 'likely', means };
  return { claim, denies, rule, patterns: words.map(patternOf) };
});

export const STATEMENT_RULES: readonly Rule[] = [...WORDINGS.map(({ rule }) => rule), denied];

/** The claims that a sentence makes, in the order of the vocabulary. */
export function claimsIn(sentence: string): FoundClaim[] {
  return WORDINGS.flatMap(({ claim, denies, rule, patterns }) => {
    const found = patterns.map((pattern) => pattern.exec(sentence)).filter((match) => match !== null);
    if (found.length < patterns.length) return [];
    const start = Math.min(...found.map(({ index }) => index));
    const end = Math.max(...found.map(({ index, 0: words }) => index + words.length));
    const [before = ''] = /(?:\S+\s+){0,3}$/.exec(sentence.slice(0, start)) ?? [];
    const isDenied = !denies && NEGATION.test(before + sentence.slice(start, end));
    return [{ start, end, ...(isDenied ? { rule: denied, claim: undefined } : { rule, claim }) }];
  });
}

function patternOf(words: string): RegExp {
  const source = words
    .replaceAll(/[./]/g, String.raw`\$&`)
    .replaceAll('*', String.raw`\w*`)
    .replaceAll(' ', String.raw`\s+`);
  return new RegExp(String.raw`\b(?:${source})\b`, 'i');
}
