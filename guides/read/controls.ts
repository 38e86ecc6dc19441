import type { Action } from '../catalogue';
import { type Rule, rules } from './reading';

type Answer = Extract<Action, { control: 'field' }>['answers'][number];
type Groups = Readonly<Record<string, string | undefined>>;

/** Controls that a sentence names, and where. */
export interface FoundControls {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
  readonly controls: readonly Action[];
}

const RULES = rules('control', {
  address: ['sure', '"Go to", "navigate to", "visit" or "open" and an address: the site is opened.'],
  site: [
    'likely',
    'The same words with "site" or "home page", or with nothing after them: the site is opened.',
  ],
  form: ['likely', '"Complete", "fill in" or "fill out" the "... registration form": that whole form.'],
  list: [
    'likely',
    '"Select X as the Y", or "in the Y list, select X", both with capitals: entry X of the list Y.',
  ],
  exercise: ['likely', '"Perform", "complete" or "pass" the "... exercise": a check box with that label.'],
  tick: ['sure', '"Check", "tick" or "mark" and words in bold or quotes: a check box with that label.'],
  box: ['likely', '"A check mark in the box", or "check the box": the only check box of its screen.'],
  confirm: ['likely', '"Confirm that you have read": the only check box of its screen.'],
  quoted: ['likely', 'A line that begins with "Check here" is the label of the check box of its step.'],
  field: [
    'likely',
    'After "create", "select", "choose", "enter", "set up" or "answer": each user name, password, security question and security answer is a field.',
  ],
  marked: [
    'sure',
    'After "select", "choose", "click", "press", "pick" or "follow": words in bold or quotes are the label of a button when they are Next, Submit and the like or the text says so, and of a link otherwise.',
  ],
  capitals: [
    'likely',
    'The same without bold or quotes: the words with capitals are the label; small words such as "for" may stand between them. After "and", a second label with capitals may follow.',
  ],
});

export const CONTROL_RULES: readonly Rule[] = Object.values(RULES);

/** What one rule looks for in a sentence, and the controls that it makes of that. */
interface Pattern {
  readonly rule: Rule;
  readonly pattern: RegExp;
  readonly controls: (found: Groups) => readonly Action[];
}

const OPEN = String.raw`\b(?:go\s+to|navigate\s+to|browse\s+to|visit|open)\b`;
const ADDRESS = String.raw`(?<address>(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s")]*)?)`;
const NOUN = 'link|button|tab|option';
const place = (name: string): string =>
  String.raw`(?:[Ff]rom|[Ii]n|[Oo]n)\s+(?:the\s+)?(?<${name}>[Ll]eft(?:-hand)?(?:\s+side)?\s+(?:[Pp]anel|[Mm]enu)|[Mm]ain\s+[Mm]enu|[Mm]enu\s+[Bb]ar|[Tt]op\s+[Mm]enu)(?:\s+[Bb]ar)?`;
const WORD = String.raw`[\p{Lu}\d][\p{L}\p{N}'&/]*`;
/** Words with capitals, and small words between them. */
const CAPITALS = String.raw`${WORD}(?:(?:\s*[-–—]\s*|\s+)(?:(?:a|an|am|for|my|not|of|the|to)\s+){0,3}${WORD})*`;
const LIST = String.raw`"?(?<list>${CAPITALS}|user type)"?`;
const ENTRY = String.raw`"?(?<entry>${CAPITALS})"?`;
/** Where capitals matter, the verbs are looked for with a small and a capital first letter. */
const CHOOSE = String.raw`\b(?:[Cc]hoose|[Cc]lick(?:\s+on)?|[Ff]ollow|[Pp]ick|[Pp]ress|[Ss]elect|[Tt]ap)\s+(?:the\s+)?`;
/** The choice of what a label names, with the words around it that tell its kind and its place. */
const chosen = (label: string): RegExp =>
  new RegExp(
    String.raw`(?:${place('placeBefore')},?\s+)?${CHOOSE}(?:(?<nounBefore>${NOUN})\s+)?${label}(?:\s+(?<nounAfter>${NOUN})\b)?(?:\s+${place('placeAfter')})?(?:\s+and\s+(?:then\s+)?"?(?<next>${CAPITALS})"?)?`,
    'gu',
  );
const AFTER_VERB = String.raw`(?<=\b(?:create|select|choose|enter|set\s+up|answer)\b.*)`;
const TICK = String.raw`\b(?:check|tick|mark)(?:ing)?\s+`;
const BOX = String.raw`the\s+(?:check\s?)?box`;
const BUTTON = /^(?:next|submit|continue|back|cancel|reset|save|finish)$/i;

