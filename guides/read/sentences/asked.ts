import type { Mention } from '../candidates/mention';
import { conditionHolds } from './conditions';
import { isOtherAudience, isReader } from './audience';
import type { Verb, VerbKind, Word } from './words';

/** Why a control that a sentence names is used or not. */
export type Why =
  | 'request'
  | 'passive'
  | 'label'
  | 'described'
  | 'mentioned'
  | 'forbidden'
  | 'condition'
  | 'optional'
  | 'audience'
  | 'purpose'
  | 'note';

/** A control that a sentence names, and whether it asks the registrant to use it. */
export interface Asked {
  readonly mention: Mention;
  /** `soft`: said in passing ("after you click Next"); it counts where nothing else asks for it. */
  readonly is: 'asked' | 'soft' | 'not asked';
  readonly why: Why;
  readonly verb?: Verb;
}

/** A request without anything that it asks for: "Go to". */
export interface BareRequest {
  readonly verb: Verb;
  readonly start: number;
}

export interface SentenceReading {
  readonly asked: readonly Asked[];
  readonly bare: readonly BareRequest[];
}

interface Frame {
  readonly verb: Verb;
  readonly start: number;
  is: Asked['is'];
  why: Why;
  readonly clause: number;
  objects: number;
}

type Token =
  | { readonly word: Word; readonly mention?: undefined }
  | { readonly mention: Mention; readonly word?: undefined };

const BE = /^(?:be|been|is|are|was|being|get|gets)$/i;
const LINKING =
  /^(?:please|then|now|also|just|simply|next|first|finally|again|once|and|or|but|to|lastly|second|third|fourth|fifth|afterwards?|thereafter|instead|here|there|kindly|carefully|either|so|ok|okay)$/i;
const PREPOSITION =
  /^(?:in|on|from|under|at|for|with|within|below|inside|by|near|beside|to|as|after|before|when|once|through|via|using|among|above|beneath|underneath|toward|upon|next)$/i;
const SUBORDINATE = /^(?:after|before|when|once|until|while|upon|whenever)$/i;
const RELATIVE = /^(?:which|who|whose|where|that|because|since|whereas|so)$/i;
const NOUN_BEFORE =
  /^(?:a|an|the|this|that|these|those|your|its|our|their|his|her|my|each|any|every|no|some|of|one|two|both|security|drop-?down|first|second|last|additional|new|same|previous)$/i;
const SYSTEM =
  /^(?:we|they|it|he|she|pacer|site|system|staff|court|clerk|that|this|which|page|screen|office|judges?|cards?|code|letter|service|there|who|what)$/i;

/** Which of the controls that a sentence names it asks a registrant without a card to use. */
export function askedIn(
  sentence: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  isStep = false,
): SentenceReading {
  return new Reader(sentence, tokensOf(words, mentions), isStep).read();
}

function tokensOf(words: readonly Word[], mentions: readonly Mention[]): Token[] {
  const free = words.filter(({ start, end }) => !mentions.some((one) => one.start < end && start < one.end));
  const tokens: Token[] = [...free.map((word) => ({ word })), ...mentions.map((mention) => ({ mention }))];
  return tokens.sort((one, other) => startOf(one) - startOf(other));
}

function startOf({ word, mention }: Token): number {
  return word ? word.start : mention.start;
}

class Reader {
  private readonly asked: Asked[] = [];
  private readonly bare: BareRequest[] = [];
  private pending: Mention[] = [];
  private frame: Frame | undefined;
  private lastFrame: Frame | undefined;
  private clause = 0;
  private clauseStart = 0;
  /** Of the condition that what follows is under. */
  private holds: boolean | undefined;
  private inCondition = false;
  private conditionFrom = 0;
  private isTrailing = false;
  private isPassing: 'soft' | undefined;
  private topic: Mention | undefined;
  /** What was asked before a parenthesis, and goes on after it. */
  private outer: Frame | undefined;
  private hasVerb = false;

  constructor(
    private readonly sentence: string,
    private readonly tokens: readonly Token[],
    /** An item of a list or a row of a table: what it only names or describes is asked for too. */
    private readonly isStep: boolean,
  ) {}

