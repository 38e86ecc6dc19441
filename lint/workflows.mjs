import { parse } from 'yaml';

/**
 * The rules of the workflow files that actionlint does not know. tests/tooling/ci/workflows.spec.ts shows each fail.
 */

/**
 * @typedef {object} Step
 * @property {string} [uses]
 * @property {string} [run]
 * @property {string} [if]
 * @property {Record<string, unknown>} [with]
 */
/**
 * @typedef {object} Job
 * @property {string} [if]
 * @property {string | string[]} [needs]
 * @property {number} [timeout-minutes]
 * @property {unknown} [permissions]
 * @property {Step[]} [steps]
 */
/**
 * @typedef {object} Workflow
 * @property {unknown} [permissions]
 * @property {Record<string, Job>} jobs
 */

/** Texts that somebody outside of the project chooses: titles, names of branches, messages of commits. */
const UNTRUSTED =
  /\$\{\{[^}]*github\.(?:head_ref|event\.(?:issue|pull_request|comment|review|head_commit|commits|discussion|pages|workflow_run)\b)[^}]*\}\}/;

/** What runs in a shell of a workflow: commands of this project, and what takes no text at all. */
const OWN_COMMANDS = /^(?:npm (?:test|run [\w:]+)(?: [\w./:=-]+| \$\{\{ matrix\.\w+ \}\}[\w./-]*)*|exit 1)$/;

/**
 * What is wrong with a workflow file, one sentence each. `required` are the jobs that a branch rule asks for.
 * @param {string} text
 * @param {readonly string[]} [required]
 * @returns {string[]}
 */
export function workflowProblems(text, required = []) {
  /** @type {Workflow} */
  const workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);
  return [
    ...(isEmptyObject(workflow.permissions)
      ? []
      : ['The workflow grants permissions to every job: write "permissions: {}".']),
    ...required
      .filter((name) => !(name in workflow.jobs))
      .map((name) => `The required job "${name}" does not exist.`),
    ...required.flatMap((name) => gateProblems(name, workflow.jobs)),
    ...jobs.flatMap(([name, job]) => jobProblems(name, job)),
  ];
}

/**
 * A job that is required is red when any other is: it needs them all, and runs although one failed.
 * @param {string} name
 * @param {Record<string, Job>} jobs
 */
function gateProblems(name, jobs) {
  const job = jobs[name];
  if (!job) return [];
  const needs = [job.needs ?? []].flat();
  const left = Object.keys(jobs).filter((other) => other !== name && !needs.includes(other));
  // A job that is skipped counts as passed, also one that `!cancelled()` skips.
  const runs = /always\(\)/.test(job.if ?? '');
  const looks = (job.steps ?? []).some((step) => /needs\.\*\.result/.test(step.if ?? ''));
  return [
    ...left.map((other) => `The required job "${name}" does not need "${other}".`),
    ...(runs
      ? []
      : [
          `The required job "${name}" is skipped when a job before it fails or is cancelled: write "if: always()".`,
        ]),
    ...(looks ? [] : [`The required job "${name}" does not look at the results of the others.`]),
  ];
}

/**
 * @param {string} name
 * @param {Job} job
 */
function jobProblems(name, job) {
  const steps = job.steps ?? [];
  return [
    ...(job.permissions === undefined ? [`Job "${name}" does not say its permissions.`] : []),
    ...(job['timeout-minutes'] === undefined ? [`Job "${name}" has no timeout-minutes.`] : []),
    ...(isNotify(name) ? notifyProblems(name, job) : []),
    ...steps.flatMap((step) => stepProblems(name, step)),
  ];
}

/**
 * A job that tells of a failure has to run after one.
 * @param {string} name
 * @param {Job} job
 */
function notifyProblems(name, job) {
  if (/failure\(\)|always\(\)|!cancelled\(\)/.test(job.if ?? '') || job.needs === undefined) return [];
  return [`Job "${name}" can never tell of a failure: it is skipped after one.`];
}

/** @param {string} name */
function isNotify(name) {
  return /alert|notify/.test(name);
}

/**
 * @param {string} job
 * @param {Step} step
 */
function stepProblems(job, { uses, run = '', with: given = {} }) {
  const problems = [];
  if (uses !== undefined && !/^\.\/|@[0-9a-f]{40}$/.test(uses))
    problems.push(`Job "${job}": "${uses}" is not pinned to a commit.`);
  if (uses?.startsWith('actions/checkout@') && given['persist-credentials'] !== false)
    problems.push(`Job "${job}": checkout keeps its token: write "persist-credentials: false".`);
  if (UNTRUSTED.test(run))
    problems.push(`Job "${job}" runs a text from outside: give it to the command as a variable.`);
  for (const line of run.split('\n').filter(Boolean)) {
    if (!OWN_COMMANDS.test(line))
      problems.push(`Job "${job}" runs "${line}": make it a command of package.json.`);
  }
  return problems;
}

/** @param {unknown} value */
function isEmptyObject(value) {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
