import type { Mention } from '../mentions/mention';
import type { Verb } from '../english/words';

/** Why a control that a sentence names is used or not. */
export type Why =
  | 'request'
  | 'passive'
  | 'label'
  | 'described'
  | 'mentioned'
  | 'forbidden'
  | 'condition'
  | 'optional'
  | 'audience'
  | 'purpose'
  | 'note';

/** A control that a sentence names, and whether it asks the registrant to use it. */
export interface Asked {
  readonly mention: Mention;
  /** `soft`: said in passing ("after you click Next"); it counts where nothing else asks for it. */
  readonly is: 'asked' | 'soft' | 'not asked';
  readonly why: Why;
  readonly verb?: Verb;
}

/** A request without anything that it asks for: "Go to". */
export interface BareRequest {
  readonly verb: Verb;
  readonly start: number;
}

export interface SentenceReading {
  readonly asked: readonly Asked[];
  readonly bare: readonly BareRequest[];
}
