// Packages and globals that a room does without. Each message says what to do instead.
import { NO_SLEEP } from './syntax.mjs';

const LOOPBACK_ONLY =
  'The suite speaks to loopback only, through guarded clients (D-19): use the sandbox fixture or the browser page.';

const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: LOOPBACK_ONLY,
}));

/**
 * Node's network modules and the usual clients.
 * @param {string} allowed a specifier that stays allowed
 */
export const noNetwork = (allowed = '') => ({
  regex: `^(?!${allowed}$)((node:)?(http|https|http2|net|tls|dgram)|undici|axios|got|ky|node-fetch|superagent|ws)(/|$)`,
  allowTypeImports: true,
  message: LOOPBACK_ONLY,
});

export const noPlaywright = {
  regex: '^(@playwright/|playwright)',
  message: 'A spec takes `test`, `expect` and types from one place: import them from fixtures/test.',
};

export const onlyPlaywright = {
  regex: '^(?!\\.|@playwright/test$)',
  message:
    "A page object imports no package but '@playwright/test': the suite speaks to loopback only, through guarded clients (D-19); do the rest in a fixture.",
};

export const pureRules = {
  regex: '^(hono|@hono/.*|(node:)?(http|https|http2|net|tls|fs|child_process|timers))(/.*)?$',
  message:
    'A rule is pure, without web, files or timers: do that in a screen or the sandbox and pass the result in.',
};

export const noTimers = { regex: '^(node:)?timers(/promises)?$', message: `${NO_SLEEP}.` };

export const timerGlobals = ['setTimeout', 'setInterval'].map((name) => ({
  name,
  message: `${NO_SLEEP}; for a time limit use AbortSignal.timeout().`,
}));

/**
 * No timers, and no network globals but the allowed one.
 * @param {string} [allowed]
 * @returns {import('eslint').Linter.RulesRecord}
 */
export const globalsBut = (allowed) => ({
  'no-restricted-globals': [
    'error',
    {
      globals: [...networkGlobals.filter(({ name }) => name !== allowed), ...timerGlobals],
      checkGlobalObject: true,
    },
  ],
});
