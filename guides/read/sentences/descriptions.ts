import { clauseText } from './clause';
import { CHOOSE, SentenceState } from './sentence-state';
import type { Word } from '../english/words';

/** Sentences that describe a control, and so say that it is used. */
export class Descriptions extends SentenceState {
  /** "the User Type is Individual", "the one you want is called Case Search Only", "Yours is Individual". */
  protected described(word: Word, at: number): void {
    const clause = clauseText(this.here, word.start);
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
    const isNamed =
      /^(?:called|named)$/i.test(word.text) && /\b(?:link|button|option)\s+(?:is\s+)?$/i.test(clause);
    if (isNamed && names?.kind === 'label') {
      this.asked.push({ mention: names, verb: CHOOSE, is: 'soft', why: 'described' });
      return;
    }
    if (isUsed) return this.askPending();
    if (this.isEntryOfList(at)) {
      const list = this.tokens.slice(at).find(({ mention }) => mention?.kind === 'list')?.mention;
      for (const mention of [...this.pending, ...(list ? [list] : [])])
        this.asked.push({ mention, verb: CHOOSE, ...this.polarity('label') });
      this.pending = [];
      return;
    }
    if (!names) return;
    const isChoice =
      /\b(?:you (?:want|need|are looking for)|yours|right (?:one|choice|option)|correct (?:one|choice|option)|for you)\b/i.test(
        clause,
      );
    const isEntry = names.kind === 'entry' && this.pending.at(-1)?.kind === 'list';
    if (!isChoice && !isEntry) return;
    const verb = CHOOSE;
    this.closeFrame();
    this.frame = { verb, start: word.start, ...this.polarity('label'), clause: this.clause, objects: 0 };
    for (const mention of this.pending) this.asked.push({ mention, verb, is: this.frame.is, why: 'label' });
    this.pending = [];
  }

  /** "Individual is the right User Type": an entry before the verb, and its list behind it. */
  private isEntryOfList(at: number): boolean {
    const rest = this.tokens.slice(at + 1, at + 5);
    const list = rest.findIndex(({ mention }) => mention !== undefined);
    return (
      this.pending.length === 1 &&
      this.pending[0]?.kind === 'entry' &&
      rest[list]?.mention?.kind === 'list' &&
      rest
        .slice(0, list)
        .every(({ word }) =>
          /^(?:the|your|a|right|correct|proper|usual|best|only|\W)$/i.test(word?.text ?? ''),
        )
    );
  }

  /** "the link Register for a PACER Account Now takes you to the form". */
  protected agent(): void {
    const verb = CHOOSE;
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
}
