// Only for the commands that are no TypeScript yet.
import { require as load } from 'tsx/cjs/api';

/** @typedef {import('../runner/playwright').ListedTest} ListedTest */
/** @type {typeof import('../runner/playwright')} */
export const { runPlaywright, listTests } = load('../runner/playwright.ts', import.meta.url);
/** @type {typeof import('./run-with-reports')} */
export const { runPlaywrightWithReports } = load('./run-with-reports.ts', import.meta.url);
