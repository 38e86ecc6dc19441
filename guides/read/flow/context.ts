import { actionsIn } from '../actions/actions';
import { isPacer } from '../actions/addresses';
import { isQuestion } from '../sentences/questions';
import { isReportedClaim } from '../sentences/reported';
import { isUnmet } from '../sentences/conditions';
import { isOnward } from '../model/screens';
import type { Block } from '../structure/document';
import { placeOf } from '../structure/document';
import { withNamedBefore } from './named-before';
import type { PlacedAction, ReadSentence } from './read-sentence';

/** Questions that ask for what is to be done, and set no condition. */
const ASKS_HOW =
  /^\W*(?:how|what|where|which|who|when|why|do i|can i|must i|should i|may i|am i|will i|is there|is it)\b/i;
const CHOOSE = { kind: 'choose', form: 'base', base: 'choose' } as const;
const OTHER_TASK = /\b(?:forg[eo]t|forgotten|lose|lost|locked out|reset|upgrade|already have)\b/i;

/** The sentences, with what only names controls, and what is asked of others, taken from what they ask for. */
export function inContext(sentences: readonly ReadSentence[], blocks: readonly Block[]): ReadSentence[] {
  const kept = sentences.map((own, at) => {
    const answer = answered(own, sentences[at - 1], sentences[at - 2]);
    const named = withNamedBefore(answer, sentences[at - 1]);
    const isName = leadsItems(blocks, own.at);
    const sentence = isName ? { ...named, isName } : named;
    const { actions } = sentence;
    if (actions.length === 0) return sentence;
    if (isElsewhere(sentence)) return { ...sentence, actions: [] };
    if (isReportedClaim(sentence.text, sentence.block) || isUnderCondition(sentences, at))
      return { ...sentence, actions: [] };
    if (!isName && !isDescription(sentences, sentence)) return sentence;
    const asked = actions.filter(({ why, is }) => why !== 'label' || is === 'list');
    const isOfCredentials = actions.some(({ id }) => id === 'username' || id === 'password');
    return {
      ...sentence,
      actions: asked,
      about: isOfCredentials ? ('credentials' as const) : sentence.about,
    };
  });
  return withNamedAddress(kept);
}

const ASKS_WHERE =
  /\b(?:where|what|which)\b.*\b(?:click|choose|select|press|pick|tap|open|go|take|first|next|then)\b|\bwhich (?:one|link|account|user type|option)\b/i;

/** "Where do I click?" "On Register for an Account.": an answer without a verb asks for what it names. */
function answered(sentence: ReadSentence, ...before: readonly (ReadSentence | undefined)[]): ReadSentence {
  const { reading, text, actions, block, start } = sentence;
  const question = before.find((one) => one !== undefined && isQuestion(one.text));
  const isFragment =
    actions.length === 0 && reading.bare.length === 0 && !/\b(?:not|never|no)\b|n't\b/i.test(text);
  if (!question || !isFragment || !ASKS_WHERE.test(question.text)) return sentence;
  const named = reading.asked.filter(
    ({ mention, why }) =>
      why === 'mentioned' &&
      (mention.kind === 'entry' ||
        (mention.kind === 'label' &&
          (mention.by === 'name' || mention.by === 'emphasis' || mention.by === 'quotes'))),
  );
  const asked = named.map((one) => ({ ...one, is: 'asked' as const, why: 'label' as const, verb: CHOOSE }));
  const placed = actionsIn(text, { asked, bare: [] }).map((action) => ({
    ...action,
    place_: placeOf(block, start + action.start),
    sentence: text,
  }));
  return { ...sentence, actions: placed };
}

/** A link to another site by itself, such as "Fee schedule", is no control of this one. */
function isElsewhere({ block, actions }: ReadSentence): boolean {
  const link = block.emphasis.find(({ kind, address }) => kind === 'link' && address !== undefined);
  return (
    link?.address !== undefined &&
    link.end - link.start >= block.text.trim().length - 1 &&
    !isPacer(link.address) &&
    actions.every(({ why, label = '' }) => why === 'label' && !isOnward(label))
  );
}

/** "Security", with items of its own below it, is their heading. */
function leadsItems(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block?.marker || !next?.marker) return false;
  return next.depth > block.depth && !/[.:!?]\s*$/.test(block.text) && block.text.length < 60;
}

/** A cell of names alone describes the screen, where another cell of its row says what to do. */
function isDescription(
  sentences: readonly ReadSentence[],
  { at, block, start, actions }: ReadSentence,
): boolean {
  if (block.kind !== 'row' || actions.some(({ why }) => why !== 'label')) return false;
  const cellOf = (offset: number): number =>
    (block.cells ?? []).findLastIndex((cell) => cell.start <= offset);
  const own = cellOf(start);
  return sentences.some(
    (other) =>
      other.at === at &&
      cellOf(other.start) !== own &&
      other.actions.some(({ why }) => why === 'request' || why === 'passive'),
  );
}

/** "Paying by card? Enter its number.": asked of those only who say yes. */
function isUnderCondition(sentences: readonly ReadSentence[], at: number): boolean {
  const own = sentences[at];
  for (let before = at - 1; before >= 0 && at - before <= 3; before--) {
    const { text, block, at: index } = sentences[before] ?? {};
    if (text === undefined || block === undefined || own === undefined) return false;
    if (index !== own.at) {
      const isHeading = block.kind === 'heading' && isQuestion(block.text);
      return isHeading && index === own.at - 1 && OTHER_TASK.test(block.text);
    }
    if (!isQuestion(text)) continue;
    return text.split(/\s+/).length <= 9 && !ASKS_HOW.test(text) && isUnmet(text);
  }
  return false;
}

/** "The place to go is pacer.uscourts.gov": where nothing asks to open the site, the address named before the first step. */
function withNamedAddress(sentences: readonly ReadSentence[]): ReadSentence[] {
  const first = sentences.findIndex(({ actions }) => actions.length > 0);
  if (first < 0 || sentences.some(({ actions }) => actions.some(({ is }) => is === 'address')))
    return [...sentences];
  const at = sentences.findLastIndex(
    (sentence, index) => index <= first && addressIn(sentence) !== undefined,
  );
  const named = sentences[at];
  const action = named && addressIn(named);
  if (!named || !action) return [...sentences];
  return sentences.map((one, index) => (index === at ? { ...one, actions: [action, ...one.actions] } : one));
}

function addressIn({ reading, text, block, start, isNote }: ReadSentence): PlacedAction | undefined {
  const found = reading.asked.find(
    ({ mention, why }) =>
      ((mention.kind === 'address' && isPacer(mention.label)) ||
        (mention.kind === 'label' &&
          mention.address !== undefined &&
          isPacer(mention.address) &&
          /pacer/i.test(mention.label))) &&
      why !== 'forbidden' &&
      why !== 'audience',
  );
  if (!found || isNote || /\b(?:log|sign)(?:ging|ed)? ?(?:in|on)\b|@/i.test(text)) return undefined;
  const { mention } = found;
  return {
    is: 'address',
    label: mention.kind === 'address' ? mention.label : (mention.address ?? mention.label),
    isSoft: false,
    why: 'described',
    start: mention.start,
    end: mention.end,
    place_: placeOf(block, start + mention.start),
    sentence: text,
  };
}