  read(): SentenceReading {
    for (const [at, token] of this.tokens.entries()) {
      if (token.mention) this.name(token.mention, at);
      else this.word(token.word, at);
    }
    this.endCondition(this.sentence.length);
    this.closeFrame();
    if (this.isStep && !this.hasVerb && this.isNamesOnly()) this.askPending();
    this.dropPending('mentioned');
    return { asked: this.asked, bare: this.bare };
  }

  /** "Register for an Account > PACER - Case Search Only": labels and nothing else. */
  private isNamesOnly(): boolean {
    const isName = ({ kind, by, id }: Mention): boolean =>
      (kind === 'label' && by !== 'capitals' && by !== 'words') || (kind === 'field' && id !== undefined);
    const aside = this.sentence.indexOf('(');
    const told = aside > 0 ? this.tokens.filter((token) => startOf(token) < aside) : this.tokens;
    return (
      this.pending.length > 0 &&
      this.pending.every(isName) &&
      told.every(
        ({ word }) =>
          !word ||
          LINKING.test(word.text) ||
          /^(?:\W|\d|link|button|tab|page|screen|an?|the|your|two|with|their)$/i.test(word.text),
      )
    );
  }

  private askPending(): void {
    for (const mention of this.pending) {
      const verb: Verb = {
        kind: mention.kind === 'field' ? 'enter' : 'choose',
        form: 'base',
        base: 'choose',
      };
      this.asked.push({ mention, verb, is: this.holds === false ? 'not asked' : 'asked', why: 'label' });
    }
    this.pending = [];
  }

  private name(mention: Mention, at: number): void {
    if (mention.asksItself && !this.inCondition) {
      const denied = this.negationBefore(at);
      const verb = {
        kind: mention.kind === 'check box' ? 'tick' : 'enter',
        form: 'base',
        base: 'confirm',
      } as const;
      const isOthers = isOtherAudience(this.clauseText(mention.start));
      const { is, why } = this.polarity(denied ? 'forbidden' : isOthers ? 'audience' : 'request');
      this.asked.push({ mention, verb, is: denied || isOthers ? 'not asked' : is, why });
      return;
    }
    if (this.inCondition) {
      this.asked.push({ mention, is: 'not asked', why: 'condition' });
      return;
    }
    if (this.frame) {
      this.frame.objects++;
      // "Use any browser to go to pacer.uscourts.gov": the purpose is the request.
      const isWay =
        mention.kind === 'address' && this.frame.why === 'purpose' && this.frame.verb.kind === 'open';
      this.asked.push({
        mention,
        verb: this.frame.verb,
        ...(isWay ? this.polarity('request') : { is: this.frame.is, why: this.frame.why }),
      });
      return;
    }
    this.pending.push(mention);
  }

