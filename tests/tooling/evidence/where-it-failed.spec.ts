import { FAILURE } from '../../../fixtures/evidence/failure-facts';
import { expect, test } from '../../../fixtures/test';
import { runSpec } from '../inner-run';

// Failures are expected, but for the last ones: a test that may not fail costs the inner run its worker and browser.
const SPEC = `
import { expect, test } from 'FIXTURES';
test.fail('an assertion of Playwright', async ({ registration, page }) => {
  await registration.startAt('payment');
  await expect(page).toHaveTitle('Another', { timeout: 200 });
});
test.fail('an assertion of the suite', async ({ registration, policiesPage }) => {
  await registration.startAt('payment');
  await expect(policiesPage).toBeDisplayed({ timeout: 200 });
});
test.fail('an assertion that was caught before another', async ({ registration, policiesPage }) => {
  await registration.startAt('payment');
  await expect(policiesPage).toBeDisplayed({ timeout: 200 }).catch(() => undefined);
  expect(1).toBe(2);
});
test.fail('two assertions', async ({ registration, policiesPage }) => {
  await registration.startAt('payment');
  await expect.soft(policiesPage, 'the policies').toBeDisplayed({ timeout: 200 });
  expect.soft(1).toBe(2);
});
test.fail('an assertion before the next screen', async ({ registration, paymentPage, page }) => {
  await registration.startAt('payment');
  await expect.soft(page).toHaveTitle('Another', { timeout: 200 });
  await paymentPage.continueWithoutCard();
  await page.getByRole('heading', { name: 'Policies and Procedures', level: 1 }).waitFor();
  expect(1).toBe(2);
});
test.fail('a failure before any page', async ({ page }) => {
  expect(page.url()).toBe('');
});
test.fail('a refused screen', async ({ registration, page }) => {
  await registration.tryForm({ city: '' });
  await page.getByRole('alert').waitFor();
  expect(1).toBe(2);
});
test('an action that finds no field', async ({ registration, page }) => {
  await registration.startAt('payment');
  await page.getByLabel('Bar Number').fill('1', { timeout: 200 });
});
test.fail('a list without the option', async ({ registration, paymentPage }) => {
  await registration.startAt('payment');
  await paymentPage.fields.cardType.selectOption('Diners Club', { timeout: 200 });
});
test.fail('a label that differs by little', async ({ registration, paymentPage, page }) => {
  await registration.startAt('payment');
  await page.evaluate(() => { document.querySelector('label[for=security-code], label[for=securityCode]').textContent = 'Security Codes'; });
  await paymentPage.fields.securityCode.fill('123', { timeout: 200 });
});
test('a page that navigates all the time', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => { addEventListener('load', () => location.reload()); location.reload(); });
  expect(1).toBe(2);
});
const brokenTeardown = test.extend({ broken: async ({}, use) => { await use(); throw new Error('The recorder broke.'); } });
brokenTeardown('a fixture that breaks when it is taken down', async ({ broken }) => { expect(1).toBe(1); });
brokenTeardown('an assertion, and then the fixture', async ({ broken }) => { expect(1).toBe(2); });
const brokenSetup = test.extend({ broken: async ({}, use) => { throw new Error('The fixture did not start.'); } });
brokenSetup('a fixture that does not start', async ({ broken }) => { expect(1).toBe(1); });
`;

const PAYMENT = {
  level: 'browser',
  screen: 'payment',
  step: 7,
  address: expect.stringContaining('/pscof/registration/payment'),
  says: ['Payment Information'],
};

test('a failure attaches its facts, and names what failed before the place', async ({
  baseURL,
}, testInfo) => {
  test.slow(); // fourteen tests in a process of their own
  const results = await runSpec(SPEC, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  const facts = Object.fromEntries(results.map(({ title, failures }) => [title, failures]));
  const own = (message: string) => ({ message: expect.stringContaining(message) });
  const policies = {
    ...PAYMENT,
    screen: 'policies',
    step: 8,
    kind: 'assertion',
    message: 'Screen "policies" is not displayed.',
    expected:
      "getByRole('heading', { name: 'Policies and Procedures', exact: true, level: 1 }) at /pscof/registration/policies",
    found: '"Payment Information"',
  };
  expect(facts).toEqual({
    'an assertion of Playwright': [{ ...PAYMENT, ...own('toHaveTitle'), kind: 'assertion' }],
    'an assertion of the suite': [{ ...policies }],
    'an assertion that was caught before another': [{ ...PAYMENT, ...own('toBe'), kind: 'assertion' }],
    'two assertions': [{ ...policies }, { ...PAYMENT, ...own('toBe'), kind: 'assertion' }],
    'an assertion before the next screen': [
      {
        ...own('toHaveTitle'),
        kind: 'assertion',
        level: 'browser',
        screen: 'payment',
        step: 7,
        address: PAYMENT.address,
      },
      {
        ...own('toBe'),
        kind: 'assertion',
        level: 'browser',
        screen: 'policies',
        step: 8,
        address: expect.stringContaining('/pscof/registration/policies'),
        says: ['Policies and Procedures'],
      },
    ],
    'a failure before any page': [{ ...own('toBe'), kind: 'assertion' }],
    'a refused screen': [
      {
        ...own('toBe'),
        kind: 'assertion',
        level: 'browser',
        screen: 'form',
        step: 5,
        address: expect.stringContaining('/pscof/registration/account'),
        says: [
          'PACER - Case Search Only Registration',
          expect.stringContaining('Correct the following before you go on'),
        ],
      },
    ],
    'an action that finds no field': [
      {
        ...PAYMENT,
        ...own("waiting for getByLabel('Bar Number')"),
        kind: 'action',
      },
    ],
    'a list without the option': [
      {
        ...PAYMENT,
        ...own('waiting for getByRole'),
        kind: 'action',
        has: [expect.stringMatching(/^"Card Type" has the options .*"Visa", "MasterCard"/)],
      },
    ],
    'a label that differs by little': [
      {
        ...PAYMENT,
        ...own('waiting for getByRole'),
        kind: 'action',
        has: ['the closest is the textbox "Security Codes"'],
      },
    ],
    'a page that navigates all the time': [
      {
        ...own('toBe'),
        kind: 'assertion',
        level: 'browser',
        screen: 'home',
        step: 1,
        address: expect.anything(),
        says: expect.any(Array),
      },
    ],
    'a fixture that breaks when it is taken down': [{ ...own('The recorder broke.'), kind: 'harness' }],
    'an assertion, and then the fixture': [
      { ...own('toBe'), kind: 'assertion' },
      { ...own('The recorder broke.'), kind: 'harness' },
    ],
    'a fixture that does not start': [{ ...own('The fixture did not start.'), kind: 'harness' }],
  });
  const texts = results.map(({ title, errors }) => [title, errors.split('\n')] as const);
  const linesOf = (title: string) => new Map(texts).get(title) ?? [];
  expect(linesOf('an assertion of Playwright')[0]).toContain('toHaveTitle');
  expect(linesOf('an assertion of Playwright')).toContain('Screen "payment" (step 7)');
  expect(linesOf('an assertion of the suite').slice(0, 5)).toEqual([
    'Error: Screen "policies" is not displayed.',
    `  expected: ${policies.expected}`,
    '  found:    "Payment Information"',
    'Screen "policies" (step 8)',
    expect.stringMatching(/^ {2}address: {2}http/),
  ]);
  expect(results.find(({ title }) => title === 'an assertion of Playwright')?.attachments).toContain(FAILURE);
});
