import type { Action } from './actions/action';
import { placeOf } from './structure/document';
import type { Statement } from './facts/statements';
import type { ReadSentence } from './flow/read-sentence';
import type { Why } from './sentences/asked';

/** How sure a reading is: `unsure` is left to a person, and nothing is done. */
export type Sureness = 'sure' | 'likely' | 'unsure';

export type TakenFor =
  | 'title'
  | 'court'
  | 'heading'
  | 'control'
  | 'statement'
  | 'not asked'
  | 'note'
  | 'not understood'
  | 'around';

/** What some words of a document were read as, and by which rule. */
export interface Reading {
  readonly line: number | null;
  readonly page?: number;
  readonly words: string;
  readonly takenFor: TakenFor;
  /** What exactly, such as `link "Register"`. */
  readonly what: string;
  readonly rule: string;
  readonly sureness: Sureness;
  readonly action?: { readonly is: Action['is']; readonly control: string | null; readonly entry?: string };
  readonly fact?: string;
  readonly agrees?: boolean;
  readonly value?: string;
  /** Where the words stand in the document: index of the block, and offsets in its text. */
  readonly at: { readonly block: number; readonly start: number; readonly end: number };
}

const NOT_ASKED: Readonly<Record<Why, string>> = {
  request: 'asked',
  passive: 'asked',
  label: 'asked',
  described: 'said in passing',
  mentioned: 'only named',
  forbidden: 'forbidden',
  condition: 'on a condition that this registrant does not meet',
  optional: 'allowed, not asked',
  audience: 'asked of others',
  purpose: 'a purpose',
  note: 'in a note',
};

/** Everything that a sentence was read as; each has one or several. */
export function readingsOf(
  sentence: ReadSentence,
  actions: readonly Action[],
  statements: readonly Statement[],
): Reading[] {
  const { block, text, start, reading, isNote } = sentence;
  const at = (from: number, to = text.length): Pick<Reading, 'line' | 'page' | 'at'> => {
    const { line, page } = placeOf(block, start + from);
    const span = { block: sentence.at, start: start + from, end: start + to };
    return { line, ...(page === undefined ? {} : { page }), at: span };
  };
  const found: Reading[] = [
    ...actions.map((action): Reading => ({
      ...at(action.start, action.end),
      words: text,
      takenFor: 'control',
      what: actionText(action),
      rule: `control.${action.why}`,
      sureness: action.isSoft || action.label === undefined ? 'likely' : 'sure',
      action: {
        is: action.is,
        control: action.label ?? null,
        ...(action.entry === undefined ? {} : { entry: action.entry }),
      },
    })),
    ...statements.map(({ fact, agrees, value, start: offset }): Reading => ({
      ...at(offset),
      words: text,
      takenFor: 'statement',
      what: `${fact.says}${agrees ? '' : ` The site has: ${fact.model}.`}`,
      rule: `fact.${fact.id}`,
      sureness: 'likely',
      fact: fact.id,
      agrees,
      value,
    })),
  ];
  const notAsked = reading.asked.filter(
    ({ is, why, mention }) => is === 'not asked' && why !== 'mentioned' && mention.kind !== 'personal',
  );
  found.push(
    ...notAsked.map(({ mention, why }): Reading => ({
      ...at(mention.start, mention.end),
      words: text,
      takenFor: 'not asked',
      what: `${mention.kind} "${mention.label || text.slice(mention.start, mention.end)}": ${NOT_ASKED[why]}`,
      rule: `not-asked.${why}`,
      sureness: 'unsure',
    })),
  );
  if (found.length > 0) return found;
  const isHeading = block.kind === 'heading';
  const isRequest =
    !isNote &&
    reading.bare.some(({ verb }) => verb.kind === 'choose' || verb.kind === 'enter' || verb.kind === 'tick');
  return [
    {
      ...at(0),
      words: text,
      takenFor: isHeading ? (block.level === 1 ? 'title' : 'heading') : isRequest ? 'not understood' : 'note',
      what: '',
      rule: isHeading
        ? 'structure.heading'
        : isRequest
          ? 'unknown.request'
          : isNote
            ? 'note.marked'
            : 'note.text',
      sureness: isRequest ? 'unsure' : 'likely',
    },
  ];
}

/** `list "User Type", entry "Individual"`. */
export function actionText({ is, label, entry, place }: Action): string {
  return [
    label === undefined
      ? is === 'address'
        ? 'address of the site'
        : is
      : is === 'address'
        ? `address ${label}`
        : `${is} "${label}"`,
    ...(entry === undefined ? [] : [`entry "${entry}"`]),
    ...(place === undefined ? [] : [`in the ${place}`]),
  ].join(', ');
}
