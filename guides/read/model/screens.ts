import type { FlowScreen } from '../../../pages/steps';
import { plainWords } from '../structure/words';
import DATA from './screens.json';

export type Role = 'link' | 'button' | 'textbox' | 'combobox' | 'checkbox';

/** A control of a screen of the model, with the names that courts give it. */
export interface ScreenControl {
  readonly id: string;
  readonly role: Role;
  /** Its accessible name. */
  readonly name: string;
  /** A second control that guides name together with it. */
  readonly and?: string;
  /** Other names that stand for it, and for it alone on its screen. */
  readonly aliases?: readonly string[];
  readonly place?: 'main menu' | 'left panel';
  /** The control that leads to the next screen. */
  readonly leadsOn?: boolean;
  /** Leads to another kind of account. */
  readonly leaves?: boolean;
  readonly required?: boolean;
  /** Only after another control was used. */
  readonly appears?: string;
  readonly group?: string;
  readonly entries?: readonly string[];
  readonly groups?: readonly string[];
  /** The other task that it begins. */
  readonly task?: Task;
}

export interface ModelScreen {
  readonly name: FlowScreen;
  readonly heading: string;
  /** Words that speak of the screen. */
  readonly called: readonly string[];
  readonly controls: readonly ScreenControl[];
}

export type Task = 'account' | 'upgrade' | 'e-filing' | 'linking' | 'password';

/** The screens of the model in order; a test compares them with the running site. */
export const MODEL: readonly ModelScreen[] = DATA.screens as readonly ModelScreen[];

/** Names of controls outside of the registration, by the task that they belong to. */
export const ELSEWHERE: readonly { readonly task: Task; readonly names: readonly string[] }[] =
  DATA.elsewhere as readonly { readonly task: Task; readonly names: readonly string[] }[];

export const SCREEN_NAMES: readonly FlowScreen[] = MODEL.map(({ name }) => name);

export const USER_TYPE = MODEL.flatMap(({ controls }) => controls).find(({ id }) => id === 'user-type');

/** The control of a form that a label names, if it takes an answer: a field or a list. */
export function entryNamed(label: string): ScreenControl | undefined {
  const words = plainWords(label);
  return MODEL.flatMap(({ controls }) => controls).find(
    (control) =>
      (control.role === 'textbox' || control.role === 'combobox') &&
      namesOf(control).some((name) => plainWords(name) === words),
  );
}

/** Whether a label is a name of a link that leads on towards the form. */
export function isOnward(label: string): boolean {
  const words = plainWords(label);
  return MODEL.flatMap(({ controls }) => controls).some(
    (control) =>
      control.leadsOn &&
      control.role === 'link' &&
      namesOf(control).some((name) => plainWords(name) === words),
  );
}

/** Whether a label names a field or a list. */
export function isEntered(label: string): boolean {
  return entryNamed(label) !== undefined;
}

/** All that a control can be called. */
export function namesOf({ name, aliases = [] }: ScreenControl): readonly string[] {
  return [name, ...aliases];
}
