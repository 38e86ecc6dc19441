import type { Mention } from '../mentions/mention';
import type { Asked, BareRequest, Why } from './asked';
import { type Clause, LINKING, startOf, type Token } from './clause';
import { conditionHolds } from './conditions';
import { isEntered } from '../model/screens';
import type { Verb, Word } from '../english/words';

/** The verb of a label that is asked for without one. */
export const CHOOSE: Verb = { kind: 'choose', form: 'base', base: 'choose' };
const ENTER: Verb = { kind: 'enter', form: 'base', base: 'enter' };
/** Words behind a field's name with which it is left as it is. */
const DECLINES =
  /\b(?:optional|leave|already|blank|empty|skip|may|can|need not|no need|not (?:needed|required|asked|necessary)|forgot|lost)\b|\?/i;

/** A verb, and what it does to what is named behind it. */
export interface Frame {
  readonly verb: Verb;
  readonly start: number;
  is: Asked['is'];
  why: Why;
  readonly clause: number;
  objects: number;
}

/** What is known of a sentence up to where it was read: the verb, the names that no verb has used, the condition. */
export class SentenceState {
  protected readonly asked: Asked[] = [];
  protected readonly bare: BareRequest[] = [];
  protected pending: Mention[] = [];
  protected frame: Frame | undefined;
  protected lastFrame: Frame | undefined;
  protected clause = 0;
  protected clauseStart = 0;
  /** Of the condition that what follows is under. */
  protected holds: boolean | undefined;
  protected inCondition = false;
  protected conditionFrom = 0;
  protected isTrailing = false;
  protected isPassing: 'soft' | undefined;
  protected topic: Mention | undefined;
  /** What was asked before a parenthesis, and goes on after it. */
  protected outer: Frame | undefined;
  protected hasVerb = false;
  protected clauseEnd = Infinity;

  constructor(
    protected readonly sentence: string,
    protected readonly tokens: readonly Token[],
    /** An item of a list or a row of a table: what it only names or describes is asked for too. */
    protected readonly isStep: boolean,
  ) {}

  protected get here(): Clause {
    return {
      sentence: this.sentence,
      tokens: this.tokens,
      start: this.clauseStart,
      isStep: this.isStep,
      isPassing: this.isPassing !== undefined,
      isForbidden: this.frame?.why === 'forbidden',
      hasNames: this.pending.length > 0,
    };
  }

  /** In a step, a clause of labels alone asks for them: "Form: complete all fields; Next". */
  protected askNamesOnly(): void {
    if (this.isStep && !this.hasVerb && this.isNamesOnly()) this.askPending();
  }

  /** "Register for an Account > PACER - Case Search Only": labels and nothing else. */
  protected isNamesOnly(): boolean {
    const isName = ({ kind, by, id }: Mention): boolean =>
      (kind === 'label' && by !== 'capitals' && by !== 'words') || (kind === 'field' && id !== undefined);
    const aside = this.sentence.indexOf('(');
    const told = this.tokens.filter(
      (token) =>
        startOf(token) >= this.clauseStart &&
        startOf(token) < this.clauseEnd &&
        (aside < 0 || startOf(token) < aside),
    );
    const own = this.pending.filter(({ start }) => start >= this.clauseStart);
    return (
      own.length > 0 &&
      own.every(isName) &&
      told.every(
        ({ word }) =>
          !word ||
          LINKING.test(word.text) ||
          /^(?:\W|\d|link|button|tab|page|screen|an?|the|your|two|with|their)$/i.test(word.text),
      )
    );
  }

  /** "Under User Type you need Individual": the list and its entry, whatever the words between. */
  protected askEntry(): void {
    const list = this.pending.find(({ kind }) => kind === 'list');
    const entry = this.pending.find(({ kind }) => kind === 'entry');
    if (!list || !entry || list.start > entry.start || this.negates()) return;
    const between = this.sentence.slice(list.end, entry.start);
    if (
      !/\b(?:needs?|wants?|takes?|goes|belongs|yours|set to|should be|has to be|must be)\b/i.test(between) ||
      /[.;?]/.test(between)
    )
      return;
    this.askPending();
  }

  /** "Username: eight characters or more": in a step, a field and what goes into it. */
  protected askTopic(): void {
    const { topic } = this;
    if (!this.isStep || !topic || this.holds === false) return;
    const isField = topic.kind === 'field' || (topic.kind === 'label' && isEntered(topic.label));
    const rest = this.sentence.slice(topic.end);
    if (!isField || /^\W*$/.test(rest) || DECLINES.test(rest)) return;
    const at = this.asked.findIndex(({ mention, why }) => mention === topic && why === 'mentioned');
    if (at >= 0) this.asked[at] = { mention: topic, verb: ENTER, is: 'asked', why: 'label' };
  }

