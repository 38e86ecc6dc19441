import type { FlowScreen } from '../../../pages/steps';
import type { ReadSentence } from '../flow/read-sentence';
import type { Taken } from '../flow/walk';
import { entryNamed, MODEL, namesOf } from '../model/screens';
import { plainWords } from '../structure/words';

const LOGS_IN = /\b(?:log|sign)(?:ging|ged|s)?[ -]?(?:in|on)\b(?! (?:name|id|data|page|screen))/i;

/** Verbs that use a control, and nothing else. */
const USES =
  /^(?:click|double-click|select|choose|pick|press|tap|hit|push|tick|check|mark|enter|type|fill|complete|create|answer|set|make)$/;

/** What stands between two places of a guide that may be the step, or the control, that seems to be missing. */
export interface Doubt {
  /** Something was asked for and not understood, or a log-in is mentioned. */
  readonly isUnread: boolean;
  /** Ids of the controls that are named there, whatever is said about them. */
  readonly named: ReadonlySet<string>;
}

/** What stands behind one action, up to another; from the first sentence and up to the last where there is none. */
export function doubtBetween(
  sentences: readonly ReadSentence[],
  from: Taken | undefined,
  to: Taken | undefined,
  { logIn }: { readonly logIn: boolean },
): Doubt {
  const first = from ? sentences.indexOf(from.sentence) : 0;
  const last = to ? sentences.indexOf(to.sentence) : sentences.length - 1;
  const between = sentences.slice(first, last + 1);
  return {
    isUnread: between.some(
      (one) =>
        isUnread(one) || (logIn && to !== undefined && one.actions.length === 0 && LOGS_IN.test(one.text)),
    ),
    named: new Set(between.flatMap(namedIn)),
  };
}

/** Asked for in words of which nothing was understood. */
export function isUnread({ text, reading, actions, isNote, isName, block }: ReadSentence): boolean {
  return (
    !isNote &&
    isName !== true &&
    /\s/.test(text) &&
    block.kind !== 'heading' &&
    actions.length === 0 &&
    !reading.asked.some(({ is }) => is !== 'not asked') &&
    reading.bare.some(({ verb }) => verb.form === 'base' && USES.test(verb.base))
  );
}

function namedIn({ reading }: ReadSentence): string[] {
  return reading.asked.flatMap(({ mention, why }) => {
    if (why === 'forbidden' || why === 'audience') return [];
    if (mention.kind === 'entry') return ['user-type'];
    // "The password is entered twice" names both fields.
    if (mention.id === 'confirm-password') return ['confirm-password', 'password'];
    return [mention.id, entryNamed(mention.label)?.id, ...onwardNamed(mention.label)].flatMap(
      (id) => id ?? [],
    );
  });
}

/** The control that leads on from a screen, by a name of it. */
function onwardNamed(label: string): string[] {
  const words = plainWords(label);
  if (words === '') return [];
  return MODEL.flatMap(({ controls }) => controls)
    .filter((control) => control.leadsOn && namesOf(control).some((name) => plainWords(name) === words))
    .map(({ id }) => id);
}

/** The first and the last action on a screen, and the next one on another. */
export function spanOf(
  taken: readonly Taken[],
  screen: FlowScreen,
): readonly [Taken | undefined, Taken | undefined] {
  const first = taken.findIndex((one) => one.screen === screen);
  const last = taken.findLastIndex((one) => one.screen === screen);
  return [taken[Math.max(0, first - 1)], taken[last + 1]];
}
