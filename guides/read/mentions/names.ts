import { ELSEWHERE, MODEL, namesOf } from '../model/screens';
import { wordsOf } from '../structure/words';
import type { Span } from './labels';

/** Names of every control, the longest first. */
const NAMES: readonly string[] = [
  ...new Set([
    ...MODEL.flatMap(({ controls }) =>
      controls.flatMap((control) => [
        ...namesOf(control),
        ...(control.entries ?? []),
        ...(control.groups ?? []),
      ]),
    ),
    ...ELSEWHERE.flatMap(({ names }) => names),
  ]),
].sort((one, other) => other.length - one.length);

const PATTERNS = NAMES.map((name) => new RegExp(patternOf(name), 'gi'));

/** Only these may be one small word: a person who is told to click "next" knows what is meant. */
const SMALL = /^(?:next|submit|continue|register|registration|individual|upgrade|login|cancel|back|reset)$/i;
const CHOSEN =
  /\b(?:click(?:ing|s|ed)?|press(?:ing|es|ed)?|select(?:ing|s|ed)?|tap|hit|pick|choose|choosing|push|use)\s+(?:on\s+)?(?:the\s+)?["']?$/i;
const NOUN = /^["']?\s+(?:link|button|tab|icon|option|menu|key)\b/i;

/** Where a text has a name of a control of the model, whatever its case and punctuation. */
export function knownNames(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const isTaken = found.some((one) => one.start < span.end && span.start < one.end);
      if (!isTaken && isName(match[0], text, span)) found.push(span);
    }
  }
  return found;
}

function isName(words: string, text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/^[-/]?\w/.test(after) || /[\w@/.-]$/.test(before)) return false;
  const isChosen = CHOSEN.test(before) || NOUN.test(after);
  if (
    /^next\b/i.test(words) &&
    /^\s+(?:page|screen|to the|to a|step|time|day|business|section)\b/i.test(after)
  )
    return false;
  const count = wordsOf(words).length;
  if (count >= 4) return true;
  const parts = words
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word !== '' && !/^(?:a|an|the|for|of|to|and|in|my|your|with|not|as|i'm)$/i.test(word));
  const hasCapitals = parts.every((part) => /^\p{Lu}/u.test(part));
  if (count > 1) return hasCapitals || isChosen || /^user type$/i.test(words);
  if (isChosen && SMALL.test(words)) return true;
  // At the beginning of a sentence a capital says nothing.
  const isFirst = !/[\p{L}\p{N}]/u.test(before.replace(/^(?:step|and|then)\b/i, ''));
  if (isFirst)
    return (
      /^\s*(?:[:=-]|(?:is|must|should|has|needs|may|can|appears|shows|turns up|comes up|pops up)\b)/.test(
        after,
      ) || NOUN.test(after)
    );
  return hasCapitals &&
    !/^[a-z]/.test(words) &&
    !/^(?:Help|Address|State|City|Security|Media|Settings|Usage|Payments|Attorneys?|County|Country|Pricing|CJA|Back)$/i.test(
      words,
    )
    ? true
    : hasCapitals && isChosen;
}

function patternOf(name: string): string {
  const words = wordsOf(name.replaceAll("'", ''))
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== 'and');
  const loose = words.map((word) => (word === 'im' ? "i'?m" : word.replace(/s$/, "'?s")));
  return String.raw`\b${loose.join(String.raw`(?:\s*[-/&]\s*|\s+)(?:(?:and|a|an|the)\s+)*`)}\b`;
}
