import type { Asked, Why } from '../sentences/asked';
import type { Mention } from '../mentions/mention';

export type ActionKind = 'address' | 'link' | 'button' | 'check box' | 'list' | 'field' | 'form';

/** What a guide asks the registrant to do with one control. */
export interface Action {
  readonly is: ActionKind;
  /** As the guide words it; undefined when it names none. */
  readonly label: string | undefined;
  /** Of a list. */
  readonly entry?: string;
  /** What the label means whatever the screen: "username", "robot"; of a form, which one. */
  readonly id?: string;
  readonly place?: 'main menu' | 'left panel' | 'right panel';
  /** Said in passing. */
  readonly isSoft: boolean;
  readonly why: Why;
  /** Where in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** A control that is named and not used, with the reason. */
export interface NotAsked {
  readonly mention: Mention;
  readonly why: Why;
}

export type { Asked };
