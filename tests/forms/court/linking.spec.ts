import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { type Answers, coversRule, expect, type FieldErrors, stepOf, test } from '../../../fixtures/form';

const LOGIN = 'CM/ECF Login';
const PASSWORD = 'CM/ECF Password';
const LINK = '/court/utilities/link';

const ENTERED = { [LOGIN]: CMECF_ACCOUNT.login, [PASSWORD]: CMECF_ACCOUNT.password };
const WRONG = { [LOGIN]: 'The CM/ECF login or password is not correct.' };

const REFUSED: readonly { what: string; answers: Answers; errors: FieldErrors }[] = [
  { what: 'a wrong password', answers: { [PASSWORD]: 'Something-Else1' }, errors: WRONG },
  { what: 'the password in other case', answers: { [PASSWORD]: 'LINK-THIS-ACCOUNT1' }, errors: WRONG },
  { what: 'an unknown login', answers: { [LOGIN]: 'nobody.test' }, errors: WRONG },
  { what: 'no login', answers: { [LOGIN]: '' }, errors: { [LOGIN]: 'CM/ECF Login is required.' } },
  {
    what: 'a login of spaces',
    answers: { [LOGIN]: '   ' },
    errors: { [LOGIN]: 'CM/ECF Login is required.' },
  },
  {
    what: 'no password',
    answers: { [PASSWORD]: '' },
    errors: { [PASSWORD]: 'CM/ECF Password is required.' },
  },
  {
    what: 'nothing',
    answers: { [LOGIN]: '', [PASSWORD]: '' },
    errors: { [LOGIN]: 'CM/ECF Login is required.', [PASSWORD]: 'CM/ECF Password is required.' },
  },
];

test.describe('Linking a CM/ECF account', { tag: [stepOf('link'), '@edge'] }, () => {
  test.beforeEach(async ({ form, data }) => {
    await form.startAs({}, data.card());
  });

  for (const { what, answers, errors } of REFUSED) {
    test(
      `with ${what} is refused`,
      { annotation: coversRule('link.own-account', 'link.required') },
      async ({ form, sandbox }) => {
        const link = await form.open(LINK);
        const answer = await link.submit({ ...ENTERED, ...answers }, 'Submit');
        expect(answer).toShowFieldErrors(errors);
        expect(answer.fieldValue(PASSWORD)).toBe('');
        expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: null }]);
      },
    );
  }

  test(
    'that is linked already is refused to a second PACER account',
    { annotation: coversRule('link.once') },
    async ({ form, data }) => {
      const verify = await (await form.open(LINK)).submit(ENTERED, 'Submit');
      expect(await verify.press('Submit')).toBeDisplayed('linked');
      await form.startAs({}, data.card());
      const answer = await (await form.open(LINK)).submit(ENTERED, 'Submit');
      expect(answer).toShowFieldError(LOGIN, 'This CM/ECF account is already linked to a PACER account.');
    },
  );
});