  private word(word: Word, at: number): void {
    const lower = word.text.toLowerCase();
    if (/^[;!?|]$/.test(word.text) || (word.text === '-' && /\s-\s/.test(this.around(word))))
      return this.newClause(word, word.text === ';' || word.text === '-');
    if (word.text === ':' || word.text === '=') return this.colon(word);
    if (word.text === '(' || word.text === ')') {
      if (word.text === '(') {
        this.endCondition(word.start);
        this.outer = this.frame;
      } else if (this.outer) {
        if (this.frame !== this.outer) this.closeFrame();
        this.frame = this.outer;
        this.outer = undefined;
      }
      return;
    }
    if (word.text === ',') {
      if (this.inCondition) this.endCondition(word.start);
      if (this.frame?.verb.form === 'past') this.closeFrame();
      if (this.isPassing && !this.frameIsOpen()) this.isPassing = undefined;
      return;
    }
    if (this.isCondition(word, at)) return this.beginCondition(word);
    if (
      lower === 'otherwise' ||
      (lower === 'not' && /\bif\s+not\b/i.test(this.sentence.slice(Math.max(0, word.start - 4), word.end)))
    ) {
      if (lower === 'otherwise') this.holds = this.holds === undefined ? undefined : !this.holds;
      return;
    }
    if (this.inCondition) {
      if (lower === 'then') this.endCondition(word.start);
      return;
    }
    if (
      RELATIVE.test(lower) &&
      this.previous(at) !== 'so' &&
      !(
        lower === 'that' && /^(?:sure|certain|box|tap|hit|select|choose|click|pick)$/i.test(this.previous(at))
      )
    ) {
      // "..., which is underneath the text": what follows describes.
      if (lower !== 'that' || word.is.has('Preposition') || word.is.has('Conjunction')) this.closeFrame();
      return;
    }
    if (SUBORDINATE.test(lower)) {
      this.closeFrame();
      this.isPassing = 'soft';
    } else if (lower === 'without' || lower === 'not' || lower === 'instead') this.closeFrameSoftly(lower);
    if (
      /^(?:called|named)$/.test(lower) &&
      BE.test(this.previous(at)) &&
      this.frame &&
      this.frame.objects > 0
    )
      this.closeFrame();
    if (
      /^(?:takes|brings|leads|opens|gets)$/.test(lower) &&
      /^\s+(?:you|to|the|up)\b/.test(this.sentence.slice(word.end))
    )
      this.agent();
    else if (word.verb) this.verb(word, word.verb, at);
    else if (this.isUnknownRequest(word, at))
      this.verb(word, { kind: 'choose', form: 'base', base: lower }, at);
    else if (word.is.has('Copula') || /^(?:called|named)$/.test(lower)) this.described(word, at);
    else if (/^(?:takes?|brings?|leads?|opens?|launches)$/.test(lower)) this.agent();
  }

  private verb(word: Word, verb: Verb, at: number): void {
    const use = this.useOf(word, verb, at);
    if (use === undefined) return;
    this.closeFrame();
    this.hasVerb = true;
    this.frame = { verb, start: word.start, ...this.polarity(use), clause: this.clause, objects: 0 };
    if (use === 'soft' || this.isPassing) {
      if (this.frame.is === 'asked') this.frame.is = 'soft';
      this.isPassing = undefined;
    }
    const isAnaphora =
      /^\W*(?:on\s+|in\s+)?(?:it|that|this|them|one|both|two|this link|that link|this option|these|the same)\b(?!\s+(?:page|screen|form|box|button|field|account|password|list|menu|of))/i.test(
        this.sentence.slice(word.end),
      );
    const takes = verb.form === 'past' || isAnaphora || this.isAboutTopic(at);
    if (takes && this.pending.length > 0) {
      for (const mention of this.pending)
        this.asked.push({
          mention,
          verb,
          is: this.frame.is,
          why: verb.form === 'past' ? this.whyPassive() : this.frame.why,
        });
      this.frame.objects += this.pending.length;
      this.pending = [];
    } else if (isAnaphora) {
      this.raise(verb);
    } else if (this.pending.length > 0 && this.startsWithPreposition()) {
      // "Under User Type pick Individual", "In the field Contact Name, enter your full name."
      for (const mention of this.pending)
        this.asked.push({ mention, verb, is: this.frame.is, why: this.frame.why });
      this.pending = [];
    }
  }

  /** "First Name: enter your legal name", "User Type: choose Individual": the label before the colon is what is used. */
  private isAboutTopic(at: number): boolean {
    if (!this.topic || !this.pending.includes(this.topic)) return false;
    const next = this.tokens
      .slice(at + 1)
      .find(({ word, mention }) => mention !== undefined || /^[,;.:]$/.test(word.text));
    return !next?.mention || this.topic.kind === 'list' || next.mention.kind === 'personal';
  }

