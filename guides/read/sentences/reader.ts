import type { Mention } from '../mentions/mention';
import type { SentenceReading, Why } from './asked';
import { isOtherAudience } from './audience';
import {
  clauseText,
  isCondition,
  negationBefore,
  previous,
  startOf,
  startsWithPreposition,
  tokensOf,
} from './clause';
import { Descriptions } from './descriptions';
import { CHOOSE } from './sentence-state';
import { BE, isRequestAt, isUnknownRequest, useOf } from './verb-use';
import { isOnward } from '../model/screens';
import type { Verb, Word } from '../english/words';

const SUBORDINATE = /^(?:after|before|when|once|until|while|upon|whenever)$/i;
const RELATIVE = /^(?:which|who|whose|where|that|because|since|whereas|so)$/i;

/** "Do not forget the box" asks for it. */
const MISSES = /^(?:forget|overlook|miss|omit|skip|neglect|ignore|bypass|leave out)$/;

/** Verbs that keep a control as it is. */
const KEEPS = /^(?:leave|ignore|skip|disregard|bypass|keep)$/;

const COMES = /^\W*(?:then|next|now|after that|afterwards|finally)\s+(?:come|comes|follow|follows)$/i;
const WANTS = /\byou(?: will|'ll)?(?: (?:then|now|next|also))* (?:want|need)$/i;

/** Which of the controls that a sentence names it asks a registrant without a card to use. */
export function askedIn(
  sentence: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  isStep = false,
): SentenceReading {
  return new Reader(sentence, tokensOf(words, mentions), isStep).read();
}

/** Reads a sentence from left to right: each verb asks for what is named behind it, until the next. */
class Reader extends Descriptions {
  read(): SentenceReading {
    for (const [at, token] of this.tokens.entries()) {
      if (token.mention) this.name(token.mention, at);
      else this.word(token.word, at);
    }
    this.endCondition(this.sentence.length);
    this.closeFrame();
    this.askNamesOnly();
    this.askEntry();
    this.dropPending('mentioned');
    this.askTopic();
    return { asked: this.asked, bare: this.bare };
  }

  private name(mention: Mention, at: number): void {
    if (mention.asksItself && !this.inCondition) {
      const denied = negationBefore(this.here, at);
      const verb = {
        kind: mention.kind === 'check box' ? 'tick' : 'enter',
        form: 'base',
        base: 'confirm',
      } as const;
      const isOthers = isOtherAudience(clauseText(this.here, mention.start));
      const { is, why } = this.polarity(denied ? 'forbidden' : isOthers ? 'audience' : 'request');
      this.asked.push({ mention, verb, is: denied || isOthers ? 'not asked' : is, why });
      return;
    }
    if (this.inCondition) {
      this.asked.push({ mention, is: 'not asked', why: 'condition' });
      return;
    }
    const [before, after] = [this.sentence.slice(0, mention.start), this.sentence.slice(mention.end)];
    if (
      /^(?:next|submit)$/i.test(mention.label) &&
      /^["']? (?:button )?(?:won't|will not|does not|doesn't|cannot|stays|remains)\b/i.test(after)
    ) {
      this.asked.push({ mention, is: 'not asked', why: 'mentioned' });
      return;
    }
    const isLast = this.frame ? /[,;] then ["']?$/i : /[\w)]["']?(?:,? and(?: then)?|, then|;) ["']?$/i;
    const goesOn = this.frame !== undefined || this.asked.at(-1)?.mention.asksItself === true;
    if (goesOn && /^(?:next|submit)$/i.test(mention.label) && isLast.test(before)) {
      this.asked.push({ mention, verb: CHOOSE, ...this.polarity('request') });
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
    if (isCondition(this.here, word, at)) return this.beginCondition(word);
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
      previous(this.here, at) !== 'so' &&
      !(
        lower === 'that' &&
        /^(?:sure|certain|box|tap|hit|select|choose|click|pick)$/i.test(previous(this.here, at))
      )
    ) {
      // "..., which is underneath the text": what follows describes.
      if (lower !== 'that' || word.is.has('Preposition') || word.is.has('Conjunction')) this.closeFrame();
      return;
    }
    // "Then come your username and password", "You will then want Case Search Only".
    if (
      COMES.test(clauseText(this.here, word.end)) ||
      (WANTS.test(clauseText(this.here, word.end)) && this.isControlNext(at))
    ) {
      this.ask(word, 'label');
      return;
    }
    // "are entered, together with the answers": it goes on with what was asked before.
    if (/^(?:together|along)$/.test(lower) && !this.frame && this.lastFrame?.clause === this.clause)
      this.frame = this.lastFrame;
    if (
      MISSES.test(`${lower}${/^ out\b/.exec(this.sentence.slice(word.end))?.[0] ?? ''}`) &&
      negationBefore(this.here, at)
    ) {
      this.ask(word, 'request');
      return;
    }
    if (KEEPS.test(lower) && isRequestAt(this.here, word, at)) {
      this.ask(word, 'forbidden');
      return;
    }
    if (SUBORDINATE.test(lower)) {
      this.closeFrame();
      this.isPassing = 'soft';
    } else if (lower === 'without' || lower === 'not' || lower === 'instead') this.closeFrameSoftly(lower);
    if (
      /^(?:called|named)$/.test(lower) &&
      BE.test(previous(this.here, at)) &&
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
    else if (isUnknownRequest(this.here, word, at))
      this.verb(word, { kind: 'choose', form: 'base', base: lower }, at);
    else if (word.is.has('Copula') || /^(?:called|named)$/.test(lower)) this.described(word, at);
    else if (/^(?:takes?|brings?|leads?|opens?|launches)$/.test(lower)) this.agent();
  }

  /** Whether the next thing is a link of the way to the form, by its name. */
  private isControlNext(at: number): boolean {
    const next = this.tokens.slice(at + 1, at + 4).find(({ mention }) => mention !== undefined)?.mention;
    return next?.kind === 'label' && isOnward(next.label);
  }

  /** "Do not forget the box", "Leave Country alone": what the verb does to what is named behind it. */
  private ask({ start }: Word, use: Why): void {
    this.closeFrame();
    this.hasVerb = true;
    this.frame = { verb: CHOOSE, start, ...this.polarity(use), clause: this.clause, objects: 1 };
  }

  private verb(word: Word, verb: Verb, at: number): void {
    const use = useOf(this.here, word, verb, at);
    if (use === undefined) return;
    this.closeFrame();
    this.hasVerb = true;
    this.frame = { verb, start: word.start, ...this.polarity(use), clause: this.clause, objects: 0 };
    if (use === 'soft' || this.isPassing) {
      if (this.frame.is === 'asked') this.frame.is = 'soft';
      this.isPassing = undefined;
    }
    const isAnaphora =
      /^\W*(?:on\s+|in\s+)?(?:(?:it|that|this|them|this link|that link|this option|the same)\b(?!\s+(?:page|screen|form|box|button|field|account|password|list|menu|of))|(?:one|both|two|these)\b(?=\W*(?:[,.;:)]|$|and\b|from\b|here\b|below\b|again\b)))/i.test(
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
    } else if (this.pending.length > 0 && startsWithPreposition(this.here)) {
      // "Under User Type pick Individual", "In the field Contact Name, enter your full name."
      for (const mention of this.pending)
        this.asked.push({ mention, verb, is: this.frame.is, why: this.frame.why });
      this.pending = [];
    }
  }

  /** "First Name: enter your legal name", "User Type: choose Individual": the label before the colon is what is used. */
  private isAboutTopic(at: number): boolean {
    if (!this.topic || !this.pending.includes(this.topic) || this.topic.by === 'capitals') return false;
    const next = this.tokens
      .slice(at + 1)
      .find(({ word, mention }) => mention !== undefined || /^[,;.:]$/.test(word.text));
    return !next?.mention || this.topic.kind === 'list' || next.mention.kind === 'personal';
  }

  /** "Label: ..." says what the rest of the sentence is about; "Yours is Case Search Only: hit that". */
  private colon(word: Word): void {
    const isLabel =
      this.pending.length === 1 &&
      clauseText(this.here, word.start).trim() ===
        this.sentence.slice(this.pending[0]?.start, this.pending[0]?.end).replaceAll('"', '').trim();
    if (isLabel) this.topic = this.pending[0];
    if (isOtherAudience(clauseText(this.here, word.start))) this.holds = false;
    const goesOn =
      this.frame?.verb.kind === 'open' &&
      this.tokens.find((token) => startOf(token) > word.start)?.mention?.kind === 'address';
    if (this.frame && this.frame.objects > 0 && !goesOn) this.closeFrame();
    this.clauseStart = word.end;
    this.clause++;
    this.hasVerb = false;
    const [pending] = this.pending;
    const next = this.tokens.find((token) => startOf(token) > word.start && token.word?.text !== '"');
    if (isLabel && pending?.kind === 'list' && next?.mention) {
      const verb = CHOOSE;
      this.frame = { verb, start: word.start, is: 'asked', why: 'label', clause: this.clause, objects: 1 };
      this.asked.push({ mention: pending, verb, is: 'asked', why: 'label' });
      this.pending = [];
    }
  }
}
