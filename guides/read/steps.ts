import type { FlowScreen } from '../../pages/steps';
import type { Action } from '../catalogue';
import { oneLine, type Passage } from './passages';
import type { Reading } from './reading';
import { screenOf } from './screens';

/** A step as a text has it. */
export interface RecognisedStep {
  readonly number: number;
  /** Where it begins. */
  readonly line: number;
  /** What it says, up to the next step. */
  readonly text: string;
  /** Undefined when no rule tells: the step is not followed. */
  readonly screen: FlowScreen | undefined;
  readonly controls: readonly Action[];
  /** Ids of claims in guides/data/. */
  readonly claims: readonly string[];
}

/** The steps of a text, and for each the reading of its screen. */
export function stepsIn(passages: readonly Passage[]): { step: RecognisedStep; reading: Reading }[] {
  const starts = passages.flatMap(({ block }, at) => (block.kind === 'step' ? [at] : []));
  return starts.map((start, at) => stepOf(passages.slice(start, starts[at + 1])));
}

function stepOf(passages: readonly Passage[]): { step: RecognisedStep; reading: Reading } {
  const { number = 0, lines: [{ line } = { line: 0 }] = [] } = passages[0]?.block ?? {};
  const ofStep = passages.filter(({ block }) => block.kind !== 'outside');
  const parts = ofStep.flatMap((passage) => passage.parts);
  const text = ofStep
    .filter(({ parts: own }) => own.length > 0)
    .map((passage) => oneLine(passage.text))
    .join(' ');
  const controls = parts.flatMap((part) => part.controls).reduce(withControl, [] as readonly Action[]);
  const claims = parts.map(({ claim }) => claim).filter((claim) => claim !== undefined);
  const { screen, rule } = screenOf(controls, text);
  const what = screen ? `"${screen}"` : `step ${number}: no rule tells its screen`;
  return {
    step: { number, line, text, screen, controls, claims: [...new Set(claims)] },
    reading: { line, words: `step ${number}`, takenFor: screen ? 'screen' : 'not understood', what, rule },
  };
}

/** Adds a control that a step names. A field that it names again is the same, and so is "the box", once labeled. */
function withControl(controls: readonly Action[], control: Action): readonly Action[] {
  const same = controls.findIndex((other) => isSame(other, control));
  if (same < 0) return [...controls, control];
  return controls[same]?.label === undefined ? controls.with(same, control) : controls;
}

function isSame(one: Action, other: Action): boolean {
  if (one.control === 'check box' && other.control === 'check box')
    return one.label === undefined || other.label === undefined || one.label === other.label;
  return (
    one.control === 'field' &&
    other.control === 'field' &&
    one.label.toLowerCase() === other.label.toLowerCase()
  );
}
