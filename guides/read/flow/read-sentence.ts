import type { Action } from '../actions/action';
import type { FlowScreen } from '../../../pages/steps';
import type { SentenceReading } from '../sentences/asked';
import type { Block, Place } from '../structure/document';

/** A sentence of the document, and what it asks for. */
export interface ReadSentence {
  readonly text: string;
  readonly block: Block;
  /** Of the block in the document. */
  readonly at: number;
  /** Where it begins in the block's text. */
  readonly start: number;
  readonly reading: SentenceReading;
  readonly actions: readonly PlacedAction[];
  readonly isNote: boolean;
  /** It says what the items below it are about. */
  readonly isName?: boolean;
  /** A screen that it speaks of. */
  readonly about: FlowScreen | undefined;
}

export interface PlacedAction extends Action {
  readonly place_: Place;
  readonly sentence: string;
}
