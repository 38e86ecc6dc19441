import { createHash } from 'node:crypto';
import path from 'node:path';
import { listTests, nameInList, writeTestList } from '../../runner/playwright';
import { UserError } from '../../runner/user-error.cjs';
import { SUITE_CONFIG } from '../suite/suite-run';
import type { Part, PartContext, Prepared } from './part';
import { proveSuite } from './proof';

const PROJECTS = ['--project=chromium', '--project=forms'];
/** A flaky test shows only if it runs more than once. */
const LEAST_REPETITIONS = 2;
/** Of one execution, on two quiet cores. */
const SECONDS_EACH = 0.15;

/**
 * The audit of flakes: tests without retries, shuffled, each several times, as often as the budget of executions allows.
 * A budget that is too small for all tests takes other ones every night.
 */
export function auditPart(executions: number): Part {
  return {
    name: 'audit',
    proves: `No test is flaky: ${executions} executions without retries, in random order.`,
    command: ['node', 'scripts/start.mjs', 'nightly/audit', ...PROJECTS],
    options: ['--executions', String(executions)],
    minutes: Math.max(1, Math.round((executions * SECONDS_EACH) / 60)),
    isSeeded: true,
    prepare: (context) => prepareAudit(executions, context),
    prove: (context) => proveAudit(executions, context),
  };
}

async function prepareAudit(executions: number, { root, env, folder, seed }: PartContext): Promise<Prepared> {
  const tests = await listTests(['--config', SUITE_CONFIG, ...PROJECTS], { root, env });
  const { repetitions, chosen } = auditPlan(tests.map(nameInList), executions, seed);
  const list = path.join(folder, 'tests.txt');
  writeTestList(path.join(root, list), chosen);
  return { args: [`--rounds=${repetitions}`, `--shuffle=${seed}`, `--test-list=${list}`] };
}

/** How often each test runs, and which tests: so many that the budget is used up and not exceeded. */
export function auditPlan(
  tests: readonly string[],
  executions: number,
  seed: string,
): { repetitions: number; chosen: string[] } {
  if (tests.length === 0) throw new UserError('The audit found no test: expected those of the suite.');
  const repetitions = Math.max(LEAST_REPETITIONS, Math.ceil(executions / tests.length));
  const count = Math.max(1, Math.floor(executions / repetitions));
  const drawn = [...tests].sort((a, b) => (placeOf(a, seed) < placeOf(b, seed) ? -1 : 1));
  return { repetitions, chosen: drawn.slice(0, count) };
}

/** The place of a test in the order that a seed draws. */
function placeOf(test: string, seed: string): string {
  return createHash('sha1').update(`${seed} ${test}`).digest('hex');
}

/** Fails if the tests ran fewer times than the budget asks for: the report would claim more than was tested. */
function proveAudit(budget: number, context: PartContext): ReturnType<typeof proveSuite> {
  const proof = proveSuite(context);
  const executed = Number(proof.facts.find(([term]) => term === 'Executions')?.[1] ?? 0);
  const facts = [['Budget of executions', String(budget)] as const, ...proof.facts];
  return { ...proof, facts, problems: [...proof.problems, ...shortfall(budget, executed)] };
}

/** Skipped tests, and a number that the repetitions do not divide, may leave a tenth. */
export function shortfall(budget: number, executed: number): string[] {
  if (executed >= 0.9 * budget) return [];
  return [`The audit executed ${executed} tests; expected about ${budget}.`];
}
