import { ACKNOWLEDGEMENT, coversRule, expect, kindOf, stepOf, stepsOf, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';
import { openNotice, PRIVATE_EMAIL } from './ways-to-screens';

// What the other buttons of a registration do where no script runs.

test.describe('Without script', { tag: '@edge' }, () => {
  test(
    'a button shows the fields of another country',
    { tag: stepOf('form'), annotation: coversRule('page.without-script', 'form.other-country') },
    async ({ form }) => {
      const page = await form.openForm();
      expect(page.labels).toContain('County');
      const answer = await page.submit({ Country: 'Canada' }, 'Show fields for this Country');
      expect(answer.labels).not.toContain('County');
      expect(kindOf(answer.field('State'))).toBe('text field');
      expect(answer.errors, 'nothing is refused').toEqual([]);
    },
  );

  test(
    'answers to fields that a later choice removes are not recorded',
    { tag: stepOf('form'), annotation: coversRule('page.without-script', 'form.recorded') },
    async ({ form, sandbox, data }) => {
      const registrant = data.registrant({ userType: 'Law Firm', taxId: '12-3456789' });
      const page = await form.openForm(registrant);
      expect(page.fieldValue('County')).toBe(registrant.county);
      expect(page.fieldValue('Federal Tax ID')).toBe('12-3456789');
      const abroad = await page.submit({ Country: 'Canada' }, 'Show fields for this Country');
      const individual = await abroad.submit({ 'User Type': 'Individual' }, 'Show fields for this User Type');
      await individual.tickUserVerification();
      const credentials = await individual.press('Next');
      const payment = await credentials.submit({
        Username: registrant.username,
        Password: registrant.password,
        'Confirm Password': registrant.confirmPassword,
        'Security Question 1': registrant.securityQuestion1,
        'Security Answer 1': registrant.securityAnswer1,
        'Security Question 2': registrant.securityQuestion2,
        'Security Answer 2': registrant.securityAnswer2,
      });
      const policies = await payment.press('Next');
      const thankYou = await policies.submit({ [ACKNOWLEDGEMENT]: true }, 'Submit');
      expect(thankYou).toBeDisplayed('thank-you');
      const { profile } = await sandbox.account(registrant.username);
      expect(profile).toMatchObject({ country: 'Canada', userType: 'Individual' });
      expect(profile).not.toHaveProperty('county');
      expect(profile).not.toHaveProperty('taxId');
    },
  );

  test(
    'Generate username fills in a username',
    {
      tag: stepOf('credentials'),
      annotation: coversRule('page.without-script', 'credentials.username-generated'),
    },
    async ({ form }) => {
      const page = await form.openAt('credentials');
      const answer = await page.press('Generate username');
      expect(answer.fieldValue('Username')).toMatch(/^[A-Za-z0-9._@-]{8,45}$/);
      expect(answer.errors, 'nothing is refused').toEqual([]);
    },
  );

  test(
    'Back from the notice keeps the answers, and Continue goes on',
    { tag: stepOf('notice'), annotation: coversRule('page.without-script', 'order.back') },
    async ({ form }) => {
      const notice = await openNotice(form);
      expect(notice).toBeDisplayed('notice');
      const back = await notice.press('Back');
      expect(back).toBeDisplayed('form');
      expect(back.fieldValue('Email')).toBe(PRIVATE_EMAIL);
      const again = await form.open(SCREENS.notice.path);
      expect(await again.press('Continue')).toBeDisplayed('credentials');
    },
  );

  test(
    'Back, Reset and Cancel work',
    {
      tag: stepsOf('credentials', 'payment'),
      annotation: coversRule('page.without-script', 'cancel.confirmed'),
    },
    async ({ form, sandbox }) => {
      const payment = await form.openAt('payment', { username: 'quartz.7788' });
      const credentials = await payment.press('Back');
      expect(credentials.fieldValue('Username')).toBe('quartz.7788');
      const empty = await credentials.press('Reset');
      expect(empty.fieldValue('Username')).toBe('');
      const cancel = await empty.press('Cancel');
      const kept = await cancel.press('No, go back');
      expect(kept).toBeDisplayed('credentials');
      const again = await kept.press('Cancel');
      expect(await again.press('Yes, cancel my registration')).toBeDisplayed('case-search');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );
});
