import type { Why } from './asked';
import { isOtherAudience, isReader } from './audience';
import {
  type Clause,
  clauseText,
  negationBefore,
  previous,
  previousWord,
  startOf,
  startsWithPreposition,
} from './clause';
import type { Verb, VerbKind, Word } from '../english/words';

export const BE = /^(?:be|been|is|are|was|being|get|gets)$/i;
const NOUN_BEFORE =
  /^(?:a|an|the|this|that|these|those|your|its|our|their|his|her|my|each|any|every|no|some|of|one|two|both|security|drop-?down|first|second|last|additional|new|same|previous)$/i;
const SYSTEM =
  /^(?:we|they|it|he|she|pacer|site|system|staff|court|clerk|that|this|which|page|screen|office|judges?|cards?|code|letter|service|there|who|what)$/i;

/** What a verb form does here: whether it asks, forbids, allows or only speaks of something. */
export function useOf(here: Clause, word: Word, { form, kind }: Verb, at: number): Why | 'soft' | undefined {
  const before = previous(here, at).toLowerCase();
  const clause = clauseText(here, word.start);
  if (isTold(here, clause, form, at) && kind !== 'ask' && kind !== 'read') return 'request';
  if (form === 'past') return passiveUse(here, clause, word, kind);
  if (form === 'gerund') {
    if (
      /\bby\s+(?:first\s+|then\s+|simply\s+)?$|\b(?:by\b.*\band|start|begin|require[sd]?|involves?|means)\s*(?:by\s*)?$/i.test(
        clause,
      )
    )
      return 'request';
    if (/\b(?:without|instead of|avoid|than)\s+$/i.test(clause)) return 'forbidden';
    return /(?:\b(?:after|when|before|upon|once|while)\s+|^\W*)$/i.test(clause) ? 'soft' : undefined;
  }
  if (form === 'third person') {
    // "Then it wants a username"; a log-in asks for one that is there already.
    if (kind === 'ask' && !/\b(?:log|sign)[ -]?(?:in|on)\b/i.test(here.sentence)) return asksFor(clause);
    if (NOUN_BEFORE.test(before)) return undefined;
    return isReader(clause) ? 'request' : undefined;
  }
  if (
    NOUN_BEFORE.test(before) &&
    !/\b(?:of the two|and then|(?:after|with|before) (?:that|this))\s*$/i.test(clause)
  )
    return undefined;
  if (kind === 'ask') return asksFor(clause);
  // "Do not forget to tick" asks for it.
  if (/(?:\bnot|n't|\bnever) (?:forget|fail|neglect|omit|hesitate) to\s*$/i.test(clause)) return 'request';
  if (negationBefore(here, at)) return 'forbidden';
  if (isOtherAudience(clause)) return 'audience';
  if (/^to$/.test(before) || /\bto\s+(?:then\s+|also\s+|first\s+)?$/.test(clause)) return infinitive(clause);
  if (/\b(?:do|does|did)\s+(?:as you\s+)?$/i.test(clause) && /\byou\b/i.test(clause)) return undefined;
  if (
    /\b(?:must|should|shall|ought|will|would|has|have|need)\b[^,;:]*$/i.test(clause) &&
    !/,/.test(clause.slice(clause.search(/\b(?:must|should|shall|will|would|has|have|need)\b/i)))
  ) {
    const [subject = ''] = /[\w'-]+(?=\s+(?:must|should|shall|will|would)\b)/i.exec(clause) ?? [];
    if (/\b(?:will|would)\b/i.test(clause) && !/^(?:you|user|registrant|applicant)$/i.test(subject))
      return undefined;
    return SYSTEM.test(subject) ? undefined : 'request';
  }
  if (/\b(?:can|may|could|might)\b[^,;]*$/i.test(clause)) return allowed(here, clause, word);
  if (/\byou(?:\s+(?:then|now|also|simply|just|first|next))?\s*$/i.test(clause)) {
    return /(?<!\b(?:after|with|before) )\b(?:that|which|what|where|information|fields?|as|the \w+|if|than|page|screen|ones?)\s+you(?:\s+\w+)?\s*$/i.test(
      clause,
    )
      ? undefined
      : 'request';
  }
  const [last = ''] = /[\w'/.-]+(?=\s*$)/.exec(clause) ?? [];
  if (
    SYSTEM.test(last) &&
    !startsWithPreposition(here) &&
    !/,\s*$|\b(?:after|once|with) (?:that|this)\s*$/i.test(clause)
  )
    return undefined;
  return isClauseBegin(here, at, clause) ? 'request' : isReader(clause) ? 'request' : undefined;
}

/** "I clicked Next", "Clicked Next": the line of a checklist says what was done. */
function isTold(here: Clause, clause: string, form: Verb['form'], at: number): boolean {
  if (!here.isStep || form === 'gerund' || form === 'third person') return false;
  if (/\b(?:I|we|she|he|they)(?:\s+(?:have|has|had|also|then|now))*\s*$/i.test(clause))
    return !/\b(?:if|when)\b/i.test(clause);
  return (
    form === 'past' &&
    isClauseBegin(here, at, clause) &&
    (at === 0 || /\b(?:I|we|she|he|they)\b/i.test(here.sentence)) &&
    isNamedNext(here, at)
  );
}

function passiveUse(here: Clause, clause: string, word: Word, kind: VerbKind): Why | 'soft' | undefined {
  if (kind === 'ask')
    return /\b(?:you|user|registrant|applicant|customer)\s+(?:are|will(?: \w+)? be|is)\s+(?:then\s+|now\s+|also\s+|next\s+)*$/i.test(
      clause,
    )
      ? 'request'
      : undefined;
  const [modal] =
    /\b(?:must|should|shall|ha(?:s|ve) to|needs? to|(?:is|are) to|ought to|can|may|could|cannot|might|will|to)\s+(?:not\s+|never\s+|also\s+|first\s+|then\s+|now\s+)*be\s+(?:\w+ly\s+)?(?:[\w' ,"-]*\band\s+)?$/i.exec(
      clause,
    ) ?? [];
  const isBe = BE.test(previousWord(here, word));
  if (modal) {
    if (/\b(?:not|never|cannot)\b/i.test(modal) || /\b(?:no|nothing|none)\b/i.test(clause))
      return 'forbidden';
    if (/\b(?:can|may|could|might)\b/i.test(modal))
      return goesOn(here, clause, word) ? 'request' : 'optional';
    return /\bwill\b/.test(modal) ? undefined : 'request';
  }
  // "Username chosen" in a checklist.
  const isTicked =
    here.isStep &&
    here.hasNames &&
    clause.trim().split(/\s+/).length <= 5 &&
    /^\W*(?:$|\(|and\b|,)/.test(here.sentence.slice(word.end));
  if (!isBe && isTicked && /^(?:choose|tick|enter)$/.test(kind)) return 'request';
  if (!isBe) return undefined;
  // In a step, "Next is clicked" is what to do; "Country is filled in for you" is not.
  const isDone =
    here.isStep &&
    /\b(?:is|are)\s+(?:then |now |also )?$/i.test(clause) &&
    !/\b(?:already|automatically|for you|to you|by (?:the |our )?(?:site|system|page|form|court|clerk|pacer|service|psc|office|staff)|by default|beforehand|marked)\b/i.test(
      here.sentence,
    ) &&
    /^(?:choose|tick|enter)$/.test(kind) &&
    word.verb?.base !== 'find' &&
    word.verb?.base !== 'mark' &&
    word.verb?.base !== 'locate';
  if (isDone && here.hasNames && !/\b(?:if|unless)\b/i.test(clause))
    return here.isPassing || /\b(?:after|before|when|once)\b/i.test(clause) ? 'soft' : 'request';
  // "when nothing is found" speaks of a search.
  if (word.verb?.base === 'find') return undefined;
  return here.isPassing || /\b(?:after|before|when|once)\b[^,]*$/i.test(clause) ? 'soft' : undefined;
}

function infinitive(clause: string): Why | undefined {
  if (
    /\b(?:not|n't)\s+(?:\w+\s+)?(?:need|have|required|necessary|obliged|want|wish)\s+to\s*$|\bno need to\s*$/i.test(
      clause,
    )
  )
    return 'forbidden';
  // "You'll want to click" asks; "if you want to" does not.
  if (/\byou(?: will|'ll|'re going to|'d)(?: \w+ly| also| then| first| just)? want to\s*$/i.test(clause))
    return isOtherAudience(clause) ? 'audience' : 'request';
  if (
    /\b(?:need|needs|have|has|ought|sure|remember|required|asked|prompted|instructed|directed|going|necessary|important|proceed|is|are|must|here|way|forget|continue|advised|encouraged|(?:prompt|ask|requir|request|tell|instruct|invite|want)(?:s|es)? (?:you|users?|the user|the registrant))\s+(?:for you\s+)?to\s*(?:\w+ly\s+|then\s+|also\s+)?$/i.test(
      clause,
    )
  )
    return isOtherAudience(clause) ? 'audience' : 'request';
  if (/\b(?:option|able|allowed|choose|wish|want|prefer|like|free|opt)\s+to\s*$/i.test(clause))
    return 'optional';
  return 'purpose';
}

function allowed(here: Clause, clause: string, word: Word): Why | undefined {
  const rest = here.sentence.slice(word.end);
  const subject = /([\w'-]+)\s+(?:can|may|could|might)\b[^,;]*$/i.exec(clause)?.[1] ?? '';
  if (/^(?:it|which|that|they|pacer|card|account|site|system|firms?|attorneys?|filers?)$/i.test(subject))
    return undefined;
  if (/^\s+(?:on\s+)?(?:the\s+)?["']?(?:next|submit)\b/i.test(rest) || /\b(?:now|then)\s*$/i.test(clause))
    return 'request';
  return 'optional';
}

function asksFor(clause: string): Why | undefined {
  return /\b(?:page|screen|site|website|form|system|computer|program|pacer|it|they|step)\s+(?:will\s+|also\s+|next\s+|then\s+|now\s+)*$/i.test(
    clause,
  ) || /\byou (?:are|will be)\s+$/i.test(clause)
    ? 'request'
    : undefined;
}

function isClauseBegin(here: Clause, at: number, clause: string): boolean {
  const trimmed = clause.trim();
  if (
    trimmed === '' ||
    /[,:;("\-&/>]$|\b(?:and|then|or|but|please|now|also|just|simply|next|first|finally|lastly|again|instead|here|there|otherwise|instead|after that|after this)$/i.test(
      trimmed,
    )
  ) {
    // "name, address and check": a list of nouns ends so too, but none of them is followed by what is used.
    return true;
  }
  const before = here.tokens[at - 1];
  const next = here.tokens
    .slice(at + 1, at + 4)
    .find(({ word }) => !word || !/^(?:on|the|"|')$/i.test(word.text));
  // "Under User Type pick Individual": what a preposition begins has no subject.
  return (
    startsWithPreposition(here) &&
    (before?.mention !== undefined ||
      next?.mention !== undefined ||
      /\b(?:menu|bar|panel|list|page|screen|side|top|left|right|form|below|box|browser|corner|field|section|drop-?down|title|heading|accounts?|step|column|site|site's|choices|options|buttons?|link)$/i.test(
        trimmed,
      ))
  );
}

/** Whether a base form asks for something here, whatever its verb. */
export function isRequestAt(here: Clause, { start }: Word, at: number): boolean {
  return isClauseBegin(here, at, clauseText(here, start)) && isNamedNext(here, at);
}

/** "Next may be pressed", "can be passed over with Next": allowed, and the way to go on. */
function goesOn(here: Clause, clause: string, { end }: Word): boolean {
  return (
    /\b(?:next|submit)["']? (?:button )?(?:can|may)\b/i.test(clause) ||
    /^(?: over| by)? (?:with|by (?:clicking|pressing|choosing)) (?:the )?["']?(?:next|submit)\b/i.test(
      here.sentence.slice(end),
    )
  );
}

/** Whether a control is what stands next, behind small words at most. */
function isNamedNext(here: Clause, at: number): boolean {
  return (
    here.tokens
      .slice(at + 1, at + 4)
      .find(({ word }) => !word || !/^(?:in|on|the|to|up|out|my|an?|both|every|all|"|')$/i.test(word.text))
      ?.mention !== undefined
  );
}

/** A verb that no list has, at the beginning of a clause, with a label behind it: "Strike Next". */
export function isUnknownRequest(here: Clause, { is }: Word, at: number): boolean {
  if (!is.has('Imperative') && !is.has('Infinitive') && !is.has('PresentTense')) return false;
  const next = here.tokens
    .slice(at + 1, at + 5)
    .find(({ word }) => !word || !/^(?:in|into|through|via|on|the|for|your|a|an|"|')$/i.test(word.text));
  const label = next?.mention;
  return (
    label !== undefined &&
    label.kind === 'label' &&
    label.by !== 'capitals' &&
    !is.has('Copula') &&
    !is.has('Auxiliary') &&
    isClauseBegin(here, at, clauseText(here, startOf(here.tokens[at] ?? { mention: label })))
  );
}
