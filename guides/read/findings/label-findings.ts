import { MODEL, SCREEN_NAMES, USER_TYPE } from '../model/screens';
import { isSameLabel } from '../model/resemblance';
import type { Taken } from '../flow/walk';
import type { GuideFinding } from './finding';

const GENERIC_FORM =
  /^(?:(?:the|this|online|pacer|account|new|user|whole|entire|short|registration|application|sign-?up|enrollment|form|page|screen|information|fields)\s*)*$/i;

/** Labels and places that are others on the site, and controls that it does not have. */
export function labelFindings(taken: readonly Taken[], stepOf: (taken: Taken) => number): GuideFinding[] {
  return taken.flatMap((one) => {
    const { action, candidate } = one;
    const found = (kind: GuideFinding['kind'], about: string, says: string, meets: string): GuideFinding => ({
      kind,
      step: stepOf(one),
      line: action.place_.line,
      ...(action.place_.page === undefined ? {} : { page: action.place_.page }),
      about,
      says,
      meets,
    });
    if (action.is === 'address') {
      return action.label === undefined
        ? [found('unmentioned-step', 'its address', 'opening the site', 'its address.')]
        : [];
    }
    const { label } = action;
    if (action.is === 'form') {
      const words = label?.replace(/\s+(?:form|page|screen)$/i, '') ?? '';
      const heading = MODEL.find(({ name }) => name === 'form')?.heading ?? '';
      const isNamed = /\bform$|registration$/i.test(label ?? '') && candidate?.screen === 'form';
      return isNamed && !GENERIC_FORM.test(label ?? '') && !isSameLabel(words, heading) && words !== ''
        ? [found('label-differs', words, words, heading)]
        : [];
    }
    if (label === undefined) return [];
    // What the site has elsewhere was not placed, and is nothing that it does not have.
    if (!candidate && one.isElsewhere) return [];
    if (!candidate)
      return [found('contradicted-by-site', label, `there is a ${action.is} "${label}".`, 'there is none.')];
    const { control } = candidate;
    if (!control) return [];
    if (action.is === 'list' && action.entry && control.id === USER_TYPE?.id) {
      const entries = [...(USER_TYPE.entries ?? []), ...(USER_TYPE.groups ?? [])];
      if (!entries.some((entry) => isSameLabel(entry, action.entry ?? '')))
        return [
          found(
            'contradicted-by-site',
            action.entry,
            `there is an entry "${action.entry}" in the list "${label}".`,
            'there is none.',
          ),
        ];
    }
    if (!isLabel(one)) return [];
    const name = control.and ? `${control.name}, ${control.and}` : control.name;
    const isOwn =
      isSameLabel(label, control.name) ||
      (control.group !== undefined && isSameLabel(label, control.group)) ||
      (control.and !== undefined && isSameLabel(label, control.and));
    return [
      ...(isOwn ? [] : [found('label-differs', label, label, name)]),
      ...(action.place && control.place && action.place !== control.place
        ? [found('misplaced-control', label, action.place, control.place)]
        : []),
    ];
  });
}

/** Whether what a guide calls a control is meant as its label: "a passphrase" is not. */
function isLabel({ action, candidate }: Taken): boolean {
  const { label = '', id } = action;
  switch (candidate?.control?.id) {
    case 'robot':
      return /\bnot an? robot\b/i.test(label) && /^i\b|^i'/i.test(label);
    case 'acknowledge':
      return (
        label !== '' &&
        !/^acknowledge?ments?$/i.test(label) &&
        (id === undefined || /\bpolic|\bagree|\baccept/i.test(label))
      );
    case 'password':
    case 'confirm-password':
      return /^[A-Z]/.test(label) && !/^pass(?:word|phrase)s?$/i.test(label) && id !== 'confirm-password';
    case 'security-answers':
      return /security/i.test(label);
    case 'username':
    case 'security-questions':
      return !/^(?:two|both|2|the|these) questions$|^questions?$/i.test(label);
    case 'authorization':
      return false;
    default:
      return true;
  }
}

/** Where a guide goes over to another kind of account, or to another task, and does not come back. */
export function leavingIn(taken: readonly Taken[], stepOf: (taken: Taken) => number): GuideFinding[] {
  const at = leavesAt(taken);
  const one = taken[at];
  // Once the account exists, nothing leaves: "I forgot my password" is another question.
  const isDone = taken
    .slice(0, Math.max(0, at))
    .some(({ screen, candidate }) => screen === 'policies' && candidate?.control?.leadsOn);
  if (!one || isDone) return [];
  const label = one.action.label ?? '';
  return [
    {
      kind: 'leaves-the-model',
      step: stepOf(one),
      line: one.action.place_.line,
      ...(one.action.place_.page === undefined ? {} : { page: one.action.place_.page }),
      about: label,
      says: `${one.action.is} "${label}": ${one.leadsTo ?? 'another task'}`,
      meets: 'the model has Case Search Only registration; what follows here is not followed.',
    },
  ];
}

/** Index of the action with which a guide leaves the model for good; -1 when it does not. */
export function leavesAt(taken: readonly Taken[]): number {
  const back = taken.findLastIndex(
    ({ leadsTo, candidate, screen }) =>
      leadsTo === undefined &&
      candidate !== undefined &&
      screen !== undefined &&
      SCREEN_NAMES.includes(screen),
  );
  return taken.findIndex(({ leadsTo }, at) => leadsTo !== undefined && at > back);
}
