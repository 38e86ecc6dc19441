import { expect, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';

// Real answers of the stub, and the transitions that the form client notes.

test('an address, a link, a refused form and an accepted form are different transitions', async ({
  form,
}) => {
  const caseSearch = await form.open(SCREENS['case-search'].path);
  await caseSearch.follow('Register for a PACER Account Now');
  const page = await form.openForm({ zip: '' });
  const refused = await page.submit();
  expect(refused.status).toBe(422);
  await (await form.openForm()).press('Cancel');
  expect([...form.transitions]).toEqual([
    'outside open case-search',
    'case-search open form',
    'outside open form',
    'form next form',
    'form cancel cancel',
  ]);
});

test('the frame of User Verification is no transition, and a notice is a screen of its own', async ({
  form,
}) => {
  const page = await form.openForm({ userType: 'Federal', email: 'pat.lee@example.com' });
  await page.tickUserVerification();
  const notice = await page.submit();
  await notice.press('Continue');
  expect([...form.transitions]).toEqual(['outside open form', 'form next notice', 'notice next credentials']);
});

test('a refusal is a place of its own', async ({ form, sandbox }) => {
  const payment = await form.openAt('payment');
  await sandbox.advanceClock(20 * 60);
  const expired = await payment.press('Next');
  await expired.follow('Start a new registration');
  expect([...form.transitions]).toEqual([
    'outside open payment',
    'payment next expired',
    'expired open form',
  ]);
});
