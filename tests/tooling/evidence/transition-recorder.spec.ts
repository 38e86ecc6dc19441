import { placeOf } from '../../../fixtures/evidence/transitions';
import { expect, test } from '../../../fixtures/test';

// Real answers of the stub, and what the recorder makes of them.

test('a link, an accepted form, a refused form and an address are different transitions', async ({
  homePage,
  registerPage,
  registration,
  credentialsPage,
  transitionRecorder,
}) => {
  await homePage.open();
  await homePage.menu.chooseRegister();
  await expect(registerPage).toBeDisplayed();
  await registration.tryCredentials({ username: 'sevench' });
  await expect(credentialsPage.errors.summary).toBeVisible();
  expect(await transitionRecorder.transitions()).toEqual([
    'outside open home',
    'home open register',
    'outside open credentials',
    'credentials next credentials',
  ]);
});

test('redirects are followed to where they lead', async ({ policiesPage, formPage, transitionRecorder }) => {
  await policiesPage.open();
  await expect(formPage).toBeDisplayed();
  expect(await transitionRecorder.transitions()).toEqual(['outside open form']);
});

test('an error page is not a screen, and going back from it is a transition', async ({
  registration,
  paymentPage,
  messagePage,
  browserButtons,
  sandbox,
  transitionRecorder,
}) => {
  await registration.startAt('payment');
  await sandbox.failNext(paymentPage.screen.path);
  await paymentPage.continueWithoutCard();
  await expect(messagePage.heading).toHaveText('Something went wrong');
  await browserButtons.back();
  await expect(paymentPage).toBeDisplayed();
  expect(await transitionRecorder.transitions()).toEqual([
    'outside open payment',
    'payment next failed',
    'failed browser-back payment',
  ]);
});

test('an expired session is not a screen, whether the screen is reloaded or submitted', async ({
  registration,
  noSessionPage,
  formPage,
  browserButtons,
  sandbox,
  transitionRecorder,
}) => {
  await registration.startAt('payment');
  await sandbox.advanceClock(20 * 60);
  await browserButtons.reload();
  await noSessionPage.chooseStartAgain();
  await expect(formPage).toBeDisplayed();
  await sandbox.advanceClock(20 * 60);
  await formPage.buttons.chooseNext();
  await expect(noSessionPage.heading).toHaveText('Your session has expired');
  expect(await transitionRecorder.transitions()).toEqual([
    'outside open payment',
    'payment reload expired',
    'expired open form',
    'form next expired',
  ]);
});

test('refusals for different reasons are different transitions', async ({
  account,
  queryPage,
  filePage,
  courtPage,
  messagePage,
  tamper,
  transitionRecorder,
  data,
}) => {
  await account.startAs({ card: data.card() });
  await queryPage.open();
  await tamper.setToken('forged');
  await queryPage.search('Walnut');
  await expect(messagePage.heading).toHaveText('This page is out of date');
  await filePage.open();
  await account.startAs();
  await courtPage.open();
  await expect(messagePage.heading).toHaveText('Your account is inactive');
  expect(await transitionRecorder.transitions()).toEqual([
    'outside open query',
    'query next forged',
    'outside open may-not-file',
    'outside open inactive',
  ]);
});

test("another browser's transitions count as well", async ({ anotherBrowser, transitionRecorder }) => {
  const { homePage } = await anotherBrowser();
  await homePage.open();
  await expect(homePage).toBeDisplayed();
  expect(await transitionRecorder.transitions()).toEqual(['outside open home']);
});

test('a page that another page opens comes from where that page is', async ({
  homePage,
  page,
  transitionRecorder,
}) => {
  await homePage.open();
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open('/register-account')),
  ]);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Register for an Account');
  expect(await transitionRecorder.transitions()).toEqual(['outside open home', 'home open register']);
});

test('a refusal that the flow does not know is an error', () => {
  expect(() => placeOf({ path: '/court', status: 403, heading: 'Go away' })).toThrow(
    'Expected one of the refusals of fixtures/evidence/transitions.ts at /court',
  );
});

for (const status of [500, 502, 503]) {
  test(`an answer of ${status} is a failure, at whatever address`, () => {
    expect(placeOf({ path: '/pscof/registration/payment', status, heading: '' })).toBe('failed');
  });
}
