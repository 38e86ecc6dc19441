import { claimOf, type Action } from '../catalogue';
import { NOT_ASKED_RULES, REQUEST, whatIsAsked, type NamedControls } from './asked';
import { checkBoxOf, controlsIn, controlText } from './controls';
import { type Reading, type Rule, rules } from './reading';
import { claimsIn } from './statements';

/** What a part of a block says. */
export interface Part extends Pick<Reading, 'takenFor' | 'what' | 'rule'> {
  readonly start: number;
  readonly end: number;
  readonly controls: readonly Action[];
  /** Id of a claim in guides/data/. */
  readonly claim: string | undefined;
}

const NOTE = rules('note', {
  sentence: [
    'sure',
    'From "Note", "Tip", "Hint" or "Important" to the end of the paragraph, nothing is done: what makes no known statement is a note.',
  ],
  screen: [
    'likely',
    'A line that begins with "Check here" or "Click here" is what the screen says: what is no check box and makes no known statement is a note.',
  ],
  required: ['sure', '"Required Information" explains a mark of the screen.'],
  read: [
    'likely',
    'A sentence that begins with "Read" or "Review" and asks for nothing else is for the reader.',
  ],
});

const UNKNOWN = rules('unknown', {
  sentence: ['unsure', 'No rule for controls or statements speaks of this sentence.'],
  request: ['unsure', 'A verb that asks for something, such as "click", and no rule tells what.'],
  outside: [
    'unsure',
    'After a heading that ended a step, a sentence with such a verb is of no step, and nothing is done with it.',
  ],
  length: ['unsure', 'A sentence of more than 1,000 characters is not looked into.'],
});

export const SENTENCE_RULES: readonly Rule[] = [
  ...[NOTE, UNKNOWN].flatMap((kind) => Object.values<Rule>(kind)),
  ...NOT_ASKED_RULES,
];

const LONGEST = 1_000;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const BEGINS_NOTE = /^"?(?:please )?(?:note|tip|hint|important)\b"?\s*[:.–—-]/i;

/** The parts of a block within a step. */
export function partsOf(text: string, kind: 'step' | 'quoted' | 'text'): Part[] {
  if (kind === 'quoted') return partsOfQuoted(onOneLine(text));
  let isNote = false;
  return eachSentence(text, (sentence) => {
    isNote ||= BEGINS_NOTE.test(sentence);
    return isNote ? partsOfNote(sentence) : partsOfSentence(sentence);
  });
}

/** The sentences of a block that is of no step, though steps came before it, that ask for something. */
export function requestsOutside(text: string): Part[] {
  return eachSentence(text, (sentence) =>
    sentence.search(REQUEST) < 0 ? [] : [whole(sentence, 'not understood', UNKNOWN.outside)],
  );
}

function eachSentence(text: string, partsIn: (sentence: string) => Part[]): Part[] {
  const line = onOneLine(text);
  return Array.from(SENTENCES.segment(line), ({ segment, index }) => {
    const sentence = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(sentence)) return [];
    const offset = index + segment.indexOf(sentence);
    return partsIn(sentence).map((part) => ({ ...part, start: part.start + offset, end: part.end + offset }));
  }).flat();
}

/** Of the same length, so that a place in it is the same place in the text. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

function partsOfQuoted(line: string): Part[] {
  const checkBox = checkBoxOf(line);
  const parts = [
    ...(checkBox ? [controlPart({ ...checkBox, notAsked: undefined })] : []),
    ...statementsIn(line),
  ];
  return parts.length > 0 ? parts : [whole(line, 'note', NOTE.screen)];
}

function partsOfNote(sentence: string): Part[] {
  if (sentence.length > LONGEST) return [whole(sentence, 'not understood', UNKNOWN.length)];
  const statements = statementsIn(sentence);
  return statements.length > 0 ? statements : [whole(sentence, 'note', NOTE.sentence)];
}

function partsOfSentence(sentence: string): Part[] {
  if (sentence.length > LONGEST) return [whole(sentence, 'not understood', UNKNOWN.length)];
  if (/^\W*required information\W*$/i.test(sentence)) return [whole(sentence, 'note', NOTE.required)];
  const known = [...whatIsAsked(controlsIn(sentence), sentence).map(controlPart), ...statementsIn(sentence)];
  const parts = [...known, ...requestsBeside(known, sentence)].sort((one, other) => one.start - other.start);
  if (parts.length > 0) return parts;
  if (/^(?:please )?(?:read|review)\b/i.test(sentence)) return [whole(sentence, 'note', NOTE.read)];
  return [whole(sentence, 'not understood', UNKNOWN.sentence)];
}

function controlPart({ controls, notAsked, rule, ...found }: NamedControls): Part {
  const what = controls.map(controlText).join('; ');
  return notAsked
    ? {
        ...found,
        rule: notAsked,
        takenFor: 'not understood',
        what: `${what}, not asked`,
        controls: [],
        claim: undefined,
      }
    : { ...found, rule, takenFor: 'control', what, controls, claim: undefined };
}

function statementsIn(sentence: string): Part[] {
  return claimsIn(sentence).map(({ claim, ...found }) => ({
    ...found,
    takenFor: claim ? 'statement' : 'not understood',
    what: claim ? claimOf(claim).claim.statement : 'a claim, and a word that denies it',
    controls: [],
    claim,
  }));
}

/** What a sentence asks for, from its verb to the next one, where nothing in between is known. */
function requestsBeside(known: readonly Part[], sentence: string): Part[] {
  const starts = [...sentence.matchAll(REQUEST)].map(({ index }) => index);
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? sentence.length;
    if (known.some((part) => part.start < end && start < part.end)) return [];
    return [{ ...whole(sentence, 'not understood', UNKNOWN.request), start, end }];
  });
}

function whole(sentence: string, takenFor: Part['takenFor'], rule: Rule): Part {
  return { start: 0, end: sentence.length, takenFor, what: '', rule, controls: [], claim: undefined };
}
