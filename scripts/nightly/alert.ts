import { parseArgs } from 'node:util';
import { decide } from '../../nightly/alerts/decide';
import { receiversIn, send } from '../../nightly/alerts/send/receivers';
import { readNights } from '../../nightly/night';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';

const USAGE = 'Usage: npm run alert -- --nights FILE [--heartbeat]';

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { nights: { type: 'string' }, heartbeat: { type: 'boolean', default: false } },
    });
    if (!values.nights) throw new Error('Expected the file of the nights, got none.');
    return { heartbeat: values.heartbeat, nights: values.nights };
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}

/**
 * `npm run alert -- --nights FILE`: tells people of red, cancelled and missing nights, and when they are over
 * (docs/nightly.md). `--heartbeat` only notices a missing night.
 */
export async function main(args: readonly string[], { env }: Context): Promise<number> {
  const { nights: file, heartbeat } = readArguments(args);
  const receivers = receiversIn(env);
  const { nights, problems: damaged } = readNights(file);
  const decisions = decide(nights, new Date(), { heartbeat });
  const problems = [...damaged, ...decisions.problems];
  for (const problem of problems) console.log(problem);
  const done = await send(decisions, problems, receivers);
  for (const line of done) console.log(line);
  if (done.length === 0) console.log(`Nothing to tell about ${nights.length} nights.`);
  return 0;
}
