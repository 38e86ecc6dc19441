import nlp from 'compromise';
import VERBS from './verbs.json';

export type VerbKind = keyof typeof VERBS;
export type VerbForm = 'base' | 'third person' | 'past' | 'gerund';

export interface Verb {
  readonly kind: VerbKind;
  readonly form: VerbForm;
  readonly base: string;
}

/** Every form of the verbs that ask for something, as the English package conjugates them. */
const FORMS: ReadonlyMap<string, Verb> = new Map(
  Object.entries(VERBS).flatMap(([kind, verbs]) =>
    verbs.flatMap((base) =>
      formsOf(base).map(([form, words]) => [words, { kind: kind as VerbKind, form, base }] as const),
    ),
  ),
);

function formsOf(base: string): [VerbForm, string][] {
  const view = nlp(base).tag('Verb') as unknown as { verbs(): { conjugate(): Record<string, string>[] } };
  const [forms] = view.verbs().conjugate();
  const known: [VerbForm, string | undefined][] = [
    ['gerund', forms?.['Gerund']],
    ['past', forms?.['Participle']],
    ['past', forms?.['PastTense']],
    ['third person', forms?.['PresentTense']],
    ['base', base],
  ];
  return known.flatMap(([form, words]) => (words ? [[form, words.toLowerCase()]] : []));
}

/** A word of a sentence, as the English package tags it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly is: ReadonlySet<string>;
  readonly verb: Verb | undefined;
}

/** The words and marks of a sentence. */
export function wordsIn(sentence: string): Word[] {
  const tags = tagsIn(sentence);
  return Array.from(
    sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'./-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[^\s]/gu),
    ({ 0: text, index }) => ({
      text,
      start: index,
      end: index + text.length,
      is: tags.get(index) ?? new Set<string>(),
      verb: FORMS.get(text.toLowerCase()),
    }),
  );
}

function tagsIn(sentence: string): Map<number, ReadonlySet<string>> {
  const read = nlp(sentence).json({ offset: true, terms: { tags: true, offset: true } }) as {
    terms: { text: string; tags: string[]; offset: { start: number } }[];
  }[];
  const tags = new Map<number, ReadonlySet<string>>();
  for (const { terms } of read) {
    for (const { text, tags: own, offset } of terms) {
      if (text !== '') tags.set(offset.start, new Set(own));
    }
  }
  return tags;
}
