import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { scan } from '../../../fixtures/accessibility/accessibility';
import { DOCUMENTED_FLOW, stepTitle } from '../../../pages/steps';
import { INJECTED, NOT_COMPARED, type InnerRun, readOutput, test } from './every-ending';
import { SEED } from './inner-reports';

// One small suite runs in a process of its own, with every way a test can end; its reports are looked at here.

test.describe.configure({ mode: 'default' }); // one worker, so one run of the inner suite

test.describe('the summary in the terminal', () => {
  test('counts each of the nine steps of the guide', ({ inner }) => {
    const rows = inner.summary.split('\n').filter((line) => /^ {2}[A-Z].* Step \d/.test(line));
    const counted: Record<number, string> = {
      1: 'Passed 1 0 0',
      2: 'FAILED 0 1 0',
      3: 'NO TEST 0 0 1',
      5: 'Passed 1 0 0',
      7: 'FAILED 0 2 0',
      8: 'NO TEST 0 0 1',
      9: 'FAILED 0 1 0',
    };
    expect(rows.map((row) => row.trim().replaceAll(/\s+/g, ' '))).toEqual(
      DOCUMENTED_FLOW.steps.map((step) => `${counted[step.number] ?? 'NO TEST 0 0 0'} ${stepTitle(step)}`),
    );
  });

  test('names the tests of no step by project', ({ inner }) => {
    expect(inner.summary).toContain('\nTests of no step: inner 1 passed, 1 failed\n');
  });

  test('starts with what failed, then shows step, test, action and line', ({ inner }) => {
    expect(blockOf('goes on without a card', inner)).toEqual([
      expect.stringMatching(/^\d\) FAILED {2}expect\(received\)\.toBe\(expected\)/),
      '             Expected: "Policies and Procedures"',
      `             Received: "${INJECTED}"`,
      '   Step      Step 7: Enter the payment information, which is optional',
      '   Test      Payment Information > goes on without a card [inner]',
      '   Action    Choose Next',
      '   Where     tests/payment.spec.ts:7',
      expect.stringMatching(/^ {3}Trace {5}npx playwright show-trace output\/test-results\/\S+\/trace\.zip$/),
    ]);
  });

  test('shows the facts of a failure, the screen after what was expected and found', ({ inner }) => {
    const [headline, ...rows] = blockOf('shows a field error', inner);
    expect(headline).toMatch(/^\d\) FAILED {2}The field error is not shown\.$/);
    expect(rows.slice(0, 6)).toEqual([
      '   Field     Card Number',
      '   Expected  "Card Number is required."',
      '   Found     nothing',
      '   Screen    "payment" (step 7) at http://127.0.0.1:4180/pscof/registration/payment',
      '   Says      Payment Information',
      '   Step      Step 7: Enter the payment information, which is optional',
    ]);
  });

  test('calls a failure of the teardown the harness', ({ inner }) => {
    expect(blockOf('leaves nothing behind', inner)[0]).toMatch(/^\d\) HARNESS {2}The recorder broke\.$/);
  });

  test('names a trace that is there', ({ inner }) => {
    const [, trace = ''] = /show-trace (\S+)/.exec(inner.summary) ?? [];
    expect(existsSync(path.join(inner.directory, trace))).toBe(true);
  });

  test('says in which step of the guide a test of several steps failed', ({ inner }) => {
    const block = blockOf('a person walks three steps', inner);
    expect(block).toContain(
      "   Step      Step 2 (not in the guide's text): Select Register from the main menu",
    );
    expect(block).toContain('   Action    Choose Register');
  });

  test('lists a flaky test as one', ({ inner }) => {
    expect(blockOf('thanks on the second try', inner)[0]).toMatch(/^\d\) FLAKY {2}expect/);
  });

  test('ends with the totals and what the run ran with', ({ inner }) => {
    const [pictures, totals, facts] = inner.summary.trimEnd().split('\n').slice(-3);
    expect(pictures).toBe(`Pictures of views were not compared. ${NOT_COMPARED}`);
    expect(totals).toBe('Failed: 2 passed, 5 failed (1 flaky: passed only on a retry), 1 skipped');
    expect(facts?.split('  |  ')).toEqual([
      'E2E_SEED=4711',
      `chromium 140.0 (/usr/bin/chromium)`,
      'http://127.0.0.1:4180',
      expect.stringMatching(/^\d+\.\d s, \d+\.\d\d s a test$/),
    ]);
  });

  test('has no colors', ({ inner }) => {
    expect(inner.summary).not.toContain('\u001B');
  });

  test('leaves the exit code to Playwright', ({ inner }) => {
    expect(inner.exitCode).toBe(1);
  });
});

