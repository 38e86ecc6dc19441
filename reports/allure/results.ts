import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunFacts } from '../summary/run-summary';
import { factTexts } from '../../html/wording';

/**
 * Tells the Allure report what the run ran with, where allure-playwright left results. Its own `environmentInfo` is
 * written in the configuration, before the stub has a port and a browser has told its version.
 */
export function writeAllureEnvironment(allureResults: string, facts: RunFacts): void {
  if (!existsSync(allureResults)) return;
  const { seed, browser, stub } = factTexts(facts);
  const lines = [`Seed = ${seed}`, `Browser = ${browser}`, `Stub = ${stub}`];
  writeFileSync(path.join(allureResults, 'environment.properties'), `${lines.join('\n')}\n`);
}
