import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_PROJECTS, projectsBeside } from '../../fixtures/browser/projects';
import suite from '../../playwright.config';
import { OUTPUT } from '../../runner/project.cjs';

// The suite as the night runs it beside `npm run e2e`: repeated, and in other browsers and sizes. Its only report is that
// of the night. nightly/parts/ starts it.

const ROOT = path.join(__dirname, '../..');

export default defineConfig({
  ...suite,
  testDir: path.join(ROOT, 'tests'),
  retries: 0,
  outputDir: path.join(ROOT, OUTPUT, 'nightly/test-results'),
  reporter: [['line'], ['../../runner/progress-reporter.ts'], ['./reporter.ts']],
  use: { ...suite.use, trace: 'off', video: 'off' },
  projects: [
    ...(suite.projects ?? [])
      .filter(({ name }) => name === 'chromium' || name === 'forms')
      .map((project) => ({ ...project, testDir: path.join(ROOT, project.testDir ?? '') })),
    ...projectsBeside(BROWSER_PROJECTS, { onChange: false }),
  ],
});
