import { coversRule, expect, stepOf, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';

test.describe('Registration form: what is recorded', { tag: [stepOf('form'), '@edge'] }, () => {
  test(
    'spaces around an answer are not recorded',
    { annotation: coversRule('form.recorded') },
    async ({ form, sandbox }) => {
      const page = await form.openForm({ firstName: '  Zoë ', lastName: ' Wu  ' });
      await page.tickUserVerification();
      expect(await page.submit()).toBeDisplayed('credentials');
      const recorded = await sandbox.everything();
      expect(recorded).toContain('"firstName":"Zoë"');
      expect(recorded).toContain('"lastName":"Wu"');
    },
  );

  test(
    'a form with a validation error has no notice',
    { annotation: coversRule('order.first-unfinished') },
    async ({ form }) => {
      const page = await form.openForm({ userType: 'Federal' });
      expect(await page.submit()).toShowFieldError('User Verification', 'User Verification is required.');
      expect(await form.open(SCREENS.notice.path)).toBeDisplayed('form');
    },
  );
});
