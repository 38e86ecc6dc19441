import type { FlowScreen } from '../../../pages/steps';
import { type Candidate, candidatesOf, taskOf } from '../candidates/candidates';
import { SCREEN_NAMES, type Task } from '../model/screens';
import type { PlacedAction, ReadSentence } from './read-sentence';

/** An action, and the control of the screen that it means there. */
export interface Taken {
  readonly action: PlacedAction;
  readonly sentence: ReadSentence;
  /** Undefined when nothing on the screens resembles it. */
  readonly candidate: Candidate | undefined;
  /** Where the registrant is when it is taken; undefined once the guide has left the model. */
  readonly screen: FlowScreen | undefined;
  /** The other task or account that it leads to. */
  readonly leadsTo: Task | 'another account' | undefined;
  /** Nothing on the screen that was reached, but something on another. */
  readonly isElsewhere: boolean;
  /** Guides of one document, counted from 0. */
  readonly flow: number;
}

type Event =
  | {
      readonly kind: 'action';
      readonly action: PlacedAction;
      readonly sentence: ReadSentence;
      readonly choices: readonly Candidate[];
      readonly task: Task | undefined;
    }
  | { readonly kind: 'about'; readonly screen: FlowScreen; readonly sentence: ReadSentence };

const LEFT = SCREEN_NAMES.length;
const SKIPPED = 0.25;
const UNFINISHED = 0.3;
const BACK = 1.4;
const AGAIN = 0.7;
const RETURN = 0.5;
const NEVER = 1_000;
/** So likely is a control by its name. */
const NAMED = 0.9;

/** A way through the screens so far: the last screen, and whether something was done on it. */
interface Way {
  readonly at: number;
  readonly isTouched: boolean;
  readonly worth: number;
  readonly flow: number;
  readonly step: Step | undefined;
}

interface Step {
  readonly event: Event;
  readonly candidate: Candidate | undefined;
  readonly at: number;
  readonly leaves: boolean;
  readonly flow: number;
  readonly before: Step | undefined;
}

/**
 * The screens on which a guide's actions are taken: of all ways through the model, the one on which most of them mean a
 * control that is there, with the fewest screens skipped.
 */
export function walk(sentences: readonly ReadSentence[]): {
  readonly taken: Taken[];
  readonly spokenOf: ReadonlySet<FlowScreen>;
} {
  let ways: Way[] = [{ at: 0, isTouched: false, worth: 0, flow: 0, step: undefined }];
  let lastBlock = -1;
  for (const event of eventsOf(sentences)) {
    const { block, at } = event.sentence;
    const isNew =
      at !== lastBlock &&
      (block.kind === 'heading' || block.marker?.value === 1 || block.kind === 'paragraph');
    lastBlock = at;
    ways = best(ways.flatMap((way) => onward(way, event, isNew)));
  }
  const [first] = [...ways].sort((one, other) => other.worth - one.worth);
  return { taken: takenOn(first?.step), spokenOf: spokenOn(first?.step) };
}

function eventsOf(sentences: readonly ReadSentence[]): Event[] {
  const events = sentences.flatMap((sentence): Event[] => {
    const { about, actions, isNote, block } = sentence;
    const isHere =
      about !== undefined &&
      !isNote &&
      (block.marker !== undefined ||
        block.kind !== 'paragraph' ||
        /\b(?:page|screen)\b/i.test(sentence.text));
    return [
      ...(isHere ? [{ kind: 'about' as const, screen: about, sentence }] : []),
      ...actions.map((action) => ({
        kind: 'action' as const,
        action,
        sentence,
        choices: candidatesOf(action),
        task: taskOf(action),
      })),
    ];
  });
  return withoutPassing(events);
}

/** What is said in passing counts where nothing beside it asks for the same. */
function withoutPassing(events: readonly Event[]): Event[] {
  const key = (event: Event | undefined): string =>
    event?.kind === 'action'
      ? `${event.action.is} ${event.action.id ?? event.action.label?.toLowerCase() ?? ''}`
      : '';
  const actions = events.filter(({ kind }) => kind === 'action');
  return events.filter((event) => {
    if (event.kind !== 'action' || !event.action.isSoft) return true;
    const at = actions.indexOf(event);
    const next = actions[at + 1];
    // "Next takes you to payment, where you press Next": two.
    const isOther =
      next?.kind === 'action' &&
      next.sentence === event.sentence &&
      /\b(?:where|there)\b/i.test(event.sentence.text.slice(event.action.end, next.action.start));
    if (isOther) return true;
    return key(actions[at - 1]) !== key(event) && key(actions[at + 1]) !== key(event);
  });
}

