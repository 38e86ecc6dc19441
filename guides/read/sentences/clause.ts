import type { Mention } from '../mentions/mention';
import type { Word } from '../english/words';

/** A word of a sentence, or what it names. */
export type Token =
  | { readonly word: Word; readonly mention?: undefined }
  | { readonly mention: Mention; readonly word?: undefined };

/** Where the reading of a sentence is. */
export interface Clause {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  /** Where the clause begins in the sentence. */
  readonly start: number;
  /** An item of a list or a row of a table: what it only names or describes is asked for too. */
  readonly isStep: boolean;
  /** Within "after", "before", "when" and the like. */
  readonly isPassing: boolean;
  /** The verb before forbids. */
  readonly isForbidden: boolean;
  /** Something was named that no verb has used yet. */
  readonly hasNames: boolean;
}

export const LINKING =
  /^(?:please|then|now|also|just|simply|next|first|finally|again|once|and|or|but|to|lastly|second|third|fourth|fifth|afterwards?|thereafter|instead|here|there|kindly|carefully|either|so|ok|okay)$/i;
const PREPOSITION =
  /^(?:in|on|from|under|at|for|with|within|below|inside|by|near|beside|to|as|after|before|when|once|through|via|using|among|above|beneath|underneath|toward|upon|next)$/i;

/** The words and the names of a sentence, in its order. */
export function tokensOf(words: readonly Word[], mentions: readonly Mention[]): Token[] {
  const free = words.filter(({ start, end }) => !mentions.some((one) => one.start < end && start < one.end));
  const tokens: Token[] = [...free.map((word) => ({ word })), ...mentions.map((mention) => ({ mention }))];
  return tokens.sort((one, other) => startOf(one) - startOf(other));
}

export function startOf({ word, mention }: Token): number {
  return word ? word.start : mention.start;
}

export function clauseText(here: Clause, end: number): string {
  return here.sentence.slice(here.start, end);
}

export function previous(here: Clause, at: number): string {
  const { word } = here.tokens[at - 1] ?? {};
  return word?.text ?? '';
}

export function previousWord(here: Clause, { start }: Word): string {
  const before = here.sentence.slice(0, start).trim().split(/\s+/);
  const last = before.at(-1) ?? '';
  return /ly$|^(?:then|also|now)$/i.test(last) ? (before.at(-2) ?? '') : last;
}

export function startsWithPreposition(here: Clause): boolean {
  const first = here.tokens.find(
    (token) =>
      startOf(token) >= here.start &&
      (token.mention || !/^[\W]$/.test(token.word.text)) &&
      !(token.word && LINKING.test(token.word.text) && !/^to$/i.test(token.word.text)),
  );
  return first?.word !== undefined && PREPOSITION.test(first.word.text);
}

export function negationBefore(here: Clause, at: number): boolean {
  for (let index = at - 1; index >= 0 && at - index <= 4; index--) {
    const { word, mention } = here.tokens[index] ?? {};
    if (mention) return false;
    if (word === undefined || /^[,;:.]$/.test(word.text)) return false;
    if (word.is.has('Negative') || /n't$|^(?:not|never|cannot|without|nor|avoid|no)$/i.test(word.text))
      return true;
    if (word.verb?.form === 'base' && !/^(?:need|use)$/.test(word.verb.base))
      return /\b(?:or|nor)\b/i.test(here.sentence.slice(word.end)) && here.isForbidden;
    if (/^(?:and|but|then)$/i.test(word.text)) return here.isForbidden && /^or$/i.test(word.text);
  }
  return (
    here.isForbidden &&
    /\b(?:or|nor)\s*$/i.test(
      here.sentence.slice(0, startOf(here.tokens[at] ?? { mention: { start: 0 } as Mention })),
    )
  );
}

export function isCondition(here: Clause, { text, start, is }: Word, at: number): boolean {
  if (/^(?:if|unless)$/i.test(text)) return !/\beven\s+$/i.test(here.sentence.slice(0, start));
  if (/^should$/i.test(text))
    return (
      (at === 0 || /[,;]\s*$|\b(?:and|but)\s+$/.test(here.sentence.slice(0, start))) &&
      /^\s+(?:you|the|your|there|an?)\b/i.test(here.sentence.slice(start + text.length))
    );
  if (/^case$/i.test(text))
    return /\bin\s+$/i.test(here.sentence.slice(0, start)) && !/\b(?:your|any)\b/.test(previous(here, at));
  if (/^(?:optionally|alternatively)$/i.test(text)) return true;
  return is.has('Condition') && /^(?:provided|assuming)$/i.test(text) && at === 0;
}
