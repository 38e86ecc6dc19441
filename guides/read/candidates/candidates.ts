import type { FlowScreen } from '../../../pages/steps';
import type { Action } from '../actions/action';
import { isDeep } from '../actions/addresses';
import { plainWords } from '../structure/words';
import { resemblance, isSameLabel } from '../model/resemblance';
import { ELSEWHERE, MODEL, type ModelScreen, namesOf, type ScreenControl, type Task } from '../model/screens';

/** A control of a screen that an action may mean. */
export interface Candidate {
  readonly screen: FlowScreen;
  /** Undefined for the site itself, and for a whole form. */
  readonly control: ScreenControl | undefined;
  /** 0 to 1. */
  readonly likelihood: number;
}

/** Words that other sites have on the button that goes on. */
const GOES_ON =
  /^(?:continue|proceed|go on|forward|save(?: and continue)?|ok|submit|next step|register|done|finish|complete registration|create account|accept|save)$/i;
const REGISTERING =
  /\b(?:regist\w*|sign ?-?up|enrol\w*|apply|get started|join|(?:new|create|open|request)\b.*\b(?:account|log-?in))\b/i;
const LEAST = 0.55;

/** What an action can mean on any screen of the model, the most likely of each screen. */
export function candidatesOf(action: Action): Candidate[] {
  // What begins another task is nothing on these screens, however much it sounds like it.
  if (taskOf(action) !== undefined && !isOnModel(action)) return [];
  const all = MODEL.flatMap((screen) => {
    const [best, second] = onScreen(action, screen).sort((one, other) => other.likelihood - one.likelihood);
    // Two that are as likely: nobody knows which.
    if (!best || (second && second.likelihood === best.likelihood && second.control?.id !== best.control?.id))
      return [];
    return [best];
  });
  const leaving = all.filter(({ control, likelihood }) => control?.leaves && likelihood >= 0.9);
  if (leaving.length > 0) return leaving;
  const isNamed = all.some(({ likelihood }) => likelihood >= 0.9);
  return isNamed ? all.filter(({ likelihood }) => likelihood >= LEAST) : all;
}

function isOnModel({ label = '' }: Action): boolean {
  return MODEL.some(({ controls }) =>
    controls.some((control) => !control.task && isSameLabel(control.name, label)),
  );
}

/** The other task that a control begins, by its name; undefined for a control of the registration. */
export function taskOf({ label, is, place }: Pick<Action, 'label' | 'is' | 'place'>): Task | undefined {
  if (label === undefined || is === 'field' || is === 'form' || is === 'address') return undefined;
  const words = plainWords(label);
  const home = MODEL.flatMap(({ controls }) => controls).find(
    (control) => control.task && namesOf(control).some((name) => plainWords(name) === words),
  );
  if (home) return home.task;
  const [found] = ELSEWHERE.filter(({ names }) => names.some((name) => plainWords(name) === words));
  if (found) return found.task;
  if (/\be-?fil(?:e|ing)\b/i.test(label) && !/not/i.test(label)) return 'e-filing';
  if (/\blink\b.*\bcm\s?\/?\s?ecf\b/i.test(label)) return 'linking';
  if (/\bupgrad/i.test(label)) return 'upgrade';
  if (/\bmaintenance\b|\bmanage (?:my|your|pacer)\b/i.test(label) && place === undefined) return 'account';
  return /\bforgot/i.test(label) ? 'password' : undefined;
}

function onScreen(action: Action, screen: ModelScreen): Candidate[] {
  const of = (control: ScreenControl | undefined, likelihood: number): Candidate[] => [
    { screen: screen.name, control, likelihood },
  ];
  const byId = (id: string): ScreenControl | undefined => screen.controls.find((one) => one.id === id);
  switch (action.is) {
    case 'address': {
      const at = screenOfAddress(action.label);
      return screen.name === at ? of(undefined, 1) : [];
    }
    case 'form':
      if (action.id === 'payment' || action.id === 'credentials')
        return screen.name === action.id ? of(undefined, 1) : [];
      if (screen.name === 'form')
        return of(undefined, /\b(?:security|log-?in|payment|billing)\b/i.test(action.label ?? '') ? 0.3 : 1);
      return screen.name === 'credentials'
        ? of(undefined, /\b(?:security|log-?in)\b/i.test(action.label ?? '') ? 0.9 : 0.25)
        : [];
    case 'check box': {
      if (action.id === 'robot') return screen.name === 'form' ? of(byId('robot'), 1) : [];
      if (action.id === 'acknowledge') return screen.name === 'policies' ? of(byId('acknowledge'), 1) : [];
      if (action.id === 'authorization') return screen.name === 'payment' ? of(byId('authorization'), 1) : [];
      if (action.label === undefined || action.id !== undefined)
        return screen.name === 'policies'
          ? of(byId('acknowledge'), 0.9)
          : screen.name === 'form'
            ? of(byId('robot'), 0.5)
            : [];
      if (
        screen.name === 'policies' &&
        /\b(?:polic|terms|agree|acknowledg|read|understand|procedures)/i.test(action.label)
      )
        return of(byId('acknowledge'), 0.8);
      return labelled(action.label, screen, ['checkbox']);
    }
    case 'list':
    case 'field': {
      const known = action.id ? byId(action.id) : undefined;
      if (known) return of(known, 1);
      return action.id && action.id !== 'user-type'
        ? []
        : labelled(action.label ?? '', screen, ['textbox', 'combobox']);
    }
    case 'link':
    case 'button':
      if (action.label === undefined)
        return screen.controls
          .filter(({ leadsOn, role }) => leadsOn && role === 'link')
          .flatMap((control) => of(control, 0.6));
      return clickable(action.label, screen);
  }
}

function clickable(label: string, screen: ModelScreen): Candidate[] {
  const found = labelled(label, screen, ['link', 'button']);
  const onward = screen.controls.find(({ leadsOn }) => leadsOn);
  if (found.some(({ likelihood }) => likelihood >= LEAST) || !onward) return found;
  const isOther =
    onward.role === 'button'
      ? GOES_ON.test(label) || (screen.name === 'policies' && /^next$/i.test(label))
      : screen.name !== 'register' && REGISTERING.test(label);
  return isOther
    ? [{ screen: screen.name, control: onward, likelihood: onward.role === 'button' ? 0.45 : 0.35 }]
    : found;
}

function labelled(label: string, screen: ModelScreen, roles: readonly ScreenControl['role'][]): Candidate[] {
  return (
    screen.controls
      .filter(({ role }) => roles.includes(role))
      .map((control) => ({ screen: screen.name, control, likelihood: likelihoodOf(label, control) }))
      // To another kind of account leads its name only, never a label that sounds like it.
      .filter(({ control, likelihood }) => likelihood >= (control.leaves ? 0.9 : LEAST))
  );
}

function likelihoodOf(label: string, control: ScreenControl): number {
  if (isSameLabel(label, control.name)) return 1;
  if (namesOf(control).some((name) => isSameLabel(label, name) || plainWords(name) === plainWords(label)))
    return 0.95;
  const most = Math.max(...namesOf(control).map((name) => resemblance(label, name)));
  return most >= LEAST ? Math.min(most, 0.9) : 0;
}

function screenOfAddress(address: string | undefined): FlowScreen {
  if (address === undefined || !isDeep(address)) return 'home';
  if (/case-search/i.test(address)) return 'case-search';
  return /pscof|registration/i.test(address) ? 'form' : 'register';
}
