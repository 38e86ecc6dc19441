import { wordsIn } from '../english/words';

const JOINS = /^(?:for|a|an|the|of|to|my|your|&|or|in|with|-|\/)$/i;
const ALONE =
  /^(?:caller|you|how|what|i'm|memo|the|this|that|these|your|all|no|each|every|if|it|when|after|before|once|without|pacer|cm\/ecf|ecf|nextgen|u\.?s\.?|court|clerk|i|internet|explorer|chrome|google|firefox|edge|safari|judiciary|pdf|notes?|step|please|enter|return|back|keyboard|important|tip|hint|warning|caution|attention|reminder|remember|january|february|march|april|may|june|july|august|september|october|november|december|monday|friday|psc|id|ok)$/i;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words with capitals, with small words between them: "Register for an Exempt Account". A comma, "and" and ">" end them;
 * so do small words that no other capital follows.
 */
export function capitalRuns(sentence: string): Span[] {
  const words = wordsIn(sentence);
  const runs: Span[] = [];
  let at = 0;
  while (at < words.length) {
    const before = words[at - 1]?.text ?? '';
    const isVerb = words[at]?.verb?.form === 'base' && /^[:;,("|&>-]?$/.test(before);
    if (!isCapital(words[at]?.text ?? '') || isVerb) {
      at++;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < words.length && next - last <= 3; next++) {
      const text = words[next]?.text ?? '';
      if (isCapital(text)) last = next;
      else if (!JOINS.test(text) && !(text === '.' && /^U\.S$/.test(words[next - 1]?.text ?? ''))) break;
    }
    // "Register for a PACER account": the noun belongs to it.
    const noun = words[last + 1]?.text ?? '';
    if (/^accounts?$/.test(noun)) last++;
    const [first, end] = [words[at], words[last]];
    if (first && end) runs.push({ start: first.start, end: end.end });
    at = last + 1;
  }
  return runs.filter(({ start, end }) => end - start > 1 && !ALONE.test(sentence.slice(start, end)));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Ll}+-?\p{Lu}/u.test(word);
}
