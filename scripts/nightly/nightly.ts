import { parseArgs } from 'node:util';
import { BROWSER_PROJECTS } from '../../fixtures/browser/projects';
import { drill } from '../../nightly/drill/drill';
import { DEFAULT_EXECUTIONS, partsOfTheNight } from '../../nightly/parts/list';
import type { Part } from '../../nightly/parts/part';
import { identityOf } from '../../nightly/run/identity';
import { NIGHT_FOLDER } from '../../nightly/run/result';
import { runNight } from '../../nightly/run/run-night';
import { endedBySignal } from '../../nightly/run/signals';
import { lockCheckout } from '../../runner/lock';
import { Progress } from '../../runner/progress';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { showLink } from '../run/report-link';

const USAGE = 'Usage: npm run nightly -- [--part NAME ...] [--executions N] [--list] [--drill]';

export function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        part: { type: 'string', multiple: true, default: [] },
        executions: { type: 'string', default: String(DEFAULT_EXECUTIONS) },
        list: { type: 'boolean', default: false },
        drill: { type: 'boolean', default: false },
      },
    });
    if (!/^[1-9]\d{0,5}$/.test(values.executions)) {
      throw new Error(`Expected --executions to be a number from 1 to 999999, got "${values.executions}".`);
    }
    return { ...values, executions: Number(values.executions) };
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** The parts that were named, in the order of the night; all if none was. */
export function chooseParts(parts: readonly Part[], names: readonly string[]): Part[] {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    const known = parts.map(({ name }) => name).join(', ');
    throw new UserError(`There is no part "${unknown}" of the night. The parts are ${known}.`);
  }
  return parts.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** `npm run nightly`: what is too long for a change, part by part (docs/nightly.md). */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const { part, executions, list, drill: isDrill } = readArguments(args);
  const wanted = chooseParts(partsOfTheNight(executions), part);
  if (list) {
    for (const one of wanted) {
      console.log(`${one.name}  (about ${one.minutes} min)\n    ${one.proves}\n    ${one.command.join(' ')}`);
    }
    return 0;
  }
  if (isDrill) return drill(context);
  const { setUp } = await import('../setup/setup.mjs');
  await setUp({ headless: true });
  lockCheckout('npm run nightly', context);
  const parts = chooseParts(partsOfTheNight(executions, await missingBrowsers(wanted, context)), part);
  const { ended, signal } = endedBySignal();
  const seed = seedOf(context.env);
  const progress = new Progress(undefined, 30_000);
  progress.say(
    `${parts.length} parts, about ${parts.reduce((sum, one) => sum + one.minutes, 0)} min. E2E_SEED=${seed}`,
  );
  const night = await runNight(parts, {
    ...context,
    seed,
    identity: await identityOf(context, new Date()),
    cancel: signal,
    progress,
  });
  showLink(context.root, 'nightly/index.html');
  const notRun = night.parts.filter(({ state }) => state === 'not run').map(({ name }) => name);
  if (notRun.length > 0) progress.say(`Not run on this machine: ${notRun.join(', ')}`);
  progress.say(`The night is ${night.result}. Report: ${NIGHT_FOLDER}/index.html`);
  return ended() ?? (night.result === 'green' ? 0 : 1);
}

/** Why the browsers of parts are not there, by project. */
async function missingBrowsers(
  parts: readonly Part[],
  { env }: Context,
): Promise<ReadonlyMap<string, string>> {
  const projects = BROWSER_PROJECTS.filter((project) =>
    parts.some(({ command }) => command.includes(`--project=${project}`)),
  );
  const { bringBrowsersIfPossible } = await import('../setup/browsers.mjs');
  return (await bringBrowsersIfPossible(projects, { env })).missing;
}

/** The seed of the environment, for a replay; another one every night. */
function seedOf(env: NodeJS.ProcessEnv): string {
  const given = env['E2E_SEED'];
  if (given === undefined || given === 'random') return String(Math.floor(Math.random() * 1e9));
  if (/^\d{1,9}$/.test(given)) return given;
  throw new UserError(
    `Expected E2E_SEED to be a whole number of at most 9 digits, or random, got "${given}".`,
  );
}
