const ASKS_WHETHER =
  /^(do|does|did|can|could|must|is|are|am|will|would|should|may|have|has)(?:\s+|n't\s+)(.+)$/i;
const PRONOUN = /^(i|we|you|one|people|anyone|everyone|there|it|this|that|they)\s+(.+)$/i;
const YES = /^\W*(?:a:\s*|answer:\s*)?(?:yes|certainly|of course|sure|it is|you can|you do|correct)\b/i;
const NO =
  /^\W*(?:a:\s*|answer:\s*)?(?:no\b(?!\s+\w+\s+(?:is|are|has|needs))|not at all|never|none|nothing)\b/i;

/**
 * What an answer says with its question: "Is a card required?" and "No." say that a card is not required, "How long is
 * the password?" and "14 characters." say how long it is.
 */
export function answersOf(question: string, answer: string): string[] {
  const asked = question
    .replace(/\?["')\s]*$/, '')
    .replace(
      /^\W*(?:(?:q(?:uestion)?|caller|customer|visitor|patron|client|reader)\s*\d*\s*[:.)]\s*)?(?:\d+[.)]\s*)?/i,
      '',
    );
  const plain = answer.replace(/^\W*(?:a(?:nswer)?|you|we|us|clerk|staff|agent|help desk|court)\s*:\s*/i, '');
  const [, verb = '', said = ''] = ASKS_WHETHER.exec(asked) ?? [];
  if (verb === '')
    return /^(?:how|what|when|which|who)\b/i.test(asked) ? [`${asked}: ${plain}`, `${asked} ${plain}`] : [];
  return subjectsOf(said).flatMap(([subject, rest]) => toldOf(verb, subject, rest, plain));
}

/** Where a question's subject may end: "a card | required", "a credit card | required". */
function subjectsOf(said: string): (readonly [subject: string, rest: string])[] {
  const [, pronoun, rest] = PRONOUN.exec(said) ?? [];
  if (pronoun !== undefined && rest !== undefined) return [[pronoun, rest]];
  const words = said.split(/\s+/);
  const least = /^(?:the|an?|my|your|our)$/i.test(words[0] ?? '') ? 2 : 1;
  return [0, 1, 2]
    .map((more) => least + more)
    .filter((count) => count < words.length)
    .map((count) => [words.slice(0, count).join(' '), words.slice(count).join(' ')] as const);
}

/** How often, or how much: a "No" to it says only what is not so. */
const DEGREE = /\b(?:every|each|per|once|\d+|\$\S+|month(?:ly)?|year(?:ly)?|quarter(?:ly)?)\b/i;

/** "Do you bill every month?" "No, every quarter.": what is so instead. */
function insteadOf(who: string, rest: string, answer: string): string[] {
  const own = answer.replace(/^\W*(?:no|not at all|never)\b\W*/i, '');
  return own === '' || own.split(/\s+/).length > 8 ? [] : [`${who} ${rest.split(/\s+/)[0] ?? ''} ${own}`];
}

function toldOf(verb: string, subject: string, rest: string, plain: string): string[] {
  const who = /^(?:i|we|one|people|anyone)$/i.test(subject) ? 'you' : subject.replace(/^my\b/i, 'your');
  const be = /^am$/i.test(verb) ? 'are' : verb.toLowerCase();
  const told = rest.replaceAll(/\bmy\b/gi, 'your').replaceAll(/\bI\b/g, 'you');
  if (NO.test(plain) && /^(?:must|should)$/i.test(verb)) return [`${who} do not have to ${told}.`];
  if (NO.test(plain) && DEGREE.test(rest)) return insteadOf(who, rest, plain);
  if (NO.test(plain)) return [`${who} ${/^(?:have|has)$/.test(be) ? `do not ${be}` : `${be} not`} ${told}.`];
  const [only = ''] =
    /\b(?:if|once|when|provided|as long as|but only|after|unless)\b[^.]*/i.exec(plain) ?? [];
  if (YES.test(plain) && only !== '')
    return [`${who} ${/^(?:do|does|did)$/.test(be) ? '' : be} ${told} ${only}`];
  if (YES.test(plain)) return [/^(?:do|does|did)$/.test(be) ? `${who} ${told}.` : `${who} ${be} ${told}.`];
  return [];
}
