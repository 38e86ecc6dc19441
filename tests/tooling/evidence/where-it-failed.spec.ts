import { expect, test } from '../../../fixtures/test';
import { runSpec } from '../inner-run';

// Failures are expected, but for the last: one that is not costs the inner run its worker and browser.
const SPEC = `
import { expect, test } from 'FIXTURES';
test.fail('an assertion of Playwright', async ({ registration, page }) => {
  await registration.startAt('payment');
  await expect(page).toHaveTitle('Another', { timeout: 200 });
});
test.fail('an assertion that names its screen', async ({ registration, policiesPage }) => {
  await registration.startAt('payment');
  await expect(policiesPage).toBeDisplayed({ timeout: 200 });
});
test.fail('a failure before any page', async ({ page }) => {
  expect(page.url()).toBe('');
});
test('an action that finds no field', async ({ registration, page }) => {
  await registration.startAt('payment');
  await page.getByLabel('Bar Number').fill('1', { timeout: 200 });
});
`;

test('a failure that names no screen is told with the screen that was displayed', async ({
  baseURL,
}, testInfo) => {
  const results = await runSpec(SPEC, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  const firstLines = results.map(({ title, errors }) => [title, errors.split('\n')[0]]);
  const displayed = 'Screen "payment" (step 7 of the guide) was displayed, at /pscof/registration/payment.';
  expect(firstLines).toEqual([
    ['an assertion of Playwright', displayed],
    [
      'an assertion that names its screen',
      'Error: Screen "policies" (step 8 of the guide) is not displayed.',
    ],
    ['a failure before any page', expect.stringContaining('toBe(expected)')],
    ['an action that finds no field', displayed],
  ]);
});
