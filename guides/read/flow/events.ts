import { type Action } from '../actions/action';
import { actionsIn } from '../actions/actions';
import { isPacer } from '../actions/addresses';
import { mentionsIn } from '../mentions/mentions';
import { MODEL } from '../model/screens';
import type { FlowScreen } from '../../../pages/steps';
import { type Block, type GuideDocument, placeOf } from '../structure/document';
import type { SentenceReading } from '../sentences/asked';
import { inContext } from './context';
import type { PlacedAction, ReadSentence } from './read-sentence';
import { askedIn } from '../sentences/reader';
import { sentencesOf } from '../sentences/split';
import { wordsIn } from '../english/words';

const NOTE =
  /^["'(*\s]*(?:please\s+)?(?:note|notes|tip|hint|important|nb|n\.b\.|warning|caution|reminder|attention|remember)\b["']?\s*[:.!,-]|^["'(*\s]*(?:please\s+)?note that\b/i;
const QUOTED_SCREEN = /^["'\\>*\s]*click here to (?:download|print|view)\b/i;
const REGISTERS =
  /\b(?:regist\w+|sign(?:ing)? up|account of (?:his|her|their|your) own|(?:get|obtain|open|create|apply for|set up|establish|request)(?:ting|ing)? (?:\w+ ){0,4}(?:account|login|one|their own|your own)|get their own|new account|do so|a (?:pacer )?(?:account|login))\b/i;
const POINTS = /\b(?:can|may|must|should|need|have to|go|visit|available|online|at|on|through|via|from)\b/i;
/** What follows a log-in is another task. */
const LOGS_IN =
  /^\W*(?:then |now |next, |please )?(?:log|sign)[ -]?(?:in|on)\b(?! (?:name|id|data)|(?: ?to)? (?:(?:the|a|an|any|your|our|one of the) )?(?:[\w-]+ )?(?:internet|web|computers?|pc|terminals?|wi-?fi|network|browser)\b)/i;
const OPENS_PACER =
  /^\W*(?:log|sign)[ -]?(?:on|in)(?:to| to)? (?:the )?(?:www\.|https?:|pacer\b)(?!.*\b(?:with|using|password|username|user name)\b)/i;
const LOGGING_IN = /\blog(?:ging|ged)?[ -]?in(?:to)?\b|\bsign(?:ing|ed)?[ -]in\b|\bforgot|\breset\b/i;

/** Whether a text speaks of getting an account. */
export function registers(text: string): boolean {
  return REGISTERS.test(text);
}

/** The sentences of a document that are not part of the page around it. */
export function sentencesIn({ blocks }: GuideDocument): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.isAround) continue;
    const own = sentencesOf(block.text);
    for (const [index, { text, start }] of own.entries())
      sentences.push(
        read(
          text,
          start,
          block,
          at,
          own
            .slice(Math.max(0, index - 1), index + 1)
            .map((one) => one.text)
            .join(' '),
        ),
      );
  }
  return inContext(withoutRepeatedHeadings(sentences), blocks);
}

const LONGEST = 1_500;

function read(text: string, start: number, block: Block, at: number, near: string): ReadSentence {
  const isNote = NOTE.test(text);
  const about = screenIn(text);
  if (text.length > LONGEST)
    return { text, block, at, start, reading: { asked: [], bare: [] }, actions: [], isNote, about };
  const emphasis = block.emphasis
    .filter((one) => one.start >= start && one.end <= start + text.length + 1)
    .map((one) => ({ ...one, start: one.start - start, end: Math.min(one.end - start, text.length) }));
  const mentions = mentionsIn(text, emphasis);
  const reading = askedIn(text, wordsIn(text), mentions, isStep(block));
  const isTitle = block.kind === 'heading' && (block.level === 1 || block.level === 6);
  const asks =
    !isNote && !isTitle && !QUOTED_SCREEN.test(text) && (!LOGS_IN.test(text) || OPENS_PACER.test(text));
  const actions: Action[] = asks ? actionsIn(text, reading) : [];
  if (asks && actions.length === 0) actions.push(...buttonAlone(text));
  const pointed = asks && actions.every(({ is }) => is !== 'address') ? pointerIn(text, near, reading) : [];
  const ordered =
    pointed.length === 0 ? actions : [...actions, ...pointed].sort((one, other) => one.start - other.start);
  const placed = ordered.map((action) => ({
    ...action,
    place_: placeOf(block, start + action.start),
    sentence: text,
  }));
  return { text, block, at, start, reading, actions: placed, isNote, about };
}

