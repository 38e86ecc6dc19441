import type { FlowScreen } from '../../pages/steps';
import type { GuideDocument } from './structure/document';
import { type Statement, statementsIn } from './facts/statements';
import type { GuideFinding } from './findings/finding';
import { missingSteps, unmentionedControls } from './findings/flow-findings';
import { labelFindings, leavesAt, leavingIn } from './findings/label-findings';
import { statementFindings } from './findings/statement-findings';
import { sentencesIn } from './flow/events';
import type { ReadSentence } from './flow/read-sentence';
import { chosenFlow } from './flow/flows';
import { refusalOf } from './refusal';
import { type Taken, walk } from './flow/walk';
import { type Reading, readingsOf } from './readings';
import { type DocumentStep, documentSteps, stepAt } from './structure/steps';

/** A document, and what it was read as. */
export interface GuideReading {
  readonly document: GuideDocument;
  readonly title: string | undefined;
  readonly court: string | undefined;
  readonly steps: readonly (DocumentStep & {
    readonly line: number | null;
    readonly screen: FlowScreen | undefined;
  })[];
  readonly readings: readonly Reading[];
  /** The actions of the list that was read as the flow, each with what it means on the site. */
  readonly flow: readonly Taken[];
  readonly statements: readonly Statement[];
  readonly findings: readonly GuideFinding[];
  /** Why this is not a guide to registration; undefined when it is one. */
  readonly refused: string | undefined;
}

/** Facts that tell what to do on the payment screen: a guide that states one has not left it out. */
const SPEAKS_OF_PAYMENT = new Set([
  'card-optional',
  'payment-screen-optional',
  'next-without-card',
  'payment-saved',
]);

const COURT =
  /\b(?:bankruptcy|district|circuit) court\b|\bcourt of (?:appeals|federal claims|international trade)\b|\bcourts?\b.*\bdistrict of\b|\b(?:eastern|western|northern|southern|middle|central) district of\b/i;

/** Reads a document as a guide to registration, by what the model's screens have. Never throws for what it says. */
export function readGuide(document: GuideDocument): GuideReading {
  const sentences = sentencesIn(document);
  const { taken, spokenOf } = walk(sentences);
  const flow = chosenFlow(taken);
  const statements = statementsIn(sentences);
  const steps = documentSteps(document.blocks);
  const numberOf = ({ at }: ReadSentence): number => stepAt(steps, at)?.number ?? 0;
  const stepOf = ({ sentence }: Taken | Statement): number => numberOf(sentence);
  const refused = refusalOf(document, sentences, taken, statements);
  const left = leavesAt(flow);
  const inModel = left < 0 ? flow : flow.slice(0, left);
  const isPointer = flow.every(({ action }) => action.is === 'address');
  const reading = {
    sentences,
    taken: left < 0 ? flow : flow.slice(0, left + 1),
    hasLeft: left >= 0,
    spokenOf: new Set<FlowScreen>([
      ...spokenOf,
      ...(statements.some(({ fact }) => SPEAKS_OF_PAYMENT.has(fact.id)) ? (['payment'] as const) : []),
    ]),
    stepOf,
    lastStep: steps.at(-1)?.number ?? 0,
    isPointer,
  };
  const findings = refused
    ? []
    : [
        ...missingSteps(reading),
        ...unmentionedControls({ ...reading, taken: inModel }),
        ...labelFindings(inModel, stepOf),
        ...leavingIn(flow, stepOf),
        ...statementFindings(statements, stepOf),
      ];
  return {
    document,
    title: titleOf(document),
    court: document.blocks.find(
      ({ text, isAround }) => !isAround && COURT.test(text) && text.length < 120 && !/[.!?]$/.test(text),
    )?.text,
    steps: steps.map((step) => ({
      ...step,
      line: document.blocks[step.from]?.places[0]?.line ?? null,
      screen: taken.find(
        ({ sentence, candidate }) =>
          sentence.at >= step.from && sentence.at <= step.to && candidate !== undefined,
      )?.screen,
    })),
    readings: sentences.flatMap((sentence) =>
      readingsOf(
        sentence,
        taken.filter((one) => one.sentence === sentence).map(({ action }) => action),
        statements.filter((one) => one.sentence === sentence),
      ),
    ),
    flow,
    statements,
    findings: findings.toSorted((one, other) => one.step - other.step),
    refused,
  };
}

function titleOf({ blocks, title }: GuideDocument): string | undefined {
  const own = blocks.filter(({ isAround }) => !isAround);
  const heading =
    own.find(({ kind, text }) => kind === 'heading' && !COURT.test(text)) ??
    own.find(({ kind }) => kind === 'heading');
  return heading?.text ?? title;
}
