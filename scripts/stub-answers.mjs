/**
 * Playwright's global setup when `E2E_BASE_URL` names a stub that should run already: one look before any test, in
 * place of the same error in each.
 */
import { Problem } from './problem.mjs';

const PATIENCE_MS = 5_000;

export default async function globalSetup() {
  await requireStub(process.env['E2E_BASE_URL'] ?? '');
}

/**
 * Throws unless a stub site with its control API answers.
 * @param {string} baseURL
 */
export async function requireStub(baseURL) {
  const health = new URL('/control/health', baseURL);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(health, { signal, redirect: 'manual' }).catch(() => undefined);
  if (!response) {
    throw new Problem(
      `Nothing answers at ${baseURL} (E2E_BASE_URL). Start a stub there: ${startCommand(health)}`,
    );
  }
  const answer = await response.json().catch(() => undefined);
  if (answer?.site === 'pacer-registration-stub') return;
  throw new Problem(
    `What answers at ${baseURL} (E2E_BASE_URL) is no stub site with a control API: ` +
      `GET /control/health was answered with ${response.status}. End it and start a stub there: ${startCommand(health)}`,
  );
}

/** @param {URL} address */
function startCommand({ hostname, port }) {
  const host = hostname === '127.0.0.1' ? '' : ` --host ${hostname.replaceAll(/[[\]]/g, '')}`;
  return `npm run site -- --control --port ${port || 80}${host}`;
}