/** An item, a row, or a paragraph that tells what to do. */
function isStep({ marker, kind, text }: Block): boolean {
  if (marker !== undefined || kind === 'row') return true;
  return (
    kind === 'paragraph' &&
    (text.match(/\b(?:(?:click|select|press|tick|check|enter)(?:ed)?|choose|chosen|completed?)\b/gi) ?? [])
      .length > 1
  );
}

/** "Next." by itself. */
function buttonAlone(text: string): Action[] {
  const [, label] =
    /^\W*(?:(?:and |then )*(next|submit)(?:,? (?:again|once more|too))?)\W*$/i.exec(text) ?? [];
  if (label === undefined) return [];
  const start = text.indexOf(label);
  return [{ is: 'button', label, isSoft: false, why: 'request', start, end: start + label.length }];
}

/** "You can do so on pacer.uscourts.gov": no request, but where registering is done. */
function pointerIn(text: string, near: string, { asked }: SentenceReading): Action[] {
  const isAddress = ({ mention }: SentenceReading['asked'][number]): boolean =>
    mention.kind === 'site' || (mention.kind === 'address' && isPacer(mention.label));
  const address = asked.find(
    (one) => isAddress(one) && ['mentioned', 'optional', 'condition'].includes(one.why),
  );
  if (!address || !REGISTERS.test(near) || !POINTS.test(text) || LOGGING_IN.test(text)) return [];
  const { label, start, end, kind } = address.mention;
  const under = asked
    .filter(
      ({ mention, is }) =>
        is === 'not asked' &&
        mention.kind === 'label' &&
        mention.by !== 'capitals' &&
        /\bunder (?:the )?"?$/i.test(text.slice(0, mention.start)),
    )
    .map(({ mention }): Action => ({
      is: 'link',
      label: mention.label,
      isSoft: true,
      why: 'described',
      start: mention.start,
      end: mention.end,
    }));
  return [
    ...under,
    {
      is: 'address',
      label: kind === 'site' ? undefined : label,
      isSoft: false,
      why: 'described',
      start,
      end,
      id: 'pointer',
    },
  ];
}

function screenIn(text: string): FlowScreen | undefined {
  const found = MODEL.map(({ name, called }) => {
    const places = called
      .map((words) => text.toLowerCase().search(new RegExp(String.raw`\b${words}\b`)))
      .filter((at) => at >= 0);
    return { name, at: Math.min(...places) };
  }).filter(({ at }) => Number.isFinite(at));
  return found.sort((one, other) => one.at - other.at)[0]?.name;
}

/** A heading that asks for what the text below it asks for again says nothing of its own. */
function withoutRepeatedHeadings(sentences: readonly ReadSentence[]): ReadSentence[] {
  return sentences.map((sentence, index) => {
    const { block, actions } = sentence;
    const isShort = block.marker?.style === 'step' && !/[.!]$/.test(block.text) && block.text.length < 60;
    if (actions.length === 0 || (block.kind !== 'heading' && !isShort)) return sentence;
    const below: PlacedAction[] = [];
    for (const other of sentences.slice(index + 1)) {
      if (
        other.at !== sentence.at &&
        (other.block.kind === 'heading' || other.block.marker?.style === 'step')
      )
        break;
      below.push(...other.actions);
    }
    const kept = actions.filter(
      (one) =>
        !below.some(
          (other) =>
            other.is === one.is &&
            (other.id ?? other.label?.toLowerCase()) === (one.id ?? one.label?.toLowerCase()),
        ) && !(one.is === 'address' && below.some(({ is }) => is === 'address')),
    );
    const isHeading = block.kind === 'heading' && !/^step\b/i.test(block.text);
    return { ...sentence, actions: isHeading && below.length > 0 ? [] : kept };
  });
}