  /** A verb that no list has, at the beginning of a clause, with a label behind it: "Strike Next". */
  private isUnknownRequest({ is }: Word, at: number): boolean {
    if (!is.has('Imperative') && !is.has('Infinitive') && !is.has('PresentTense')) return false;
    const next = this.tokens
      .slice(at + 1, at + 4)
      .find(({ word }) => !word || !/^(?:on|the|for|your|a|an|"|')$/i.test(word.text));
    const label = next?.mention;
    return (
      label !== undefined &&
      label.kind === 'label' &&
      label.by !== 'capitals' &&
      !is.has('Copula') &&
      !is.has('Auxiliary') &&
      this.isClauseBegin(at, this.clauseText(startOf(this.tokens[at] ?? { mention: label })))
    );
  }

  private whyPassive(): Why {
    const { why } = this.frame ?? { why: 'passive' };
    return why === 'request' ? 'passive' : why;
  }

  /** What a verb form does here: whether it asks, forbids, allows or only speaks of something. */
  private useOf(word: Word, { form, kind }: Verb, at: number): Why | 'soft' | undefined {
    const before = this.previous(at).toLowerCase();
    const clause = this.clauseText(word.start);
    if (form === 'past') return this.passiveUse(clause, word, kind);
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
      if (NOUN_BEFORE.test(before)) return undefined;
      return isReader(clause) ? 'request' : undefined;
    }
    if (NOUN_BEFORE.test(before) && !/\b(?:of the two|and then)$/.test(clause)) return undefined;
    if (kind === 'ask') return this.asksFor(clause);
    if (this.negationBefore(at)) return 'forbidden';
    if (isOtherAudience(clause)) return 'audience';
    if (/^to$/.test(before) || /\bto\s+(?:then\s+|also\s+|first\s+)?$/.test(clause))
      return this.infinitive(clause);
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
    if (/\b(?:can|may|could|might)\b[^,;]*$/i.test(clause)) return this.allowed(clause, word);
    if (/\byou(?:\s+(?:then|now|also|simply|just|first|next))?\s*$/i.test(clause)) {
      return /\b(?:that|which|what|where|information|fields?|as|the \w+|if|than|page|screen|ones?)\s+you(?:\s+\w+)?\s*$/i.test(
        clause,
      )
        ? undefined
        : 'request';
    }
    const [last = ''] = /[\w'/.-]+(?=\s*$)/.exec(clause) ?? [];
    if (SYSTEM.test(last) && !/,\s*$/.test(clause)) return undefined;
    return this.isClauseBegin(at, clause) ? 'request' : isReader(clause) ? 'request' : undefined;
  }

  private isClauseBegin(at: number, clause: string): boolean {
    const trimmed = clause.trim();
    if (
      trimmed === '' ||
      /[,:;("\-&/>]$|\b(?:and|then|or|but|please|now|also|just|simply|next|first|finally|lastly|again|instead|here|there|otherwise|instead)$/i.test(
        trimmed,
      )
    ) {
      // "name, address and check": a list of nouns ends so too, but none of them is followed by what is used.
      return true;
    }
    const before = this.tokens[at - 1];
    const next = this.tokens
      .slice(at + 1, at + 4)
      .find(({ word }) => !word || !/^(?:on|the|"|')$/i.test(word.text));
    // "Under User Type pick Individual": what a preposition begins has no subject.
    return (
      this.startsWithPreposition() &&
      (before?.mention !== undefined ||
        next?.mention !== undefined ||
        /\b(?:menu|bar|panel|list|page|screen|side|top|left|right|form|below|box|browser|corner|field|section|drop-?down|title|heading|accounts?|step|column|site|site's|choices|options|buttons?|link)$/i.test(
          trimmed,
        ))
    );
  }

  private startsWithPreposition(): boolean {
    const first = this.tokens.find(
      (token) =>
        startOf(token) >= this.clauseStart &&
        (token.mention || !/^[\W]$/.test(token.word.text)) &&
        !(token.word && LINKING.test(token.word.text) && !/^to$/i.test(token.word.text)),
    );
    return first?.word !== undefined && PREPOSITION.test(first.word.text);
  }

  private passiveUse(clause: string, word: Word, kind: VerbKind): Why | 'soft' | undefined {
    if (kind === 'ask')
      return /\b(?:you|user)\s+(?:are|will be|is)\s+(?:then\s+|now\s+)?$/i.test(clause)
        ? 'request'
        : undefined;
    const [modal] =
      /\b(?:must|should|shall|ha(?:s|ve) to|needs? to|(?:is|are) to|ought to|can|may|could|cannot|might|will|to)\s+(?:not\s+|never\s+|also\s+|first\s+|then\s+|now\s+)*be\s+(?:\w+ly\s+)?(?:[\w' ,"-]*\band\s+)?$/i.exec(
        clause,
      ) ?? [];
    const isBe = BE.test(this.previousWord(word));
    if (modal) {
      if (/\b(?:not|never|cannot)\b/i.test(modal) || /\b(?:no|nothing|none)\b/i.test(clause))
        return 'forbidden';
      if (/\b(?:can|may|could|might)\b/i.test(modal)) return 'optional';
      return /\bwill\b/.test(modal) ? undefined : 'request';
    }
    if (!isBe) return undefined;
    // In a step, "Next is clicked" is what to do; "Country is filled in for you" is not.
    const isDone =
      this.isStep &&
      /\b(?:is|are)\s+(?:then |now |also )?$/i.test(clause) &&
      !/\b(?:already|automatically|for you|by the|by pacer|by default|beforehand|marked)\b/i.test(
        this.sentence,
      ) &&
      /^(?:choose|tick|enter)$/.test(kind) &&
      word.verb?.base !== 'find' &&
      word.verb?.base !== 'mark' &&
      word.verb?.base !== 'locate';
    if (isDone && this.pending.length > 0 && !/\b(?:if|unless)\b/i.test(clause)) return 'soft';
    return this.isPassing || /\b(?:after|before|when|once)\b[^,]*$/i.test(clause) ? 'soft' : undefined;
  }

  private infinitive(clause: string): Why | undefined {
    if (
      /\b(?:not|n't)\s+(?:\w+\s+)?(?:need|have|required|necessary|obliged|want|wish)\s+to\s*$|\bno need to\s*$/i.test(
        clause,
      )
    )
      return 'forbidden';
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

  private allowed(clause: string, word: Word): Why | undefined {
    const rest = this.sentence.slice(word.end);
    const subject = /([\w'-]+)\s+(?:can|may|could|might)\b[^,;]*$/i.exec(clause)?.[1] ?? '';
    if (/^(?:it|which|that|they|pacer|card|account|site|system|firms?|attorneys?|filers?)$/i.test(subject))
      return undefined;
    if (/^\s+(?:on\s+)?(?:the\s+)?["']?(?:next|submit)\b/i.test(rest) || /\b(?:now|then)\s*$/i.test(clause))
      return 'request';
    return 'optional';
  }

  private asksFor(clause: string): Why | undefined {
    return /\b(?:page|screen|site|form|system|pacer|it|step)\s+(?:will\s+|then\s+|now\s+)*$/i.test(clause) ||
      /\byou (?:are|will be)\s+$/i.test(clause)
      ? 'request'
      : undefined;
  }

  /** "the User Type is Individual", "the one you want is called Case Search Only", "Yours is Individual". */
  private described(word: Word, at: number): void {
    const clause = this.clauseText(word.start);
    const next = this.tokens[at + 1];
    const names =
      next?.mention ??
      (this.tokens[at + 2]?.mention && /^(?:the|called|named|to|be|")$/i.test(next?.word?.text ?? '')
        ? this.tokens[at + 2]?.mention
        : undefined);
    const isUsed =
      /^\s*(?:the|a) (?:link|button|one|option|choice)\b[^.;,]{0,12}\b(?:to (?:use|choose|click|select|press|pick|take|follow)|you (?:want|need))/i.test(
        this.sentence.slice(word.end),
      );
    if (isUsed) return this.askPending();
    if (!names) return;
    const isChoice =
      /\b(?:you (?:want|need|are looking for)|yours|right (?:one|choice|option)|correct (?:one|choice|option)|for you)\b/i.test(
        clause,
      );
    const isEntry = names.kind === 'entry' && this.pending.at(-1)?.kind === 'list';
    if (!isChoice && !isEntry) return;
    const verb: Verb = { kind: 'choose', form: 'base', base: 'choose' };
    this.closeFrame();
    this.frame = { verb, start: word.start, ...this.polarity('label'), clause: this.clause, objects: 0 };
    for (const mention of this.pending) this.asked.push({ mention, verb, is: this.frame.is, why: 'label' });
    this.pending = [];
  }

  /** "the link Register for a PACER Account Now takes you to the form". */
  private agent(): void {
    const verb: Verb = { kind: 'choose', form: 'base', base: 'choose' };
    for (const mention of this.pending) {
      const isLink =
        mention.kind === 'label' &&
        (mention.noun === 'link' || mention.noun === 'button' || mention.by !== 'capitals');
      this.asked.push({
        mention,
        verb,
        ...(isLink && !this.negates()
          ? { is: 'soft', why: 'described' }
          : { is: 'not asked', why: 'mentioned' }),
      });
    }
    this.pending = [];
    this.closeFrame();
  }

  /** "Label: ..." says what the rest of the sentence is about; "Yours is Case Search Only: hit that". */
  private colon(word: Word): void {
    const isLabel =
      this.pending.length === 1 &&
      this.clauseText(word.start).trim() ===
        this.sentence.slice(this.pending[0]?.start, this.pending[0]?.end).replaceAll('"', '').trim();
    if (isLabel) this.topic = this.pending[0];
    if (isOtherAudience(this.clauseText(word.start))) this.holds = false;
    const goesOn =
      this.frame?.verb.kind === 'open' &&
      this.tokens.find((token) => startOf(token) > word.start)?.mention?.kind === 'address';
    if (this.frame && this.frame.objects > 0 && !goesOn) this.closeFrame();
    this.clauseStart = word.end;
    this.clause++;
    const [pending] = this.pending;
    const next = this.tokens.find((token) => startOf(token) > word.start && token.word?.text !== '"');
    if (isLabel && pending?.kind === 'list' && next?.mention) {
      const verb: Verb = { kind: 'choose', form: 'base', base: 'choose' };
      this.frame = { verb, start: word.start, is: 'asked', why: 'label', clause: this.clause, objects: 1 };
      this.asked.push({ mention: pending, verb, is: 'asked', why: 'label' });
      this.pending = [];
    }
  }

  // ---- Conditions and denials ------------------------------------------------------------------------------

  private isCondition({ text, start, is }: Word, at: number): boolean {
    if (/^(?:if|unless)$/i.test(text)) return !/\beven\s+$/i.test(this.sentence.slice(0, start));
    if (/^should$/i.test(text))
      return (
        (at === 0 || /[,;]\s*$|\b(?:and|but)\s+$/.test(this.sentence.slice(0, start))) &&
        /^\s+(?:you|the|your|there|an?)\b/i.test(this.sentence.slice(start + text.length))
      );
    if (/^case$/i.test(text))
      return /\bin\s+$/i.test(this.sentence.slice(0, start)) && !/\b(?:your|any)\b/.test(this.previous(at));
    if (/^(?:optionally|alternatively)$/i.test(text)) return true;
    return is.has('Condition') && /^(?:provided|assuming)$/i.test(text) && at === 0;
  }

  private beginCondition({ start, text }: Word): void {
    const clause = this.sentence.slice(this.clauseStart, start);
    this.isTrailing =
      this.frame !== undefined ||
      (this.lastFrame?.clause === this.clause && !/,\s*(?:and|but|or)?\s*$|\b(?:and|but)\s*$/i.test(clause));
    if (
      /\b(?:and|but)\s*$|,\s*$/i.test(clause) &&
      /^(?:\s*\w+){2,}[^,]*,/.test(this.sentence.slice(start)) &&
      !this.frame
    )
      this.isTrailing = false;
    if (/\b(?:and|but|or)\s*$/i.test(clause)) this.isTrailing = false;
    if (/^(?:optionally|alternatively)$/i.test(text)) {
      this.closeFrame();
      this.holds = false;
      return;
    }
    this.inCondition = true;
    this.conditionFrom = start;
    this.lastFrame = this.frame ?? this.lastFrame;
    this.frame = undefined;
    for (const mention of this.pending) this.asked.push({ mention, is: 'not asked', why: 'mentioned' });
    this.pending = [];
  }

  private endCondition(end: number): void {
    if (!this.inCondition) return;
    this.inCondition = false;
    const words = this.sentence.slice(this.conditionFrom, end);
    const isNot = /^if not\b/i.test(words.trim());
    const holds = isNot ? (this.holds === undefined ? true : !this.holds) : conditionHolds(words);
    if (!this.isTrailing) {
      this.holds = holds;
      return;
    }
    // "Click Cancel if you want to stop": what was asked in this clause is asked of some only.
    if (holds) return;
    const from = this.lastFrame?.start ?? this.clauseStart;
    for (const [at, one] of this.asked.entries()) {
      if (one.is !== 'not asked' && one.mention.start >= from && one.mention.start < this.conditionFrom)
        this.asked[at] = { ...one, is: 'not asked', why: 'condition' };
    }
  }

  private polarity(use: Why | 'soft'): { is: Asked['is']; why: Why } {
    if (use === 'forbidden' || use === 'optional' || use === 'audience' || use === 'purpose')
      return { is: 'not asked', why: use };
    if (this.holds === false) return { is: 'not asked', why: 'condition' };
    return use === 'soft' ? { is: 'soft', why: 'described' } : { is: 'asked', why: use };
  }

  private negationBefore(at: number): boolean {
    for (let index = at - 1; index >= 0 && at - index <= 4; index--) {
      const { word, mention } = this.tokens[index] ?? {};
      if (mention) return false;
      if (word === undefined || /^[,;:.]$/.test(word.text)) return false;
      if (word.is.has('Negative') || /n't$|^(?:not|never|cannot|without|nor|avoid|no)$/i.test(word.text))
        return true;
      if (word.verb?.form === 'base' && !/^(?:need|use)$/.test(word.verb.base))
        return /\b(?:or|nor)\b/i.test(this.sentence.slice(word.end)) && this.frame?.why === 'forbidden';
      if (/^(?:and|but|then)$/i.test(word.text))
        return this.frame?.why === 'forbidden' && /^or$/i.test(word.text);
    }
    return (
      this.frame?.why === 'forbidden' &&
      /\b(?:or|nor)\s*$/i.test(
        this.sentence.slice(0, startOf(this.tokens[at] ?? { mention: { start: 0 } as Mention })),
      )
    );
  }

  private negates(): boolean {
    return /\b(?:not|never|no)\b|n't\b/i.test(this.sentence.slice(this.clauseStart));
  }

  // ---- Clauses ----------------------------------------------------------------------------------------------

  private newClause(word: Word, keepsCondition: boolean): void {
    this.endCondition(word.start);
    this.closeFrame();
    if (!keepsCondition || !/^\W*(?:if not|otherwise)\b/i.test(this.sentence.slice(word.end)))
      this.holds = undefined;
    this.clause++;
    this.clauseStart = word.end;
    this.isPassing = undefined;
    if (word.text !== ';') this.dropPending('mentioned');
  }

  private closeFrame(): void {
    const { frame } = this;
    if (frame && frame.objects === 0 && frame.is !== 'not asked')
      this.bare.push({ verb: frame.verb, start: frame.start });
    if (frame) this.lastFrame = frame;
    this.frame = undefined;
  }

  private closeFrameSoftly(word: string): void {
    if (word === 'without') {
      this.closeFrame();
      this.dropPending('mentioned');
    }
  }

  private frameIsOpen(): boolean {
    return this.frame !== undefined && this.frame.objects === 0;
  }

  private dropPending(why: Why): void {
    for (const mention of this.pending) this.asked.push({ mention, is: 'not asked', why });
    this.pending = [];
  }

  /** "find X and select it": what was only named before is asked for now. */
  private raise(verb: Verb): void {
    for (const [at, one] of this.asked.entries()) {
      if (one.is === 'not asked' && one.why === 'mentioned' && this.frame?.is === 'asked')
        this.asked[at] = { ...one, verb, is: 'asked', why: 'request' };
    }
    if (this.frame) this.frame.objects++;
  }

  private clauseText(end: number): string {
    return this.sentence.slice(this.clauseStart, end);
  }

  private previous(at: number): string {
    const { word } = this.tokens[at - 1] ?? {};
    return word?.text ?? '';
  }

  private previousWord({ start }: Word): string {
    const before = this.sentence.slice(0, start).trim().split(/\s+/);
    const last = before.at(-1) ?? '';
    return /ly$|^(?:then|also|now)$/i.test(last) ? (before.at(-2) ?? '') : last;
  }

  private around({ start, end }: Word): string {
    return this.sentence.slice(Math.max(0, start - 1), end + 1);
  }
}
