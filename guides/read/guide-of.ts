import { type Action as GuideAction, type Claim, claimOf, type Guide } from '../catalogue';
import type { ScreenControl } from './model/screens';
import type { Statement } from './facts/statements';
import type { Taken } from './flow/walk';
import { leavesAt } from './findings/label-findings';
import type { GuideReading } from './read-guide';

/** Id of the guide that a document is made into: its claims are `text-<step>.<words>`. */
const ID = 'text';

const KINDS = {
  link: 'link',
  button: 'button',
  textbox: 'field',
  combobox: 'list',
  checkbox: 'check box',
} as const;

const ANSWERS: Readonly<Record<string, Extract<GuideAction, { control: 'field' }>['answers']>> = {
  username: ['username'],
  password: ['password'],
  'confirm-password': ['confirmPassword'],
  'security-questions': ['securityQuestion1', 'securityQuestion2'],
  'security-answers': ['securityAnswer1', 'securityAnswer2'],
};

/** Statements of one fact that guides make in ways that answer a question differently. */
const VARIANTS: readonly { readonly fact: string; readonly words: RegExp; readonly claim: string }[] = [
  { fact: 'card-validated', words: /\b(?:we|court)\b/i, claim: 'njb-7.validated-at-registration' },
  { fact: 'linking', words: /\blive\b|\bnextgen\b/i, claim: 'vawb-8.link-when-live' },
  { fact: 'linking', words: /\binstructions?\b/i, claim: 'njb-9.linking-instructions' },
];

/**
 * The guide that a document was read as, so that a browser can follow it: the actions that are on the model's screens,
 * with the controls that they mean there, up to where the guide leaves the model.
 */
export function guideOf(
  { flow, title, court, statements, steps }: GuideReading,
  comparedWith: readonly string[],
): Guide {
  const left = leavesAt(flow);
  const inModel = (left < 0 ? flow : flow.slice(0, left)).filter(({ candidate }) => candidate !== undefined);
  const numberOf = ({ sentence }: Taken | Statement): number =>
    steps.find(({ from, to }) => sentence.at >= from && sentence.at <= to)?.number ?? 1;
  return {
    id: ID,
    title: title ?? 'A guide without a title',
    court: court ?? 'A court that the text does not name',
    steps: stepsOf(inModel, numberOf),
    claims: distinct(statements.flatMap((statement) => claimsOf(statement, numberOf(statement)))),
    comparedWith: [...comparedWith],
    findings: [],
  };
}

function distinct(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ id }, at) => claims.findIndex((one) => one.id === id) === at);
}

/** A step for each run of actions on one screen: a step of the document that covers two screens is two. */
function stepsOf(taken: readonly Taken[], numberOf: (one: Taken) => number): Guide['steps'] {
  const steps: Guide['steps'] = [];
  for (const one of taken) {
    const action = actionOf(one);
    const screen = one.screen ?? 'home';
    const number = numberOf(one);
    const last = steps.at(-1);
    if (!action) continue;
    if (last?.screen === screen && last.number === number) last.actions.push(action);
    else steps.push({ number, screen, sentence: one.sentence.text, actions: [action] });
  }
  return steps;
}

function actionOf({ action, candidate }: Taken): GuideAction | undefined {
  const { control } = candidate ?? {};
  const { line } = action.place_;
  const from = { ...(line === null ? {} : { line }), ...(control ? { targets: targetsOf(control) } : {}) };
  const { label, is } = action;
  switch (is) {
    case 'address':
      return { control: is, ...(label === undefined ? {} : { label }), ...from };
    case 'link':
    case 'button':
      return {
        control: is,
        label: label ?? control?.name ?? '',
        ...(action.place && action.place !== 'right panel' ? { place: action.place } : {}),
        ...from,
      };
    case 'check box':
      return { control: is, ...(label === undefined ? {} : { label }), ...from };
    case 'list':
      return action.entry === undefined
        ? undefined
        : { control: is, label: label ?? '', choose: action.entry, ...from };
    case 'field': {
      const answers = ANSWERS[control?.id ?? ''];
      return answers ? { control: is, label: label ?? '', answers: [...answers], ...from } : undefined;
    }
    case 'form':
      return candidate?.screen === 'form'
        ? { control: is, label: label ?? '', ...(line === null ? {} : { line }) }
        : undefined;
  }
}

function targetsOf({
  role,
  name,
  and,
}: ScreenControl): { kind: (typeof KINDS)[keyof typeof KINDS]; name: string }[] {
  // Lists of questions are fields to the registrant: both are answered.
  const kind = and ? 'field' : KINDS[role];
  return [name, ...(and ? [and] : [])].map((one) => ({ kind, name: one }));
}

/** The claim of guides/data/ whose statement a guide makes, with its topics and its proof. */
function claimsOf({ fact, agrees, sentence }: Statement, step: number): Claim[] {
  const variant = VARIANTS.find((one) => one.fact === fact.id && one.words.test(sentence.text));
  const id = variant?.claim ?? fact.claim;
  if (id === undefined || (!agrees && fact.id !== 'immediate-use') || (agrees && fact.id === 'immediate-use'))
    return [];
  const { provenBy, ...claim } = claimOf(id).claim;
  const words = id.slice(id.indexOf('.'));
  return [
    {
      ...claim,
      id: `${ID}-${step}${words}`,
      step,
      ...(provenBy ? { provenBy: provenBy.includes('.') ? provenBy : id } : {}),
    },
  ];
}
