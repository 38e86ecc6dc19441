/** "Q: Is it free?" */
export function isQuestion(text: string): boolean {
  return /\?["')\s]*$/.test(text);
}

const ASKS_WHETHER =
  /^(do|does|did|can|could|must|is|are|am|will|would|should|may|have|has)(?:\s+|n't\s+)((?:i|we|you|one|people|anyone|everyone|there|it|this|that|they|(?:the|a|an|my|your|our)(?:\s+[\w/-]+){1,3}?|[\w/-]+(?:\s+[\w/-]+)?))\s+(.+)$/i;
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
    .replace(/^\W*(?:q(?:uestion)?\s*\d*\s*[:.)]\s*)?(?:\d+[.)]\s*)?/i, '');
  const plain = answer.replace(/^\W*a(?:nswer)?\s*:\s*/i, '');
  const [, verb = '', subject = '', rest = ''] = ASKS_WHETHER.exec(asked) ?? [];
  if (verb === '')
    return /^(?:how|what|when|which|who)\b/i.test(asked) ? [`${asked}: ${plain}`, `${asked} ${plain}`] : [];
  const who = /^(?:i|we|one|people|anyone)$/i.test(subject) ? 'you' : subject.replace(/^my\b/i, 'your');
  const be = /^am$/i.test(verb) ? 'are' : verb.toLowerCase();
  const told = rest.replaceAll(/\bmy\b/gi, 'your').replaceAll(/\bI\b/g, 'you');
  if (NO.test(plain) && /^(?:must|should)$/i.test(verb)) return [`${who} do not have to ${told}.`];
  if (NO.test(plain)) return [`${who} ${/^(?:have|has)$/.test(be) ? `do not ${be}` : `${be} not`} ${told}.`];
  if (YES.test(plain)) return [/^(?:do|does|did)$/.test(be) ? `${who} ${told}.` : `${who} ${be} ${told}.`];
  return [];
}
