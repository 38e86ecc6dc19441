import type { ReadSentence } from '../flow/read-sentence';
import { ACCOUNT_FACTS } from './account-facts';
import type { Fact } from './fact';
import { FEE_FACTS } from './fee-facts';
import { FORM_FACTS } from './form-facts';
import { PAYMENT_FACTS } from './payment-facts';
import { answersOf } from './answers';
import { isQuestion } from '../sentences/questions';
import { withNoun } from './pronouns';
import { withoutContractions } from '../english/contractions';
import { isReportedClaim } from '../sentences/reported';

/** Every fact that a statement can be about. */
export const FACTS: readonly Fact[] = [...ACCOUNT_FACTS, ...FEE_FACTS, ...PAYMENT_FACTS, ...FORM_FACTS];

/** A statement of a guide about a fact of the model. */
export interface Statement {
  readonly fact: Fact;
  readonly agrees: boolean;
  /** As the guide has it. */
  readonly value: string;
  readonly sentence: ReadSentence;
  /** Where its words begin in the sentence. */
  readonly start: number;
}

interface Part {
  readonly words: string;
  readonly start: number;
}

/** What the sentences of a guide state. What is near a sentence is the one before it, its heading and its question. */
export function statementsIn(sentences: readonly ReadSentence[]): Statement[] {
  let heading: ReadSentence | undefined;
  return sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    if (sentence.block.kind === 'heading') heading = sentence;
    if (sentence.block.level === 6 || sentence.text.length > 1_500) return [];
    const isNear = before !== undefined && sentence.at - before.at <= 1;
    const own = heading && heading !== sentence && sentence.at - heading.at <= 6 ? heading.text : '';
    if (isReportedClaim(sentence.text, sentence.block)) return [];
    const found = ofSentence(sentence, `${own} ${isNear ? nearTo(sentences, at) : ''}`);
    const add = (words: string): void => {
      const more = ofText(words, own, sentence);
      found.push(...more.filter(({ fact }) => !found.some((one) => one.fact.id === fact.id)));
    };
    const named = isNear ? withNoun(withoutContractions(sentence.text), before.text) : undefined;
    if (named !== undefined) add(named);
    const question = isNear && isQuestion(before.text) ? before : undefined;
    for (const words of question ? answersOf(question.text, withoutLabels(sentence)) : []) add(words);
    return found;
  });
}

function ofSentence(sentence: ReadSentence, near: string): Statement[] {
  return isQuestion(sentence.text) ? [] : ofText(withoutLabels(sentence), near, sentence);
}

/** The sentence before; what begins with "Without it" may speak of the one before that. */
function nearTo(sentences: readonly ReadSentence[], at: number): string {
  const [own, before, second] = [sentences[at], sentences[at - 1], sentences[at - 2]];
  const isFar = /^\W*(?:without (?:it|this|that)|otherwise|or else)\b/i.test(own?.text ?? '');
  return `${isFar && second?.at === own?.at ? (second?.text ?? '') : ''} ${before?.text ?? ''}`;
}

/** What a text says, part by part and then as a whole. */
function ofText(text: string, near: string, sentence: ReadSentence): Statement[] {
  const parts = partsOf(text);
  const found: Statement[] = [];
  for (const part of parts.length > 1 ? [...parts, { words: text, start: 0 }] : parts) {
    const words = withoutContractions(part.words);
    const context = withoutContractions(`${near} ${part.words === text ? near : text}`);
    for (const fact of FACTS) {
      if (found.some((one) => one.fact.id === fact.id)) continue;
      const stated = stateOf(fact, words, context);
      if (stated && !isEcho(fact, stated, sentence))
        found.push({
          ...stated,
          value: inGuide(stated.value, part.words),
          fact,
          sentence,
          start: part.start,
        });
    }
  }
  return found.filter(({ fact }) => !fact.unless?.some((id) => found.some((other) => other.fact.id === id)));
}

/** A value as the guide has it; one that a contraction hides is told by the words around it. */
function inGuide(value: string, words: string): string {
  return words.includes(value) ? value : words;
}

/** "Answer two security questions" asks for something, and states nothing that is not in the request. */
function isEcho(
  { id }: Fact,
  { agrees, value }: { agrees: boolean; value: string },
  { reading }: ReadSentence,
): boolean {
  if (id !== 'security-questions-count' || !agrees || /\bof\b/.test(value)) return false;
  return reading.asked.some(({ mention, is }) => is === 'asked' && /^security-/.test(mention.id ?? ''));
}

function stateOf(
  fact: Fact,
  words: string,
  context: string,
): { readonly agrees: boolean; readonly value: string } | undefined {
  const isAbout = fact.about.every(
    (pattern, at) =>
      matches(pattern, words) || (at === 0 && fact.near !== undefined && matches(fact.near, context)),
  );
  if (
    !isAbout ||
    (fact.near && !matches(fact.near, `${context} ${words}`)) ||
    (fact.not && matches(fact.not, words))
  )
    return undefined;
  if (fact.value) {
    const value = fact.value(words);
    return value ? { agrees: value.agrees, value: value.words } : undefined;
  }
  const differs = fact.differs?.exec(words);
  const isDenied =
    differs &&
    /\b(?:not|never|no|cannot)\s+(?:\w+\s+)?$|n't\s+(?:\w+\s+)?$/i.test(
      words.slice(0, differs.index + Math.max(0, differs[0].search(/\b(?:have|has|need|required|must)/i))),
    );
  if (differs && !isDenied) return { agrees: false, value: differs[0] };
  const agrees = fact.agrees?.exec(words);
  return agrees ? { agrees: true, value: agrees[0].length > 1 ? agrees[0] : words } : undefined;
}

function matches(pattern: RegExp, words: string): boolean {
  return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(words);
}

/** The labels of links and buttons say nothing about the model. */
function withoutLabels({ text, reading }: ReadSentence): string {
  let plain = text.replaceAll(/\bnot an? robot\b/gi, (words) => 'robot'.padStart(words.length));
  for (const { mention } of reading.asked) {
    if (
      mention.kind === 'form' &&
      mention.label !== '' &&
      !/card|payment/i.test(mention.label) &&
      /form$|regist/i.test(mention.label)
    ) {
      plain =
        plain.slice(0, mention.start) + '_'.repeat(mention.end - mention.start) + plain.slice(mention.end);
      continue;
    }
    if (
      mention.kind !== 'label' ||
      /^next$/i.test(mention.label) ||
      /^submit$/i.test(mention.label) ||
      mention.by === 'capitals' ||
      mention.end - mention.start > 60 ||
      !/\s/.test(mention.label)
    )
      continue;
    if (!/\b(?:link|regist\w*|e-?file?|filers?|search only|view only)\b/i.test(mention.label)) continue;
    plain =
      plain.slice(0, mention.start) + '_'.repeat(mention.end - mention.start) + plain.slice(mention.end);
  }
  return plain;
}

/** Clauses that stand for themselves. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /;\s+|:\s+|\s-\s|,\s+(?:but|and(?=\s+(?:the|an?|you|it|your|there|no|each|every|any|this|that)\b)|while|whereas|so|yet)\s+|$/g,
  )) {
    const words = text.slice(start, match.index);
    if (/\p{L}/u.test(words)) parts.push({ words, start });
    start = match.index + match[0].length;
  }
  return parts;
}
