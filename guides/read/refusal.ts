import { taskOf } from './candidates/candidates';
import type { GuideDocument } from './structure/document';
import type { Statement } from './facts/statements';
import { registers } from './flow/events';
import type { ReadSentence } from './flow/read-sentence';
import type { Taken } from './flow/walk';
import { topicOf } from './topic';

/** Controls that lead to registering and that no other task has. */
const OWN = new Set(['register', 'case-search-only', 'register-now']);
/** So many facts of PACER accounts make a leaflet about registering, whatever it asks for. */
const ENOUGH_FACTS = 4;

/** Why a document is not a guide to registration, in one sentence; undefined when it is one. */
export function refusalOf(
  document: GuideDocument,
  sentences: readonly ReadSentence[],
  taken: readonly Taken[],
  statements: readonly Statement[],
): string | undefined {
  if (sentences.length === 0) return 'It has no sentences to read.';
  const text = document.blocks
    .filter(({ isAround }) => !isAround)
    .map((block) => block.text)
    .join('\n');
  const isPacer = /pacer|\bcm\s?\/?\s?ecf\b/i.test(text);
  if (!isEnglish(text)) return 'It does not seem to be in English; only guides in English are read.';
  if (
    !isPacer &&
    !taken.some(
      ({ candidate, action }) => candidate?.control?.id === 'case-search-only' && action.label !== undefined,
    )
  )
    return 'It says nothing about PACER, so it is not a guide to registering there.';
  const used = taken.filter(({ candidate }) => candidate !== undefined);
  const own = new Set(used.map(({ candidate }) => candidate?.control?.id ?? '').filter((id) => OWN.has(id)));
  const leadsToForm = own.has('case-search-only') || own.has('register-now');
  if (leadsToForm) return undefined;
  const other = taken
    .map(({ action }) => ({ action, task: taskOf(action) }))
    .find(({ task }) => task !== undefined);
  if (other && own.size === 0)
    return `It is about another task (${other.task}: "${other.action.label}"), not about registering for a PACER account.`;
  const topic = topicOf(document);
  // "If you have no account, click Register first" is part of many other tasks.
  if (topic)
    return `It is about another task (${topic.task}: "${topic.title}"), not about registering for a PACER account.`;
  if (own.size > 0) return undefined;
  if (used.some(({ candidate }) => candidate?.control?.leaves)) return undefined;
  if (
    taken.some(
      ({ action, sentence }) =>
        action.is === 'address' &&
        (action.id === 'pointer' || (action.id === 'here' && registers(sentence.text))),
    )
  )
    return undefined;
  const speaks = isPacer && sentences.some((sentence) => gets(sentence.text));
  const facts = new Set(statements.map(({ fact }) => fact.id));
  if (speaks && facts.size >= ENOUGH_FACTS) return undefined;
  const opens = used.some(({ action }) => action.is === 'address');
  const screens = new Set<string>(used.map(({ screen }) => screen ?? ''));
  if (opens && speaks && (screens.size > 1 || used.length > 1)) return undefined;
  if (!opens && speaks && ['form', 'credentials', 'policies'].filter((name) => screens.has(name)).length > 1)
    return undefined;
  if (used.length === 0 && taken.length === 0)
    return 'It has no instructions: nothing in it asks the reader to use a control or to open the PACER site.';
  return 'Nothing in it leads to PACER registration: no control that it names is on the way to an account.';
}

/** Whether a sentence speaks of getting an account, and not of who needs none, or has one. */
function gets(text: string): boolean {
  return (
    /\b(?:regist\w*|sign(?:ing)?[ -]?up|new account|own account|accounts?|log-?ins?)\b/i.test(text) &&
    !/\b(?:no|not|never|neither|without|already|existing|active|would|if)\b|n't\b|\b(?:your|the) (?:pacer )?account (?:number|exists|is)\b/i.test(
      text,
    )
  );
}

const ENGLISH =
  /^(?:the|and|to|of|in|is|you|your|for|on|with|a|an|that|this|it|are|or|as|be|by|click|select|choose)$/;
const OTHER =
  /^(?:de|la|el|los|las|que|en|y|una?|con|para|del|se|der|die|das|und|zu|den|le|les|des|et|du|pour)$/;

/** Small words make about a third of any English text; those of another language do not occur in it. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => ENGLISH.test(word)).length;
  const others = words.filter((word) => OTHER.test(word)).length;
  return words.length < 15 || (own / words.length > 0.08 && others < own);
}
