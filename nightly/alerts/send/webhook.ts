import type { Cause, Decision } from '../decide';
import { alertText, closingText } from '../text';
import { call } from './client';

/** What a webhook gets, as JSON. docs/nightly.md documents it. */
export interface WebhookAlert {
  /** The same for every message about one cause: a receiver that knows it shows one alert. */
  readonly key: string;
  readonly cause: Cause;
  readonly state: 'open' | 'closed';
  /** When it began; null if no night is known, or when it is closed. */
  readonly since: string | null;
  readonly nights: number;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** Sends what is new since the night before: a webhook cannot be asked what it knows already. */
export async function sendToWebhook(
  decisions: readonly Decision[],
  problems: readonly string[],
  address: string,
): Promise<string[]> {
  const done: string[] = [];
  for (const decision of decisions) {
    const alert = alertOf(decision, problems);
    if (!alert) continue;
    await call({ method: 'POST', address, body: alert, secrets: secretsIn(address), server: 'the webhook' });
    done.push(`sent to the webhook, ${alert.state}: ${alert.title}`);
  }
  return done;
}

function alertOf(
  { cause, alarm, change, endedBy }: Decision,
  problems: readonly string[],
): WebhookAlert | undefined {
  const key = `nightly-alert:${cause}`;
  if (change === null) return undefined;
  if (alarm) {
    const { title, body } = alertText(cause, alarm, problems);
    return { key, cause, state: 'open', since: alarm.since, nights: alarm.count, title, text: body };
  }
  if (!endedBy) return undefined;
  const title = `Nightly run: green again (${cause})`;
  return { key, cause, state: 'closed', since: null, nights: 0, title, text: closingText(endedBy) };
}

/** Whoever knows the address of a webhook may write there: its path and query are secrets as a token is. */
function secretsIn(address: string): string[] {
  const { pathname, search } = new URL(address);
  return [address, `${pathname}${search}`, pathname].filter((part) => part.length > 1);
}