/** In the order of precedence: words that one has taken are not looked at again. */
const PATTERNS: readonly Pattern[] = [
  {
    rule: RULES.address,
    pattern: new RegExp(String.raw`${OPEN}[^,;]{0,60}?[\s("]${ADDRESS}`, 'gi'),
    controls: ({ address }) => [{ control: 'address', label: address }],
  },
  {
    rule: RULES.site,
    pattern: new RegExp(
      String.raw`${OPEN}\s+(?:(?:the|our)\s+)?(?:PACER(?:'s)?\s+)?(?:web\s?site|site|home\s?page)\b|^(?:go|navigate)\s+to\s*[.:]?$`,
      'gi',
    ),
    controls: () => [{ control: 'address' }],
  },
  {
    rule: RULES.form,
    pattern:
      /\b(?:complete|fill\s+(?:in|out))\s+(?:the\s+|this\s+)?"?(?<label>[^".;,]{0,80}?\bregistration)"?\s+form\b/gi,
    controls: ({ label = '' }) => [{ control: 'form', label }],
  },
  {
    rule: RULES.list,
    pattern: new RegExp(String.raw`${CHOOSE}${ENTRY}\s+as\s+(?:(?:the|your|a)\s+)?${LIST}`, 'gu'),
    controls: asList,
  },
  {
    rule: RULES.list,
    pattern: new RegExp(
      String.raw`\b(?:[Ii]n|[Ff]rom|[Uu]nder)\s+(?:the\s+)?${LIST}(?:\s+(?:list|drop-?down|field))+,?\s+${CHOOSE}${ENTRY}`,
      'gu',
    ),
    controls: asList,
  },
  {
    rule: RULES.exercise,
    pattern:
      /\b(?:perform|complete|pass|do)\s+(?:the\s+)?"?(?<label>[^".;,]{1,60}?)"?\s+(?:exercise|test|challenge)\b/gi,
    controls: ({ label = '' }) => [{ control: 'check box', label }],
  },
  {
    rule: RULES.tick,
    pattern: new RegExp(
      String.raw`${TICK}(?:${BOX}\s+)?(?:(?:beside|for|labell?ed|next\s+to)\s+)?"(?<label>[^"]{1,200})"`,
      'gi',
    ),
    controls: ({ label }) => [{ control: 'check box', label }],
  },
  {
    rule: RULES.box,
    pattern: new RegExp(
      String.raw`\b(?:plac(?:e|ing)|put(?:ting)?|mak(?:e|ing))\s+a\s+(?:check\s?mark|check|tick)\s+in\s+${BOX}|${TICK}${BOX}`,
      'gi',
    ),
    controls: () => [{ control: 'check box' }],
  },
  {
    rule: RULES.confirm,
    pattern: /\bconfirm\s+(?:that\s+)?you\s+have\s+read\b/gi,
    controls: () => [{ control: 'check box' }],
  },
  {
    rule: RULES.field,
    pattern: new RegExp(
      String.raw`${AFTER_VERB}(?<questions>\bsecurity\s+questions)\s+and\s+(?<answers>answers)\b`,
      'gi',
    ),
    controls: ({ questions = '', answers = '' }) => [
      field(questions),
      field(questions.replace(/\S+$/, answers)),
    ],
  },
  {
    rule: RULES.field,
    pattern: new RegExp(
      String.raw`${AFTER_VERB}\b(?<label>user\s?name|(?:confirm\s+)?password|security\s+(?:question|answer)(?:s|\s+[12])?)\b`,
      'gi',
    ),
    controls: ({ label = '' }) => [field(label)],
  },
  {
    rule: RULES.marked,
    pattern: chosen('"(?<label>[^"]{1,150})"'),
    controls: asLinkOrButton,
  },
  {
    rule: RULES.capitals,
    pattern: chosen(`(?<label>${CAPITALS})`),
    controls: asLinkOrButton,
  },
];

/** The controls that a sentence names, in its order. */
export function controlsIn(sentence: string): FoundControls[] {
  const found: FoundControls[] = [];
  for (const { rule, pattern, controls } of PATTERNS) {
    for (const { index: start, 0: words, groups = {} } of sentence.matchAll(pattern)) {
      const end = start + words.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const said = Object.entries(groups).map(([name, text]) => [name, oneSpaced(text)]);
      found.push({ start, end, rule, controls: controls(Object.fromEntries(said) as Groups) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The check box whose label a quoted line of the screen is; undefined when it is none. */
export function checkBoxOf(quoted: string): FoundControls | undefined {
  if (!/^\W*check here\b/i.test(quoted)) return undefined;
  const label = quoted.replaceAll(/^[\s"*]+|["\s]+$/g, '');
  return { start: 0, end: quoted.length, rule: RULES.quoted, controls: [{ control: 'check box', label }] };
}

/** A control in words: `link "Register", in the main menu`. */
export function controlText(control: Action): string {
  const { control: kind, label } = control;
  const name =
    label === undefined
      ? `${kind}, without its ${kind === 'address' ? 'words' : 'label'}`
      : `${kind} "${label}"`;
  if (control.control === 'list') return `${name}, entry "${control.choose}"`;
  if (control.control === 'field') return `${name} for ${control.answers.join(' and ')}`;
  return 'place' in control && control.place ? `${name}, in the ${control.place}` : name;
}

/** A label is one line, wherever the text breaks it. */
function oneSpaced(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim();
}

function asList({ list = '', entry = '' }: Groups): Action[] {
  return [{ control: 'list', label: list, choose: entry }];
}

function asLinkOrButton({
  label = '',
  next,
  nounBefore,
  nounAfter,
  placeBefore,
  placeAfter,
}: Groups): Action[] {
  const said = placeBefore ?? placeAfter;
  const place =
    said === undefined ? {} : ({ place: /^left/i.test(said) ? 'left panel' : 'main menu' } as const);
  return [
    { control: kindOf(label, nounBefore ?? nounAfter), label, ...place },
    ...(next === undefined ? [] : [{ control: kindOf(next), label: next }]),
  ];
}

function kindOf(label: string, noun?: string): 'button' | 'link' {
  return noun === 'button' || (noun !== 'link' && BUTTON.test(label)) ? 'button' : 'link';
}

function field(label: string): Action {
  return { control: 'field', label, answers: answersFor(label.toLowerCase()) };
}

/** Which of the registrant's own answers a field takes, by its label in small letters. */
function answersFor(label: string): Answer[] {
  if (label.startsWith('user')) return ['username'];
  if (label.endsWith('password')) return ['password'];
  const kind = label.includes('question') ? 'securityQuestion' : 'securityAnswer';
  if (label.endsWith('1')) return [`${kind}1`];
  return label.endsWith('2') ? [`${kind}2`] : [`${kind}1`, `${kind}2`];
}