  protected askPending(): void {
    for (const mention of this.pending) {
      if (mention.start < this.clauseStart) continue;
      const verb: Verb = {
        kind: mention.kind === 'field' ? 'enter' : 'choose',
        form: 'base',
        base: 'choose',
      };
      this.asked.push({ mention, verb, is: this.holds === false ? 'not asked' : 'asked', why: 'label' });
    }
    this.pending = [];
  }

  protected whyPassive(): Why {
    const { why } = this.frame ?? { why: 'passive' };
    return why === 'request' ? 'passive' : why;
  }

  protected beginCondition({ start, text }: Word): void {
    const clause = this.sentence.slice(this.clauseStart, start);
    this.isTrailing =
      this.frame !== undefined ||
      (this.lastFrame?.clause === this.clause && !/,\s*(?:and|but|or)?\s*$|\b(?:and|but)\s*$/i.test(clause));
    if (
      /\b(?:and|but)\s*$|,\s*$/i.test(clause) &&
      /^\s*\w+\s+\w[^,]*,/.test(this.sentence.slice(start)) &&
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

  protected endCondition(end: number): void {
    if (!this.inCondition) return;
    this.inCondition = false;
    const words = this.sentence.slice(this.conditionFrom, end);
    const isNot = /^if not\b/i.test(words.trim());
    const holds = isNot ? (this.holds === undefined ? true : !this.holds) : conditionHolds(words);
    if (!this.isTrailing) {
      this.holds = holds;
      if (holds) this.tellButtons(words);
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

  /** "If you leave the page blank and press Next": a condition that is met says how. */
  private tellButtons(words: string): void {
    for (const [at, one] of this.asked.entries()) {
      const { mention, why } = one;
      const lead = words.slice(0, Math.max(0, mention.start - this.conditionFrom));
      if (
        why === 'condition' &&
        /^(?:next|submit)$/i.test(mention.label) &&
        /\b(?:click|press|select|choose|hit|push)(?:es|s)? (?:on )?(?:the )?["']?$/i.test(lead)
      )
        this.asked[at] = { mention, is: 'asked', why: 'described', verb: CHOOSE };
    }
  }

  protected polarity(use: Why | 'soft'): { is: Asked['is']; why: Why } {
    if (use === 'forbidden' || use === 'optional' || use === 'audience' || use === 'purpose')
      return { is: 'not asked', why: use };
    if (this.holds === false) return { is: 'not asked', why: 'condition' };
    return use === 'soft' ? { is: 'soft', why: 'described' } : { is: 'asked', why: use };
  }

  protected negates(): boolean {
    return /\b(?:not|never|no)\b|n't\b/i.test(this.sentence.slice(this.clauseStart));
  }

  protected newClause(word: Word, keepsCondition: boolean): void {
    this.endCondition(word.start);
    this.closeFrame();
    this.clauseEnd = word.start;
    this.askNamesOnly();
    this.clauseEnd = Infinity;
    this.hasVerb = false;
    if (!keepsCondition || !/^\W*(?:if not|otherwise)\b/i.test(this.sentence.slice(word.end)))
      this.holds = undefined;
    this.clause++;
    this.clauseStart = word.end;
    this.isPassing = undefined;
    this.dropPending('mentioned');
  }

  protected closeFrame(): void {
    const { frame } = this;
    if (frame && frame.objects === 0 && frame.is !== 'not asked')
      this.bare.push({ verb: frame.verb, start: frame.start });
    if (frame) this.lastFrame = frame;
    this.frame = undefined;
  }

  protected closeFrameSoftly(word: string): void {
    if (word === 'without') {
      this.closeFrame();
      this.dropPending('mentioned');
    }
  }

  protected frameIsOpen(): boolean {
    return this.frame !== undefined && this.frame.objects === 0;
  }

  protected dropPending(why: Why): void {
    for (const mention of this.pending) this.asked.push({ mention, is: 'not asked', why });
    this.pending = [];
  }

  /** "find X and select it": what was only named before is asked for now. */
  protected raise(verb: Verb): void {
    for (const [at, one] of this.asked.entries()) {
      const isMeant =
        (one.is === 'not asked' && one.why === 'mentioned') ||
        (at === this.asked.length - 1 && /^(?:scroll|look)$/.test(one.verb?.base ?? ''));
      if (isMeant && this.frame?.is === 'asked')
        this.asked[at] = { ...one, verb, is: 'asked', why: 'request' };
    }
    if (this.frame) this.frame.objects++;
  }

  protected around({ start, end }: Word): string {
    return this.sentence.slice(Math.max(0, start - 1), end + 1);
  }
}
