import path from 'node:path';
import * as v from 'valibot';
import type { Registrant } from '../fixtures/data/registrant';
import { DOCUMENTED_FLOW, type FlowScreen } from '../pages/steps';

const SCREENS = [...new Set<FlowScreen>(DOCUMENTED_FLOW.steps.map(({ screen }) => screen))];

/** What a guide and the site, the guide and itself, or two guides can differ in. */
const FINDING_KINDS = [
  'missing-step',
  'unmentioned-step',
  'label-differs',
  'misplaced-control',
  'contradicted-by-site',
  'contradicts-itself',
  'guides-disagree',
  /** From here on it is about another kind of account, or another task. */
  'leaves-the-model',
  /** The browser failed at it. */
  'not-followed',
] as const;

/** What every registrant has an answer for, by the names of fixtures/data/registrant.ts. */
const ANSWERS = [
  ...(['firstName', 'lastName', 'dateOfBirth', 'address', 'city', 'state', 'county', 'zip'] as const),
  ...([
    'primaryPhone',
    'email',
    'confirmEmail',
    'userType',
    'username',
    'password',
    'confirmPassword',
  ] as const),
  ...(['securityQuestion1', 'securityAnswer1', 'securityQuestion2', 'securityAnswer2'] as const),
] satisfies (keyof Registrant)[];

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const stepNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const screen = v.picklist(SCREENS);

/** Kinds of controls, as a guide names them: `link`, `button`, `check box`, `list` or `field`. */
const CONTROL_KINDS = ['link', 'button', 'check box', 'list', 'field'] as const;

/** A control of the site: its kind, and its accessible name as the browser gives it. */
const siteControl = v.strictObject({ kind: v.picklist(CONTROL_KINDS), name: text });

/** What every action can say of its place in the document and on the site. */
const readFrom = {
  /** Line of the document that asks for it; 1 is the first. */
  line: v.optional(stepNumber),
  /**
   * The controls of the site that the label was read as, for a reading that chose among those that its screen has: one,
   * or for a field one for each answer. Empty: none of them resembles the label, so that nothing is used. Without it,
   * the control whose name is closest to the label is used.
   */
  targets: v.optional(v.array(siteControl)),
};

/**
 * One action of a step: the control that it names, with the label as the guide words it. What a registrant does with a
 * control follows from its kind. This is all that reading a guide hands to following it: an order of actions, step by
 * step.
 */
const action = v.variant('control', [
  /** Opens the site, at the address in the text. That is never opened itself (D-19): the stub's home page stands for it. */
  v.strictObject({ control: v.literal('address'), label: v.optional(text), ...readFrom }),
  /** Chooses it. */
  v.strictObject({
    control: v.picklist(['link', 'button']),
    label: text,
    /** Where the guide says that it is. */
    place: v.optional(v.picklist(['main menu', 'left panel'])),
    ...readFrom,
  }),
  /** Ticks it. Without a label, the only check box of its screen. */
  v.strictObject({ control: v.literal('check box'), label: v.optional(text), ...readFrom }),
  /** Selects an entry. */
  v.strictObject({ control: v.literal('list'), label: text, choose: text, ...readFrom }),
  /** Enters the registrant's own answers into one field, or into several with such a label. */
  v.strictObject({
    control: v.literal('field'),
    label: text,
    answers: v.pipe(v.array(v.picklist(ANSWERS)), v.minLength(1)),
    ...readFrom,
  }),
  /** Completes a whole form: all its fields but those that the step names. */
  v.strictObject({ control: v.literal('form'), label: text, ...readFrom }),
]);

const step = v.strictObject({
  /** As printed. */
  number: stepNumber,
  screen,
  /** What the guide asks a person to do, in our words. */
  sentence: text,
  /** In the order of the text. */
  actions: v.array(action),
});

/** `<guide>-<step>.<words>`. */
const claimId = v.pipe(
  v.string(),
  v.regex(/^[a-z]+-\d+\.[a-z]+(-[a-z]+)*$/, 'Expected an id such as "moeb-7.card-optional"'),
);

const claim = v.strictObject({
  id: claimId,
  step: stepNumber,
  /** One checkable statement, in our words. */
  statement: text,
  /**
   * What it answers, by topics such as "first use with a card": questions that several guides answer, or one guide
   * twice. Two answers that differ are a finding.
   */
  answers: v.optional(v.record(text, text), {}),
  /** Words that a registrant without a card must read on a screen, whatever their case and punctuation. */
  shown: v.optional(v.strictObject({ screen, words: v.pipe(v.array(text), v.minLength(1)) })),
  /** `screen`: the followed guide, which reads it. `specs`: those that name it. Or a claim that has the same proof. */
  provenBy: v.optional(
    v.union([v.picklist(['screen', 'specs']), claimId], 'Expected "screen", "specs" or a claim'),
  ),
  /** In place of `provenBy`: why nothing on this machine can prove it. */
  untestable: v.optional(text),
});