test.describe('files', () => {
  test('summary.json has the figures; a flaky test is a failed one', async ({ inner }) => {
    const none = { passed: 0, failed: 0, skipped: 0, quarantined: 0 };
    const counted: Record<number, object> = {
      1: { ...none, passed: 1 },
      2: { ...none, failed: 1 },
      3: { ...none, skipped: 1 },
      5: { ...none, passed: 1 },
      7: { ...none, failed: 2 },
      8: { ...none, skipped: 1 },
      9: { ...none, failed: 1 },
    };
    expect(JSON.parse(await readOutput(inner, 'summary.json'))).toEqual({
      passed: 2,
      failed: 5,
      skipped: 1,
      flaky: 1,
      quarantined: 0,
      selection: null,
      missing: [],
      durationMs: expect.any(Number),
      wallMsPerTest: expect.any(Number),
      seed: SEED,
      browser: 'chromium 140.0',
      browserPath: '/usr/bin/chromium',
      baseURL: 'http://127.0.0.1:4180',
      picturesNotCompared: NOT_COMPARED,
      steps: DOCUMENTED_FLOW.steps.map(({ number, sentence }) => ({
        number,
        sentence,
        ...none,
        ...counted[number],
      })),
    });
  });

  test('what an earlier run left for Allure is gone, what this run left is there', async ({ inner }) => {
    const output = path.join(inner.directory, 'output');
    expect(existsSync(path.join(output, 'allure'))).toBe(false);
    const results = await readdir(path.join(output, 'allure-results'));
    expect(results).not.toContain('earlier-result.json');
    expect(results.filter((name) => name.endsWith('-result.json'))).toHaveLength(9); // eight tests, one of them twice
  });

  test('Allure learns what the run ran with', async ({ inner }) => {
    expect(await readOutput(inner, 'allure-results/environment.properties')).toMatch(
      /^Seed=E2E_SEED=4711\nBrowser=chromium 140\.0 \(\/usr\/bin\/chromium\)\nNode=v\d+\..*\nCommit=(?:[\da-f]{12}|no git)\nStub=started by the run$/,
    );
  });
});

test.describe('index.html', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible in ${colorScheme} colors`, async ({ inner, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(inner.page);
      const { incomplete, passes, violations } = await scan(page);
      expect(violations).toEqual([]);
      expect(incomplete).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    });
  }

  test('has a row for each step and for the tests of no step', async ({ inner, page }) => {
    await page.goto(inner.page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(DOCUMENTED_FLOW.title);
    await expect(page.getByRole('row')).toHaveCount(1 + DOCUMENTED_FLOW.steps.length + 1);
    await expect(page.getByRole('row', { name: /^7 / })).toHaveText(
      /Enter the payment.*\s+Failed\s+2 failed/,
    );
  });

  test('says why pictures were not compared', async ({ inner, page }) => {
    await page.goto(inner.page);
    await expect(page.getByText(`Pictures of views were not compared. ${NOT_COMPARED}`)).toBeVisible();
  });

  test('shows markup in a failure as text', async ({ inner, page }) => {
    await page.goto(inner.page);
    const failure = page.getByRole('article').filter({ hasText: 'goes on without a card' });
    await expect(failure).toContainText(INJECTED);
    await expect(page).toHaveTitle(`Failed: ${DOCUMENTED_FLOW.title}`);
  });

  test('leads to the other reports of this run, and to none that is not there', async ({ inner, page }) => {
    await page.goto(inner.page);
    const reports = page.getByRole('region', { name: 'All reports of this run' }).getByRole('link');
    const targets = await reports.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets).toEqual(['html/index.html', 'junit.xml', 'summary.json']);
    await expect(page.locator('li[hidden]').filter({ hasText: 'Allure report' })).toHaveCount(1); // shown once it is made
  });

  test('fits a phone', async ({ inner, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(inner.page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

/** The lines about one failed test. */
function blockOf(title: string, { summary }: InnerRun): string[] {
  const block = summary.split('\n\n').find((text) => text.includes(`${title} [inner]`));
  return block?.split('\n') ?? [];
}