function onward(way: Way, event: Event, isNew: boolean): Way[] {
  if (event.kind === 'about') {
    const at = SCREEN_NAMES.indexOf(event.screen);
    const stays = { ...way, step: stepOn(way, event, undefined, way.at, false) };
    if (way.at === LEFT || at < way.at) return [stays];
    const skipped = costOf(way, at);
    return [
      stays,
      {
        ...way,
        at,
        isTouched: way.at === at && way.isTouched,
        worth: way.worth + 0.35 - skipped,
        step: stepOn(way, event, undefined, at, false),
      },
    ];
  }
  const { choices, task, action } = event;
  // The name of another account is never overlooked.
  const ignored = choices.some(({ control }) => control?.leaves) ? NEVER : 0;
  const none: Way = {
    ...way,
    worth: way.worth - ignored,
    step: stepOn(way, event, undefined, way.at, false),
  };
  const ways = choices.map((candidate) => take(way, event, candidate, isNew));
  if (task !== undefined && !(action.is === 'check box')) {
    const worth = way.worth + (way.at === LEFT ? 0.5 : 0.9);
    ways.push({
      at: LEFT,
      isTouched: false,
      worth,
      flow: way.flow,
      step: stepOn(way, event, undefined, LEFT, true),
    });
  }
  return [none, ...ways];
}

function take(
  way: Way,
  event: Extract<Event, { kind: 'action' }>,
  candidate: Candidate,
  isNew: boolean,
): Way {
  const at = SCREEN_NAMES.indexOf(candidate.screen);
  const { control, likelihood } = candidate;
  const isBack = way.at !== LEFT && at < way.at;
  // Home and the list of accounts can be reached anew from everywhere.
  const isNamed = control === undefined || likelihood > NAMED;
  const restarts = (isBack && way.at >= 3 && at <= 1) || (way.at === LEFT && at <= 1 && isNamed);
  const cost =
    way.at === LEFT
      ? restarts && isNew
        ? RETURN
        : NEVER
      : isBack
        ? isNew && restarts
          ? AGAIN
          : BACK
        : costOf(way, at);
  const flow = way.flow + (restarts ? 1 : 0);
  const worth = way.worth + likelihood - cost;
  if (control?.leaves)
    return { at: LEFT, isTouched: false, worth, flow, step: stepOn(way, event, candidate, at, true, flow) };
  const next = control?.leadsOn ? at + 1 : at;
  return {
    at: next,
    isTouched: next === at,
    worth,
    flow,
    step: stepOn(way, event, candidate, at, false, flow),
  };
}

function costOf(way: Way, at: number): number {
  if (at <= way.at) return 0;
  return (at - way.at - 1) * SKIPPED + (way.isTouched ? UNFINISHED : SKIPPED);
}

function stepOn(
  way: Way,
  event: Event,
  candidate: Candidate | undefined,
  at: number,
  leaves: boolean,
  flow = way.flow,
): Step {
  return { event, candidate, at, leaves, flow, before: way.step };
}

/** Of ways that have reached the same, the one that is worth most. */
function best(ways: readonly Way[]): Way[] {
  const found = new Map<string, Way>();
  for (const way of ways) {
    const key = `${way.at} ${way.isTouched}`;
    if ((found.get(key)?.worth ?? -Infinity) < way.worth) found.set(key, way);
  }
  return [...found.values()];
}

function stepsOf(last: Step | undefined): Step[] {
  const steps: Step[] = [];
  for (let step = last; step; step = step.before) steps.push(step);
  return steps.reverse();
}

function takenOn(last: Step | undefined): Taken[] {
  return stepsOf(last).flatMap(({ event, candidate, at, leaves, flow }) => {
    if (event.kind === 'about' || (!candidate && at !== LEFT && isVague(event.action))) return [];
    const { action, sentence, task } = event;
    const leadsTo = candidate?.control?.leaves ? ('another account' as const) : leaves ? task : undefined;
    const isElsewhere =
      candidate === undefined && event.choices.some(({ likelihood }) => likelihood >= NAMED);
    return [{ action, sentence, candidate, screen: SCREEN_NAMES[at], leadsTo, isElsewhere, flow }];
  });
}

/** "Answer the questions" may mean any; where none of the screen's fits, nobody is asked for a field. */
function isVague({ is, label = '' }: PlacedAction): boolean {
  return (
    (is === 'field' && /^(?:(?:two|both|2|the|these) )?(?:questions?|answers?)$/i.test(label)) ||
    (label === '' && (is === 'link' || is === 'button'))
  );
}

function spokenOn(last: Step | undefined): ReadonlySet<FlowScreen> {
  return new Set(
    stepsOf(last).flatMap(({ event, at }) =>
      event.kind === 'about' && SCREEN_NAMES[at] === event.screen ? [event.screen] : [],
    ),
  );
}