const finding = v.strictObject({
  kind: v.picklist(FINDING_KINDS),
  step: stepNumber,
  /** The claim that it concerns, where it is one. */
  claim: v.optional(claimId),
  /** What the guide says. */
  says: text,
  /** What a registrant meets instead: on the site, in another step, or in another guide. */
  meets: text,
  /** Line of the document, where the guide was read from one. */
  line: v.optional(stepNumber),
});

const guide = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
  title: text,
  court: text,
  steps: v.pipe(v.array(step), v.minLength(1)),
  claims: v.pipe(v.array(claim), v.minLength(1)),
  /** Guides whose answers are held against this one's. */
  comparedWith: v.array(text),
  /** What following it finds today. */
  findings: v.array(finding),
});

export type Guide = v.InferOutput<typeof guide>;
export type GuideStep = Guide['steps'][number];
export type Action = GuideStep['actions'][number];
export type SiteControl = v.InferOutput<typeof siteControl>;
export type ControlKind = SiteControl['kind'];
export type Claim = Guide['claims'][number];
export type Finding = Guide['findings'][number];
export type FindingKind = Finding['kind'];

/**
 * The guide in the text of a file that is named after it. Throws an error that names the guide, and for everything that
 * is not as expected the step or the claim, and the field.
 */
export function parseGuide(json: string, file: string): Guide {
  const name = path.basename(file, '.json');
  const refuse = (problems: readonly string[]): Error =>
    new Error(
      `Guide "${name}" (${file}) is not as expected:\n${problems.map((one) => `  ${one}`).join('\n')}`,
    );
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), guide), json);
  if (!parsed.success) throw refuse(parsed.issues.map(problemOf));
  const problems = inconsistencies(parsed.output, name);
  if (problems.length > 0) throw refuse(problems);
  return parsed.output;
}

/** "step 4, actions.0.label: Invalid key: Expected "label" but received undefined". */
function problemOf({ path: keys, message }: v.BaseIssue<unknown>): string {
  const [list, entry, ...fields] = keys ?? [];
  const {
    number,
    id,
    step: at,
  } = { ...(entry?.value as { number?: unknown; id?: unknown; step?: unknown }) };
  // Where what names it is what is wrong, its place in the list does.
  const place = `in place ${Number(entry?.key) + 1} of "${String(list?.key)}"`;
  const names: Record<string, string> = {
    steps: typeof number === 'number' ? `step ${number}` : `the step ${place}`,
    claims: typeof id === 'string' ? `claim ${id}` : `the claim ${place}`,
    findings: typeof at === 'number' ? `finding of step ${at}` : `the finding ${place}`,
  };
  const name = entry && names[String(list?.key)];
  const field = (name ? fields : (keys ?? [])).map(({ key }) => String(key)).join('.');
  return [[name, field].filter(Boolean).join(', '), message].filter(Boolean).join(': ');
}

/** What the shape of the data cannot say. */
function inconsistencies({ id, steps, claims, comparedWith, findings }: Guide, name: string): string[] {
  const numbers = steps.map(({ number }) => number);
  const ids = claims.map((one) => one.id);
  const isStep = (number: number): boolean => numbers.includes(number);
  return [
    ...(id === name ? [] : [`id: expected "${name}", the name of the file, got "${id}".`]),
    ...steps
      .filter(({ number }, at) => at > 0 && number <= (numbers[at - 1] ?? 0))
      .map(({ number }) => `step ${number}, number: expected a greater one than that of the step before.`),
    ...claims.flatMap((one, at) => [
      ...(ids.indexOf(one.id) === at ? [] : [`claim ${one.id}, id: is there twice.`]),
      ...(one.id.startsWith(`${id}-${one.step}.`)
        ? []
        : [`claim ${one.id}, id: expected "${id}-${one.step}." first.`]),
      ...(isStep(one.step) ? [] : [`claim ${one.id}, step: the guide has no step ${one.step}.`]),
      ...((one.provenBy === undefined) === (one.untestable !== undefined)
        ? []
        : [`claim ${one.id}, provenBy: expected it, or "untestable" with the reason, and not both.`]),
      ...(one.provenBy === 'screen' && !one.shown
        ? [`claim ${one.id}, shown: expected the words that prove it, since it is proven by the screen.`]
        : []),
    ]),
    ...(comparedWith.includes(id) ? [`comparedWith: "${id}" is the guide itself.`] : []),
    ...repeated(comparedWith).map((other) => `comparedWith: "${other}" is there twice.`),
    ...repeated(
      findings.map(({ kind, step: number, claim: of, says, meets }) =>
        JSON.stringify({ kind, step: number, claim: of, says, meets }),
      ),
    ).map((one) => `findings: the same one is there twice: ${one}`),
    ...findings
      .filter(({ step: number }) => !isStep(number))
      .map(({ step: number }) => `finding of step ${number}, step: the guide has no such step.`),
    ...findings
      .filter((one) => one.claim !== undefined && !ids.includes(one.claim))
      .map((one) => `finding of step ${one.step}, claim: the guide has no claim ${one.claim}.`),
  ];
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((one, at) => texts.indexOf(one) !== at);
}
