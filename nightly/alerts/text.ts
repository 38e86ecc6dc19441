import { BROWSER_PROJECTS } from '../../fixtures/browser/projects';
import { countText, timeText } from '../../html/wording';
import { DOCUMENTED_FLOW, stepTitle } from '../../pages/steps';
import type { FailingTest, Night } from '../night';
import type { Alarm, Cause } from './decide';
import { block, code } from './markdown';

/** An alert as an issue shows it. */
export interface AlertText {
  readonly title: string;
  /** Markdown. Its first line is the marker that finds the issue again. */
  readonly body: string;
}

/** More would hide the first; the report of the night has them all. */
const MOST_TESTS = 10;
/** Reasons of a part that an issue shows; the report has them all. */
const MOST_REASONS = 3;
/** Damaged entries of the history that an issue shows. */
const MOST_PROBLEMS = 10;
const MOST_NIGHTS = 14;

/** Projects that `npm run e2e` can replay. */
const PROJECTS = ['chromium', 'forms', ...BROWSER_PROJECTS];

/** The hidden first line of every issue of a cause. */
export function markerOf(cause: Cause): string {
  return `<!-- nightly-alert: ${cause} -->`;
}

/** What a person needs to act: since when, which steps, which commit, which tests, how to replay. */
export function alertText(cause: Cause, alarm: Alarm, problems: readonly string[] = []): AlertText {
  const { title, sentence } = HEADINGS[cause](alarm);
  const sections = [
    `**${sentence}** This issue is updated every night, and closed by the next green night.`,
    ...(cause === 'red' ? redSections(alarm) : []),
    ...(cause === 'cancelled' ? cancelledSections(alarm) : []),
    ...(cause === 'missing' ? missingSections(alarm) : []),
    nightsSection(cause, alarm),
    damagedSection(problems),
    'How to read a red night: docs/nightly.md.',
  ];
  return { title, body: `${markerOf(cause)}\n${sections.filter(Boolean).join('\n\n')}\n` };
}

/** What is said when a green night ends an alarm. */
export function closingText(green: Night): string {
  return `Green again: the night of ${timeText(green.startedAt)} passed${runText(green)}.`;
}

const HEADINGS: Readonly<Record<Cause, (alarm: Alarm) => { title: string; sentence: string }>> = {
  red: ({ since, count }) => ({
    title: `Nightly run: red since ${dayText(since)}`,
    sentence: `The nightly run is red since ${sinceText(since)}: ${countText(count, 'night')} in a row.`,
  }),
  cancelled: ({ since, count }) => ({
    title: `Nightly run: cancelled on ${dayText(since)}`,
    sentence: `The nightly run was cancelled on ${sinceText(since)}; ${countText(count, 'night')} without a result so far.`,
  }),
  missing: ({ since, count }) => ({
    title: `Nightly run: missing since ${dayText(since)}`,
    sentence:
      since === null
        ? 'No nightly run is known at all.'
        : `The nightly run that was due on ${sinceText(since)} did not come; ${countText(count, 'night')} missing so far.`,
  }),
};

function redSections({ nights, lastGreen }: Alarm): string[] {
  const [first] = nights;
  const last = nights.at(-1);
  if (!first || !last) return [];
  return [
    `### Steps\n\n${stepsText(last)}`,
    `### Suspected commit\n\n${suspectText(first, lastGreen)}`,
    testsSection(last),
    partsSection(last),
    `### Replay\n\n${replayText(last)}`,
  ];
}

function stepsText({ tests }: Night): string {
  const numbers = new Set(tests.flatMap(({ steps }) => steps));
  const steps = DOCUMENTED_FLOW.steps.filter(({ number }) => numbers.has(number));
  return steps.length === 0 ? 'No step of the guide.' : listOf(steps.map(stepTitle));
}

/** What changed between the last green night and the first red one. */
function suspectText(first: Night, lastGreen: Night | null): string {
  if (first.commit === null) return 'Unknown: the first red night has no commit in the history.';
  const red = `The first red night ran on ${code(first.commit)}.`;
  if (!lastGreen?.commit) return `${red} No green night is known before it.`;
  if (lastGreen.commit === first.commit) {
    return `${red} The last green night ran on the same commit: look at the seed, the machine and the browser first.`;
  }
  const range = `git log --oneline ${lastGreen.commit}..${first.commit}`;
  return `${red} The last green night ran on ${code(lastGreen.commit)}. One of these changed it:\n\n${block(range)}`;
}

