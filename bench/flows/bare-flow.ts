/**
 * The guide's flow, steps 1 to 9 without a card, as a bare Playwright script: no runner, no fixtures, no page objects.
 * It runs in a process of its own with one open browser, and answers each order with one run.
 */
import assert from 'node:assert/strict';
import { type Browser, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { recordActions } from './actions';
import type { Order, Run } from './flow-process';

const FORM: readonly (readonly ['type' | 'choose', label: string, field: string])[] = [
  ['choose', 'Prefix', 'prefix'],
  ['type', 'First Name', 'firstName'],
  ['type', 'Middle Name', 'middleName'],
  ['type', 'Last Name', 'lastName'],
  ['choose', 'Generation', 'generation'],
  ['choose', 'Suffix', 'suffix'],
  ['type', 'Date of Birth', 'dateOfBirth'],
  ['type', 'Address', 'address'],
  ['type', 'City', 'city'],
  ['choose', 'State', 'state'],
  ['choose', 'County', 'county'],
  ['type', 'Zip/Postal Code', 'zip'],
  ['type', 'Primary Phone', 'primaryPhone'],
  ['type', 'Alternate Phone', 'alternatePhone'],
  ['type', 'Email', 'email'],
  ['type', 'Confirm Email', 'confirmEmail'],
  ['choose', 'User Type', 'userType'],
];

async function completeFlow(page: Page, answers: Order['answers']): Promise<void> {
  const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const says = (region: string, text: string): Promise<void> =>
    page.getByRole('region', { name: region }).filter({ hasText: text }).waitFor();
  const next = page.getByRole('button', { name: 'Next', exact: true });

  await page.goto('/');
  await heading('Public Access to Court Records');

  const menu = page.getByRole('navigation', { name: 'Main menu' });
  await menu.getByRole('link', { name: 'Register for an Account', exact: true }).click();
  await heading('Register for an Account');

  const leftPanel = page.getByRole('navigation', { name: 'Registration options' });
  await leftPanel.getByRole('link', { name: 'PACER - Case Search Only', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'PACER - Case Search Only', exact: true }).waitFor();

  await page.getByRole('link', { name: 'Register for a PACER Account Now', exact: true }).click();
  await heading('PACER - Case Search Only Registration');

  for (const [how, name, field] of FORM) {
    const answer = answers[field];
    if (answer === undefined) continue;
    if (how === 'type') await page.getByRole('textbox', { name, exact: true }).fill(answer);
    else await page.getByRole('combobox', { name, exact: true }).selectOption({ label: answer });
  }
  const verification = page.getByTitle('User Verification', { exact: true }).contentFrame();
  await verification.getByRole('checkbox', { name: "I'm not a robot" }).click();
  await next.click();
  await heading('Create Username and Password');

  const { username = '', password = '', confirmPassword = '' } = answers;
  await page.getByRole('textbox', { name: 'Username', exact: true }).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm Password', { exact: true }).fill(confirmPassword);
  for (const number of [1, 2]) {
    const question = page.getByRole('combobox', { name: `Security Question ${number}` });
    await question.selectOption({ label: answers[`securityQuestion${number}`] ?? '' });
    const answer = page.getByRole('textbox', { name: `Security Answer ${number}` });
    await answer.fill(answers[`securityAnswer${number}`] ?? '');
  }
  await next.click();
  await heading('Payment Information');

  await next.click();
  await heading('Policies and Procedures');

  await page.getByRole('checkbox', { name: /^Check here to acknowledge you have read/ }).check();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await heading('Thank you for registering with the PACER Service Center');

  await says('Account status', 'activation code by U.S. mail in 7-10 business days');
  const row = page
    .getByRole('table', { name: 'Your account' })
    .getByRole('row', { name: 'Case Search Status' });
  await row.getByRole('cell').filter({ hasText: 'Inactive' }).waitFor();
  await says('What this account is for', 'for viewing documents only, not for e-filing');
}

async function run(
  browser: Browser,
  { context: options, answers, record = false, blocked }: Order,
): Promise<Run> {
  const start = performance.now();
  const context = await browser.newContext(options);
  const actions = record ? await recordActions(context) : [];
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (blocked) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setBlockedURLs', { urls: [...blocked] });
  }
  await completeFlow(page, answers);
  const font = record ? await page.evaluate(() => getComputedStyle(document.body).fontFamily) : '';
  await context.close();
  return { ms: performance.now() - start, actions, font };
}

async function main(): Promise<void> {
  assert(
    process.connected,
    'bench/flows/bare-flow.ts is started by FlowProcess, with a channel for messages.',
  );
  // Playwright reads a stack trace at every call; with the source maps of tsx each would take longer.
  process.setSourceMapsEnabled(false);
  const [launchOptions = '{}'] = process.argv.slice(2);
  const browser = await chromium.launch(JSON.parse(launchOptions) as LaunchOptions);
  process.on('disconnect', () => void browser.close());
  process.on('message', (order: Order) => {
    run(browser, order).then(
      (done) => process.send?.(done),
      (error: Error) => process.send?.({ error: error.stack ?? error.message }),
    );
  });
  process.send?.('ready');
}

void main();
