import { DOCUMENTED_FLOW, type FlowScreen } from '../../../pages/steps';
import { MODEL, SCREEN_NAMES } from '../model/screens';
import type { Taken } from '../flow/walk';
import type { ReadSentence } from '../flow/read-sentence';
import { doubtBetween, spanOf } from './doubt';
import type { GuideFinding } from './finding';

export interface FlowReading {
  readonly sentences: readonly ReadSentence[];
  readonly taken: readonly Taken[];
  /** Screens that the guide speaks of, or states facts about, without asking for anything on them. */
  readonly spokenOf: ReadonlySet<FlowScreen>;
  readonly stepOf: (taken: Taken) => number;
  /** The last step of the guide. */
  readonly lastStep: number;
  /** It only says where registering is done, and promises no steps. */
  readonly isPointer: boolean;
  /** The last action leads to another task or account. */
  readonly hasLeft: boolean;
}

/** What the flow has to have, in order, by the names of findings. */
const NEEDED: readonly { readonly about: string; readonly screen: FlowScreen; readonly step: number }[] = [
  { about: 'site', screen: 'home', step: 1 },
  { about: 'register', screen: 'home', step: 2 },
  { about: 'case-search-only', screen: 'register', step: 3 },
  { about: 'register-now', screen: 'case-search', step: 4 },
  { about: 'form', screen: 'form', step: 5 },
  { about: 'credentials', screen: 'credentials', step: 6 },
  { about: 'payment', screen: 'payment', step: 7 },
  { about: 'policies', screen: 'policies', step: 8 },
];

/** Steps that the site demands and the guide leaves out. */
export function missingSteps(reading: FlowReading): GuideFinding[] {
  const { taken, spokenOf, stepOf, lastStep, isPointer, hasLeft } = reading;
  if (isPointer) return [];
  const reached = hasLeft ? reachedBy(taken.slice(0, -1)) : SCREEN_NAMES.length;
  const begins = SCREEN_NAMES.indexOf(beginOf(taken));
  return NEEDED.flatMap(({ about, screen, step }) => {
    const at = SCREEN_NAMES.indexOf(screen);
    if (at > reached || (hasLeft && at === reached)) return [];
    if (at < begins && about !== 'site') return [];
    if (
      isDone(about, screen, reading) ||
      (spokenOf.has(screen) && !['home', 'register', 'case-search'].includes(screen))
    )
      return [];
    const before = taken.findLast(
      (one) =>
        SCREEN_NAMES.indexOf(one.screen ?? 'home') < at ||
        (one.screen === screen && one.action.is === 'address'),
    );
    const after = taken.find((one) => SCREEN_NAMES.indexOf(one.screen ?? 'home') > at && one !== before);
    const doubt = doubtBetween(reading.sentences, before, after, { logIn: step < 5 });
    if (doubt.isUnread || (step < 5 && doubt.named.has(about))) return [];
    const says =
      before && after && stepOf(before) !== stepOf(after)
        ? `between step ${stepOf(before)} and step ${stepOf(after)}`
        : before
          ? `after step ${after ? stepOf(before) : lastStep}`
          : `before step ${after ? stepOf(after) : 1}`;
    const sentence = DOCUMENTED_FLOW.steps.find(({ number }) => number === step)?.sentence ?? '';
    const where = after ?? before;
    return [
      {
        kind: 'missing-step' as const,
        step: where ? stepOf(where) : 0,
        line: null,
        about,
        says,
        meets: sentence,
      },
    ];
  });
}

/** How far the actions lead. */
function reachedBy(taken: readonly Taken[]): number {
  return Math.max(
    0,
    ...taken.map(({ screen, candidate }) =>
      candidate ? SCREEN_NAMES.indexOf(screen ?? 'home') + (candidate.control?.leadsOn ? 1 : 0) : 0,
    ),
  );
}

/** The screen on which a guide begins: an address may lead past the home page. */
function beginOf(taken: readonly Taken[]): FlowScreen {
  const [first] = taken.filter(({ action }) => action.is === 'address');
  return first?.candidate?.screen ?? 'home';
}

function isDone(about: string, screen: FlowScreen, { taken }: FlowReading): boolean {
  const on = taken.filter((one) => one.screen === screen && one.candidate !== undefined);
  switch (about) {
    case 'site':
      return taken.some(({ action }) => action.is === 'address');
    case 'register':
    case 'case-search-only':
    case 'register-now':
      return on.some(({ candidate }) => candidate?.control?.leadsOn || candidate?.control?.leaves);
    case 'credentials':
      return on.some(({ action }) => action.is === 'field' || action.is === 'form');
    default:
      return on.length > 0;
  }
}

/** Controls that the site demands on a screen where the guide asks for others. */
export function unmentionedControls(reading: FlowReading): GuideFinding[] {
  const { taken, isPointer, stepOf } = reading;
  if (isPointer) return [];
  return MODEL.flatMap(({ name, controls }) => {
    const on = taken.filter(({ screen, candidate }) => screen === name && candidate !== undefined);
    const last = on.at(-1);
    if (!last || !['form', 'credentials', 'payment', 'policies'].includes(name)) return [];
    // A screen on which only the button was named is missing as a whole.
    if ((name === 'form' || name === 'credentials') && on.every(({ action }) => action.is === 'button'))
      return [];
    const used = new Set(on.map(({ candidate }) => candidate?.control?.id));
    const isWhole = on.some(({ action }) => action.is === 'form');
    const says = on
      .map(({ action }) => (action.entry ? action.label : (action.label ?? `the ${action.is}`)))
      .join(', ');
    const found = (about: string, meets: string): GuideFinding => ({
      kind: 'unmentioned-step',
      step: stepOf(last),
      line: last.action.place_.line,
      about,
      says,
      meets,
    });
    const doubt = doubtBetween(reading.sentences, ...spanOf(taken, name), { logIn: false });
    if (doubt.isUnread) return [];
    const missing = controls.filter(
      ({ id, required }) =>
        required && !used.has(id) && !doubt.named.has(id) && !(isWhole && name === 'credentials'),
    );
    const onward = controls.find(({ leadsOn }) => leadsOn);
    const goesOn = onward !== undefined && used.has(onward.id);
    const fields = missing.flatMap(({ id, name: label, and, group }) =>
      id === 'acknowledge'
        ? [found('acknowledge', 'You must acknowledge the policies and procedures.')]
        : [label, ...(and ? [and] : [])].map((one) => found(group ?? one, `${group ?? one} is required.`)),
    );
    return [...fields, ...(goesOn || !onward ? [] : [found(onward.name, `${onward.name}.`)])];
  });
}
