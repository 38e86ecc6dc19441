import { UserError } from '../../../runner/user-error.cjs';
import type { Decisions } from '../decide';
import { safeAddress } from './client';
import { type GitHub, sendToGitHub } from './github';
import { sendToWebhook } from './webhook';

/** Where alerts go. */
export interface Receivers {
  readonly github: GitHub | undefined;
  readonly webhook: string | undefined;
}

const OF_GITHUB = ['GITHUB_API_URL', 'GITHUB_REPOSITORY', 'GITHUB_TOKEN'] as const;

/**
 * The receivers that the environment names: a webhook, else the issues of a repository. Throws if it names none, or one
 * by halves: an alert that goes nowhere is none.
 */
export function receiversIn(env: NodeJS.ProcessEnv): Receivers {
  const webhook = env['ALERT_WEBHOOK_URL'];
  if (webhook) return { webhook: safeAddress('ALERT_WEBHOOK_URL', webhook), github: undefined };
  const missing = OF_GITHUB.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new UserError(
      `Expected ALERT_WEBHOOK_URL, or ${OF_GITHUB.join(', ')}: who is to be told? Not set: ${missing.join(', ')}. See docs/nightly.md.`,
    );
  }
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UserError(`Expected GITHUB_REPOSITORY to be owner/name, got "${repository}".`);
  }
  const api = safeAddress('GITHUB_API_URL', env['GITHUB_API_URL'] ?? '');
  return { webhook: undefined, github: { api, repository, token: env['GITHUB_TOKEN'] ?? '' } };
}

/** Tells the receivers what was decided. Resolves with what was done, a sentence each. */
export async function send(
  { decisions }: Decisions,
  problems: readonly string[],
  { github, webhook }: Receivers,
): Promise<string[]> {
  return [
    ...(github ? await sendToGitHub(decisions, problems, github) : []),
    ...(webhook ? await sendToWebhook(decisions, problems, webhook) : []),
  ];
}
