import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countText } from '../../html/wording';
import { run } from '../../runner/child-process.cjs';
import { Progress } from '../../runner/progress';
import type { Context } from '../../runner/project.cjs';
import type { Night } from '../night';
import { NO_PROOF, type Part } from '../parts/part';
import { runNight } from '../run/run-night';
import { type IssueServer, startIssueServer } from './server';

const REPOSITORY = 'drill/pacer';
const TOKEN = 'token-of-the-drill';
type Say = (line: string) => void;

const DAY = 24 * 3_600_000;

/** A night of the drill: how its part ends, and what the server must have got after it. */
interface DrillNight {
  readonly what: string;
  /** Exit code of its only part; undefined for a night that does not come. */
  readonly exit: number | undefined;
  readonly expected: readonly string[];
}

/** The heartbeat notices the night that did not come. */
const NIGHTS: readonly DrillNight[] = [
  { what: 'a green night', exit: 0, expected: [] },
  { what: 'a red night', exit: 1, expected: [] },
  { what: 'a second red night', exit: 1, expected: ['POST issues'] },
  { what: 'a third red night', exit: 1, expected: ['PATCH issues/1'] },
  { what: 'a night that never came', exit: undefined, expected: ['POST issues'] },
  {
    what: 'a green night',
    exit: 0,
    expected: [
      ...['POST issues/1/comments', 'PATCH issues/1'],
      ...['POST issues/2/comments', 'PATCH issues/2'],
    ],
  },
];

/**
 * Tries the alert from end to end against a local server that stands in for GitHub: nights with a small part each, their
 * result, what `npm run alert` decides and sends. Prints what was sent. Resolves with 1 if something is not as expected.
 */
export async function drill(
  context: Context,
  {
    nights = NIGHTS,
    say = console.log,
  }: { readonly nights?: readonly DrillNight[]; readonly say?: Say } = {},
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nightly-drill-'));
  const server = await startIssueServer(REPOSITORY, TOKEN);
  say(`The drill sends its alerts to ${server.address}, which plays GitHub. Nothing leaves this machine.`);
  const problems: string[] = [];
  const history: { readonly slot: number; readonly night: Night }[] = [];
  try {
    for (const [slot, planned] of nights.entries()) {
      say(`\nNight ${slot + 1} of ${nights.length}: ${planned.what}`);
      if (planned.exit !== undefined) {
        history.push({ slot, night: await smallNight(planned.exit, folder, { ...context, say }) });
      }
      const isMissing = planned.exit === undefined;
      const file = path.join(folder, 'nights.json');
      writeFileSync(file, JSON.stringify(history.map((one) => datedNight(one, slot, isMissing))));
      problems.push(...(await tell(planned, file, { server, context, say })));
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const problem of problems) say(`BROKEN: ${problem}`);
  say(
    problems.length === 0
      ? `\nThe drill passed: ${server.received.length} requests, each as expected.`
      : `\nThe drill failed: ${countText(problems.length, 'step')} of the alert did not work.`,
  );
  return problems.length === 0 ? 0 : 1;
}

/** A night with one part, which takes a moment. */
async function smallNight(
  exit: number,
  root: string,
  { env, say }: Context & { readonly say: Say },
): Promise<Night> {
  const part: Part = {
    name: 'drill',
    proves: 'Nothing: it is part of a drill.',
    command: ['node', '--eval', `console.log('the part of the drill'); process.exitCode = ${exit}`],
    minutes: 1,
    isSeeded: true,
    prove: () => NO_PROOF,
  };
  const { night } = await runNight([part], {
    root,
    env,
    seed: '2025',
    identity: { run: 'drill', url: null, commit: null },
    cancel: new AbortController().signal,
    progress: new Progress(say),
  });
  return night;
}

/** A night as if the drill stood at a slot: two hours after the night began, or half a day after it did not come. */
function datedNight(
  { slot, night }: { readonly slot: number; readonly night: Night },
  at: number,
  isMissing: boolean,
): Night {
  const ago = (at - slot) * DAY + (isMissing ? DAY / 2 : DAY / 12);
  return { ...night, run: `drill-${slot + 1}`, startedAt: new Date(Date.now() - ago).toISOString() };
}

/** Runs `npm run alert` as CI does. Resolves with what is not as expected. */
async function tell(
  { exit, expected }: DrillNight,
  file: string,
  {
    server,
    context: { root, env },
    say,
  }: { readonly server: IssueServer; readonly context: Context; readonly say: Say },
): Promise<string[]> {
  const { ALERT_WEBHOOK_URL: ofOthers, ...others } = env;
  const args = ['nightly/alert', '--nights', file, ...(exit === undefined ? ['--heartbeat'] : [])];
  const before = server.received.length;
  const { code, output } = await run(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: {
      ...others,
      GITHUB_API_URL: server.address,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_TOKEN: TOKEN,
    },
  });
  say(output.trim().replaceAll(/^/gm, '  '));
  const sent = server.received.slice(before);
  for (const { request, about, text } of sent) {
    say(`  the server got: ${request}  (${about})`);
    if (text !== undefined) say(text.trim().replaceAll(/^/gm, '    | '));
  }
  const found = sent.map(({ request }) => request.replace(`/repos/${REPOSITORY}/`, ''));
  return [
    ...(code === 0 ? [] : [`npm run alert ended with exit code ${code}; expected 0.`]),
    ...(output.includes(TOKEN) ? ['npm run alert printed the token.'] : []),
    ...(JSON.stringify(found) === JSON.stringify(expected)
      ? []
      : [`Expected the requests "${expected.join(', ')}", got "${found.join(', ')}".`]),
  ];
}
