import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';
import { DOCUMENT_PATH, FILING, linkAccount, openVerifyLink, SEARCH } from './ways-to-screens';

// A form that is sent a second time before the answer has come counts once.

const CODE = 'Activation Code';

test.describe('A form that is sent twice at once', { tag: '@edge' }, () => {
  for (const { outcome, path, answers, button, following } of [
    {
      outcome: 'charges one search',
      path: SCREENS.query.path,
      answers: SEARCH,
      button: 'Run Query',
      following: 'results',
    },
    {
      outcome: 'charges one document',
      path: DOCUMENT_PATH,
      answers: {},
      button: 'View Document',
      following: 'viewed',
    },
    {
      outcome: 'files once',
      path: SCREENS.file.path,
      answers: FILING,
      button: 'Submit',
      following: 'filed',
    },
  ] as const) {
    test(
      `by ${button} ${outcome}`,
      { tag: stepOf(following), annotation: coversRule('court.once') },
      async ({ form, sandbox, data }) => {
        await form.startAs({}, data.card());
        await linkAccount(form);
        const page = (await form.open(path)).enter(answers);
        for (const answer of await Promise.all([page.press(button), page.press(button)]))
          expect(answer).toBeDisplayed(following);
        const left = [...(await sandbox.ledger()), ...(await sandbox.filings())];
        expect(left, 'fees and filings').toHaveLength(1);
      },
    );
  }

  test(
    'by Submit of both accounts links them, and leads to the confirmation',
    { tag: stepOf('verify-link'), annotation: coversRule('court.once') },
    async ({ form, sandbox, data }) => {
      await form.startAs({}, data.card());
      const verify = await openVerifyLink(form);
      for (const answer of await Promise.all([verify.press('Submit'), verify.press('Submit')]))
        expect(answer).toBeDisplayed('linked');
      expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: CMECF_ACCOUNT.login }]);
    },
  );

  test(
    'by Activate with a wrong code uses up one try',
    { tag: stepOf('my-account'), annotation: coversRule('activation.once') },
    async ({ form }) => {
      await form.startAs();
      const page = (await form.open(SCREENS['my-account'].path)).enter({ [CODE]: 'AAAAAAAAAA' });
      const [first, second] = await Promise.all([page.press('Activate'), page.press('Activate')]);
      const wrong = 'This activation code is not correct. 4 tries are left.';
      expect(first).toShowFieldError(CODE, wrong);
      expect(second).toShowFieldError(CODE, wrong);
    },
  );

  test(
    'by Activate with the mailed code activates without an error',
    { tag: stepOf('my-account'), annotation: coversRule('activation.once') },
    async ({ form }) => {
      const holder = await form.openAccount();
      const code = await form.receiveCode(holder);
      await form.become(holder);
      const page = (await form.open(SCREENS['my-account'].path)).enter({ [CODE]: code });
      const answers = await Promise.all([page.press('Activate'), page.press('Activate')]);
      expect(answers.map((answer) => answer.rowValue('Case Search Status'))).toEqual(['Active', 'Active']);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    },
  );
});
