import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { TestResult as AllureResult } from 'allure-js-commons';
import { FACTS, type InnerRun, readOutput, test } from './every-ending';

// What Allure, the CI server and GitHub report about tests that fail.

test('Allure shows what failed with expected and actual, and the step and rule of the test', async ({
  inner,
}) => {
  const failed = (await allureResults(inner)).find(({ name }) => name === 'shows a field error');
  expect(failed).toMatchObject({
    status: 'failed',
    statusDetails: {
      message: expect.stringMatching(/^The field error is not shown\.\nField: /),
      expected: FACTS.expected,
      actual: FACTS.found,
    },
  });
  expect(failed && attachmentsIn(failed)).toContainEqual(
    expect.objectContaining({ name: 'failure', type: 'application/json' }),
  );
  expect(failed?.labels).toEqual(
    expect.arrayContaining([
      { name: 'feature', value: 'Step 7: Enter the payment information, which is optional' },
      { name: 'story', value: 'Rule payment.number' },
      { name: 'severity', value: 'normal' },
      { name: 'tag', value: 'step-7' },
    ]),
  );
});

test('Allure shows a flaky test as failed, and a failure of the harness as broken', async ({ inner }) => {
  const results = await allureResults(inner);
  const flaky = results.filter(({ name }) => name === 'thanks on the second try');
  expect(flaky.map(({ status }) => status)).toEqual(['failed', 'failed']);
  expect(new Set(flaky.map(({ historyId }) => historyId)).size).toBe(1);
  expect(flaky.map(({ statusDetails }) => statusDetails.message)).toContainEqual(
    expect.stringMatching(/^Flaky: it passed only on attempt 2\. It failed with:\nexpect/),
  );
  expect(results.find(({ name }) => name === 'leaves nothing behind')).toMatchObject({ status: 'broken' });
});

test('junit.xml counts failures, flaky tests among them, and errors of the harness', async ({ inner }) => {
  const xml = await readOutput(inner, 'junit.xml');
  expect(xml).toMatch(/<testsuites tests="8" failures="4" errors="1" skipped="1" time="[\d.]+">/);
  expect(xml).toContain('<failure message="The field error is not shown." type="assertion">');
  expect(xml).toMatch(/<failure message="Flaky: expect\(received\)/);
  expect(xml).toContain('<error message="The recorder broke." type="harness">');
  expect(xml).toContain('&lt;script&gt;');
  expect(xml).not.toContain('\u001B');
});

test('GitHub gets one annotation for each failed test, at the line of its spec', ({ inner }) => {
  const annotations = inner.printed.split('\n').filter((line) => line.startsWith('::error'));
  expect(annotations).toHaveLength(5);
  expect(annotations).toContainEqual(
    expect.stringMatching(
      /^::error file=tests\/payment\.spec\.ts,line=7,title=Payment Information > goes on without a card::expect\(received\)/,
    ),
  );
  expect(annotations.find((line) => line.includes('shows a field error'))).toMatch(
    /::The field error is not shown\.%0AField: .*%0AScreen: +"payment" \(step 7\)/,
  );
});

/** The attachments of a result, or of a step, and of all steps in it. */
function attachmentsIn({
  attachments,
  steps,
}: Pick<AllureResult, 'attachments' | 'steps'>): AllureResult['attachments'] {
  return [...attachments, ...steps.flatMap(attachmentsIn)];
}

/** The results that Allure's report is made from. */
async function allureResults({ directory }: InnerRun): Promise<AllureResult[]> {
  const folder = path.join(directory, 'output/allure-results');
  const names = (await readdir(folder)).filter((name) => name.endsWith('-result.json'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as AllureResult);
}

test('the page of a CI job shows the steps and every failure; what a page says is no Markdown', async ({
  inner,
}) => {
  const summary = await readOutput(inner, 'summary.md');
  expect(summary).toMatch(/^## Failed: \d+ passed, \d+ failed/);
  expect(summary).toContain('| | Registering for a New PACER Account | passed | failed | skipped |');
  expect(summary).toMatch(
    /\| Failed \| Step 7: Enter the payment information, which is optional \| \d+ \| \d+ \| \d+ \|/,
  );
  const blocks = [...summary.matchAll(/^```text\n([^]*?)\n```$/gm)].map(([, text]) => text);
  expect(blocks.join('\n')).toContain('The field error is not shown.');
  expect(summary.replace(/^```text\n[^]*?\n```$/gm, '')).not.toContain(FACTS.found);
});
