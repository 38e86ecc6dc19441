import { ACKNOWLEDGEMENT, coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/form';

test.describe('Policies and Procedures', { tag: [stepOf('policies'), '@edge'] }, () => {
  test(
    'Submit is refused until the policies and procedures are acknowledged',
    { annotation: [...coversClaim('moeb-8.acknowledge'), ...coversRule('policies.acknowledge')] },
    async ({ form, sandbox }) => {
      const policies = await form.openAt('policies');
      const answer = await policies.press('Submit');
      expect(answer).toShowFieldError(ACKNOWLEDGEMENT, 'You must acknowledge the policies and procedures.');
      expect(await sandbox.accounts()).toEqual([]);
      expect(await answer.submit({ [ACKNOWLEDGEMENT]: true }, 'Submit')).toBeDisplayed('thank-you');
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );
});