function testsSection(night: Night): string {
  const { tests } = night;
  if (tests.length === 0) return '### Failing tests\n\nNo test failed: see the parts below.';
  const shown = tests.slice(0, MOST_TESTS).map((test) => testText(test, night));
  const more = tests.length - shown.length;
  const rest = more > 0 ? [`${more} more: see the report of the run.`] : [];
  return [`### Failing tests (${tests.length})`, ...shown, ...rest].join('\n\n');
}

function testText(test: FailingTest, { seed }: Night): string {
  const flaky = test.flaky ? ' flaky: it passed on a retry' : '';
  const command = `${seedText(seed)}npm run e2e -- --project=${test.project} ${test.spec}`;
  const replay = PROJECTS.includes(test.project) ? [`Replay it:\n\n${block(command)}`] : [];
  return [`${code(test.title)}${flaky}`, block(test.text), ...replay].join('\n\n');
}

function partsSection({ parts }: Night): string {
  if (parts.length === 0) return '';
  const rows = parts.map(({ name, why }) => `${code(name)}: ${reasonsText(why)}`);
  return `### Red parts\n\n${listOf(rows)}`;
}

function reasonsText(why: readonly string[]): string {
  if (why.length === 0) return 'see the report';
  const more = why.length - MOST_REASONS;
  return [...why.slice(0, MOST_REASONS).map(code), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

function damagedSection(problems: readonly string[]): string {
  if (problems.length === 0) return '';
  const more = problems.length - MOST_PROBLEMS;
  const rows = [...problems.slice(0, MOST_PROBLEMS).map(code), ...(more > 0 ? [`${more} more`] : [])];
  return `### Damaged history\n\n${listOf(rows)}`;
}

/** The commands that run the red parts of a night again, with its seed and on its commit. */
export function replayText({ commit, seed, parts }: Pick<Night, 'commit' | 'seed' | 'parts'>): string {
  const names = parts.map(({ name, options }) => [` --part ${name}`, ...options].join(' ')).join('');
  const run = `${seedText(seed)}npm run nightly${names === '' ? '' : ` --${names}`}`;
  return block(commit === null ? run : `git checkout ${commit}\n${run}`);
}

function cancelledSections({ nights }: Alarm): string[] {
  const last = nights.at(-1);
  if (!last) return [];
  return [
    'A cancelled night proves nothing. Usual reasons: the time limit of the job, a runner that was taken away, a person.',
    `### Replay\n\n${replayText(last)}`,
  ];
}

function missingSections({ nights }: Alarm): string[] {
  const last = nights.at(-1);
  return [
    `${last ? `The last night before began on ${timeText(last.startedAt)}${runText(last)}. ` : ''}Usual reasons: the schedule was turned off (GitHub does so after 60 days without a commit), no runner was free, the job ended before it recorded its night.`,
  ];
}

function nightsSection(cause: Cause, { nights, lastGreen }: Alarm): string {
  const listed = cause === 'missing' ? [] : nights.slice(-MOST_NIGHTS);
  const rows = [...(lastGreen ? [lastGreen] : []), ...listed].map(
    ({ startedAt, result, commit, seed, url }) =>
      `| ${timeText(startedAt)} | ${result} | ${commit ?? 'unknown'} | ${seed ?? 'unknown'} | ${url ?? ''} |`,
  );
  if (rows.length === 0) return '';
  return [
    '### Nights',
    '',
    '| Began | Result | Commit | Seed | Run |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function runText({ url }: Night): string {
  return url === null ? '' : ` (${url})`;
}

function seedText(seed: string | null): string {
  return seed === null ? '' : `E2E_SEED=${seed} `;
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function dayText(instant: string | null): string {
  return instant === null ? 'the beginning' : new Date(instant).toISOString().slice(0, 10);
}

function sinceText(instant: string | null): string {
  return instant === null ? 'an unknown time' : timeText(instant);
}
