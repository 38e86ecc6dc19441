import { existsSync } from 'node:fs';
import path from 'node:path';
import { firefox, webkit } from '@playwright/test';
import type { Part, Prepared } from './part';
import { proveSuite } from './proof';

const CONFIG = 'nightly/suite/playwright.config.ts';
const SYSTEM_FIREFOX = ['firefox-esr', 'firefox'];
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/local/bin'];

/** Where a browser is, or why it cannot run here. */
type Search = (env: NodeJS.ProcessEnv) => Promise<Prepared> | Prepared;

/** The documented flow in other browsers than that of the day. One that is not there is not run, and says so. */
const ENGINES: readonly { readonly project: string; readonly title: string; readonly search: Search }[] = [
  { project: 'full-chromium', title: 'full Chromium', search: fullChromium },
  { project: 'firefox', title: 'Firefox', search: anyFirefox },
  { project: 'webkit', title: 'WebKit', search: () => ownWebkit() },
];

/** A part for each browser. */
export function engineParts(): Part[] {
  return ENGINES.map(({ project, title, search }) => ({
    name: `flow-${project}`,
    proves: `The documented flow, without a card and with one, works in ${title}.`,
    command: ['npx', 'playwright', 'test', '--config', CONFIG, `--project=${project}`],
    minutes: 2,
    isSeeded: true,
    prepare: async ({ env }) => search(env),
    prove: proveSuite,
  }));
}

async function fullChromium(env: NodeJS.ProcessEnv): Promise<Prepared> {
  const { findBrowser } = await import('../../fixtures/browser/find-browser.mjs');
  // The browser of the day may be a headless shell: whatever it is, this part wants one that has windows.
  const { E2E_BROWSER_PATH: ofTheDay, ...others } = env;
  const { browser, lookedFor } = findBrowser({ headless: false, env: others });
  if (browser) return { env: { E2E_BROWSER_PATH: browser.path } };
  const places = lookedFor.slice(1).join('; ');
  const day =
    ofTheDay === undefined ? '' : ` E2E_BROWSER_PATH (${ofTheDay}) is the browser of the other parts.`;
  return {
    cannot: `No full Chromium is installed. Looked for: ${places}.${day} Install one: npx playwright install --no-shell chromium`,
  };
}

function anyFirefox(): Prepared {
  const own = firefox.executablePath();
  if (existsSync(own)) return { env: { E2E_BROWSER_PATH: own } };
  const files = SYSTEM_FIREFOX.flatMap((name) => SYSTEM_FOLDERS.map((folder) => path.join(folder, name)));
  const system = files.find((file) => existsSync(file));
  if (system) return { env: { E2E_BROWSER_PATH: system, NIGHTLY_CHANNEL: 'moz-firefox' } };
  return {
    cannot: `No Firefox is installed. Looked for: ${[own, ...files].join(', ')}. Install one: npx playwright install firefox`,
  };
}

/** Exported for its test: WebKit is only where Playwright installed it. */
export function ownWebkit(own = webkit.executablePath()): Prepared {
  if (existsSync(own)) return { env: { E2E_BROWSER_PATH: own } };
  return {
    cannot: `Playwright's WebKit is not installed. Looked for: ${own}. Install it: npx playwright install --with-deps webkit`,
  };
}
