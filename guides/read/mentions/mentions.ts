import type { Emphasis } from '../structure/document';
import { plainWords, wordsOf } from '../structure/words';
import { wordsIn } from '../english/words';
import { capitalRuns } from './labels';
import type { Mention, MentionKind, Noun } from './mention';
import { knownNames } from './names';
import { PHRASES } from './phrases';
import { USER_TYPE } from '../model/screens';

const QUOTED = /"([^"]{1,120})"|(?<=^|[\s(])'([^']{2,60})'(?=[\s.,;:)]|$)/g;
const NOUNS: readonly (readonly [RegExp, Noun])[] = [
  [/^(?:link|hyperlink)s?$/i, 'link'],
  [/^(?:button|key)s?$/i, 'button'],
  [/^(?:check-?box(?:es)?|box(?:es)?)$/i, 'check box'],
  [/^(?:fields?)$/i, 'field'],
  [/^(?:list|drop-?down|pull-?down|menu)$/i, 'list'],
  [/^(?:tab|option|icon|item|choice|selection|heading|tile|card|section)$/i, 'link'],
];
const FORM_NAMES: readonly RegExp[] = PHRASES.filter(({ kind, id }) => kind === 'form' && id === 'form')
  .slice(0, 1)
  .map(({ words }) => words);

/** What a sentence names, in its order. Nothing overlaps. */
export function mentionsIn(sentence: string, emphasis: readonly Emphasis[]): Mention[] {
  const found: Mention[] = [];
  const add = (mention: Mention | undefined): void => {
    if (mention && !found.some((one) => one.start < mention.end && mention.start < one.end))
      found.push(mention);
  };
  for (const match of sentence.matchAll(QUOTED)) {
    const words = match[1] ?? match[2] ?? '';
    add(labelled(sentence, match.index + 1, match.index + 1 + words.length, 'quotes'));
  }
  for (const { start, end, kind, address } of emphasis) {
    const mention = labelled(sentence, start, end, 'emphasis', address);
    if (mention && (kind !== 'link' || mention.end - mention.start < 80)) add(mention);
  }
  for (const { words, ...phrase } of PHRASES.filter(
    ({ kind }) => kind === 'address' || kind === 'site' || kind === 'here' || kind === 'label',
  ))
    for (const match of sentence.matchAll(words)) add(phraseOf(match, phrase));
  for (const words of FORM_NAMES)
    for (const match of sentence.matchAll(words))
      add(phraseOf(match, { kind: 'form', id: 'form', isLabel: true }));
  for (const { words, ...phrase } of PHRASES.filter(({ asksItself, kind }) => asksItself && kind === 'field'))
    for (const match of sentence.matchAll(words)) add(phraseOf(match, phrase));
  const runs = capitalRuns(sentence);
  const names = knownNames(sentence);
  for (const { start, end } of names) {
    // "Register" of "Register for an Exempt Account" is no name by itself.
    const run = isInCapitals(sentence)
      ? undefined
      : runs.find(
          (one) =>
            one.start <= start &&
            one.end > end &&
            !names.some((other) => other.start >= end && other.start < one.end),
        );
    const isMore =
      run && wordsOf(sentence.slice(start, run.end)).length > wordsOf(sentence.slice(start, end)).length;
    add(
      mentionOf(sentence, start, isMore && !/^\s*[-,;:>]/.test(sentence.slice(end)) ? run.end : end, 'name'),
    );
  }
  for (const { words, ...phrase } of PHRASES)
    for (const match of sentence.matchAll(words)) add(phraseOf(match, phrase));
  if (!isInCapitals(sentence)) {
    for (const { start, end } of runs) {
      const isFirst = !/\p{L}/u.test(sentence.slice(0, start));
      if (!isFirst || /^"?\s*:/.test(sentence.slice(end))) add(mentionOf(sentence, start, end, 'capitals'));
    }
  }
  for (const match of sentence.matchAll(
    /\b(?:click|press|tap|hit|select|choose|push|use)\s+(?:on\s+)?the\s+((?:[\p{L}-]+\s+){1,4}?)(?:link|button|tab)\b/giu,
  )) {
    const words = match[1]?.trim() ?? '';
    const start = match.index + match[0].indexOf(words, match[0].search(/\bthe\s/i) + 4);
    if (
      !/^(?:following|first|last|second|next|blue|green|red|above|same|appropriate|right|left|correct|large|orange|big)\b/i.test(
        words,
      )
    )
      add(mentionOf(sentence, start, start + words.length, 'words'));
  }
  return withNouns(
    sentence,
    found.sort((one, other) => one.start - other.start),
  );
}

/** A label in quotes or emphasis, without the mark of the sentence at its end. */
function labelled(
  sentence: string,
  start: number,
  end: number,
  by: 'quotes' | 'emphasis',
  address?: string,
): Mention | undefined {
  const words = sentence.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const kept = words.trim().replace(/(?<!\bU\.S)[.,;:]+$/, '');
  const count = wordsOf(kept).length;
  if (count === 0 || (by === 'emphasis' && count > 12)) return undefined;
  const words0 = wordsIn(kept);
  // A whole request in bold is no label: "Click Next to continue".
  const isRequest =
    words0[0]?.verb?.form === 'base' &&
    words0[0].verb.kind !== 'tick' &&
    words0.length > 1 &&
    !/^(?:continue|submit|check here|go to|find|use account)/i.test(kept) &&
    !/^(?:complete|create|make|update) (?:my|a|your)\b/i.test(kept);
  if (by === 'emphasis' && (isRequest || /[.!?:]\s/.test(kept))) return undefined;
  if (
    by === 'emphasis' &&
    /^(?:note|tip|important|please note|not|do not|must|and|or|only|optional|step \d+|warning|attention|hint|remember)$/i.test(
      kept,
    )
  )
    return undefined;
  const mention = mentionOf(sentence, start + lead, start + lead + kept.length, by);
  return address === undefined ? mention : { ...mention, address };
}

function mentionOf(sentence: string, start: number, end: number, by: Mention['by']): Mention {
  const label = sentence.slice(start, end);
  return { start, end, label, by, ...kindOf(label) };
}

/** What a label is, as far as its words tell. */
function kindOf(label: string): Pick<Mention, 'kind' | 'id' | 'asksItself'> {
  const words = plainWords(label);
  if (
    words === plainWords(USER_TYPE?.name ?? '') ||
    (USER_TYPE?.aliases ?? []).some((name) => plainWords(name) === words)
  )
    return { kind: 'list', id: 'user-type' };
  if (
    [...(USER_TYPE?.entries ?? []), ...(USER_TYPE?.groups ?? [])].some(
      (name) => plainWords(name) === words,
    ) &&
    words !== 'attorney'
  )
    return { kind: 'entry', id: 'user-type' };
  for (const { kind, id, words: pattern, asksItself } of PHRASES) {
    const [match] = [...label.matchAll(pattern)];
    if (!match || kind === 'personal' || kind === 'here') continue;
    const isWhole = match[0].length >= label.trim().length - 2;
    const isForm =
      kind === 'form' && /\bform\b/i.test(label) && match.index + match[0].length === label.length;
    const isKnown =
      id === 'robot' ||
      (id === 'acknowledge' &&
        /polic|acknowledg/i.test(label) &&
        !/^acknowledgment of policies/i.test(label));
    if (isWhole || isForm || isKnown) {
      if (kind === 'field' && id === 'security-answers' && !/answer/i.test(label)) continue;
      return {
        kind,
        ...(id ? { id } : {}),
        ...(asksItself && id !== 'confirm-password' && kind !== 'check box' ? { asksItself } : {}),
      };
    }
  }
  return { kind: 'label' };
}

function phraseOf(
  { 0: words, index }: RegExpMatchArray & { index?: number },
  { kind, id, asksItself, isLabel }: { kind: MentionKind; id?: string; asksItself?: true; isLabel?: true },
): Mention {
  const lead = kind === 'form' ? (/^(?:(?:the|this|that|an?|your)\s+)*/i.exec(words)?.[0].length ?? 0) : 0;
  const start = (index ?? 0) + lead;
  return {
    start,
    end: (index ?? 0) + words.length,
    label: isLabel || kind === 'address' || kind === 'form' ? words.slice(lead) : '',
    kind,
    by: 'words',
    ...(id ? { id } : {}),
    ...(asksItself ? { asksItself } : {}),
    ...(kind === 'label' ? { noun: /button/i.test(words) ? ('button' as const) : ('link' as const) } : {}),
  };
}

/** "Clear the captcha", "Get past the robot check": done to that check, and to nothing else, in these words. */
const PASSES =
  /\b(?:clear|get (?:past|through|by)|go through|deal with|do|handle|take care of|satisfy|beat) (?:the |that )?["']?$/i;

function asPassed(mention: Mention, sentence: string): Mention {
  return mention.id === 'robot' && PASSES.test(sentence.slice(0, mention.start))
    ? { ...mention, asksItself: true }
    : mention;
}

/** "the Next button", "the box "I'm not a robot"": the noun says what a label is, and is no box of its own. */
function withNouns(sentence: string, mentions: readonly Mention[]): Mention[] {
  const isBox = (one: Mention | undefined): boolean => one?.kind === 'check box' && one.id === undefined;
  const named = mentions.map((mention) => {
    if (mention.kind !== 'label' && mention.kind !== 'check box') return mention;
    const before =
      /([\w-]+)(?: (?:marked|labell?ed|called|named|titled|that says|that reads|which says|for|next to|beside|in front of|to the left of|that is next to|saying|reading))?\W*$/.exec(
        sentence.slice(0, mention.start),
      )?.[1] ?? '';
    const after = /^\W{0,2}\s?(?:drop-?down\s)?([\w-]+)/.exec(sentence.slice(mention.end))?.[1] ?? '';
    const [, noun] =
      NOUNS.find(([words]) => words.test(after)) ?? NOUNS.find(([words]) => words.test(before)) ?? [];
    return noun ? { ...mention, noun } : mention;
  });
  return named
    .map((one) => asPassed(one, sentence))
    .filter((mention, at) => {
      if (!isBox(mention)) return true;
      const [before, after] = [named[at - 1], named[at + 1]];
      const gapBefore = before ? sentence.slice(before.end, mention.start) : '-';
      const gapAfter = after ? sentence.slice(mention.end, after.start) : '-';
      const joins =
        /^["']?\s*(?:(?:marked|labell?ed|called|named|that says|that reads|which says|for|next to|beside|in front of|to the left of|that is next to|saying|reading|stating|indicating|to(?: (?:show|prove|say|confirm|certify))?)\s*)?(?:(?:that|the|you are|your|are)\s*)*["']?$/i;
      const isOwned = (one: Mention | undefined): boolean =>
        one !== undefined && (one.kind === 'label' || one.kind === 'check box');
      return !(
        (isOwned(before) && /^["']?\s*(?:check\s?)?$/i.test(gapBefore)) ||
        (isOwned(after) && joins.test(gapAfter))
      );
    });
}

function isInCapitals(sentence: string): boolean {
  const letters = sentence.replaceAll(/[^\p{L}]/gu, '');
  return letters.length > 12 && letters.replaceAll(/[^\p{Lu}]/gu, '').length > letters.length * 0.6;
}
