import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const FIELD = 'Activation Code';
const MY_ACCOUNT = '/manage-account';

/** The letter of Monday, September 15, 2025, arrives on the 24th; 60 days later is November 23. */
const DAYS_VALID = 60;

const LOCKED =
  'This activation code is locked after five wrong tries. Ask the PACER Service Center for a new one.';
const EXPIRED = 'This activation code has expired. Ask the PACER Service Center for a new one.';

const ACCEPTED = [
  { how: 'as it is in the letter', typed: (code: string) => code },
  { how: 'in lowercase letters', typed: (code: string) => code.toLowerCase() },
  { how: 'with spaces around it', typed: (code: string) => `  ${code} ` },
];

const WRONG = [
  { what: 'another code', typed: () => 'AAAAAAAAAA' },
  { what: 'part of the code', typed: (code: string) => code.slice(0, -1) },
  { what: 'the code and a character after it', typed: (code: string) => `${code}A` },
  { what: 'the code with a space inside', typed: (code: string) => `${code.slice(0, 5)} ${code.slice(5)}` },
  { what: 'markup', typed: () => '"><b>AAAA</b>' },
];

test.describe('Manage My Account: activation code', { tag: [stepOf('my-account'), '@edge'] }, () => {
  for (const { how, typed } of ACCEPTED) {
    test(
      `the code is accepted ${how}`,
      { annotation: coversRule('activation.activates', 'activation.as-typed') },
      async ({ form, sandbox }) => {
        const holder = await form.openAccount();
        const code = await form.receiveCode(holder);
        await form.become(holder);
        const account = await form.open(MY_ACCOUNT);
        const answer = await account.submit({ [FIELD]: typed(code) }, 'Activate');
        expect(answer.rowValue('Case Search Status')).toBe('Active');
        expect(answer.labels).not.toContain(FIELD);
        expect(await sandbox.account(holder.username)).toMatchObject({
          caseSearchStatus: 'active',
          statusReason: 'activated',
        });
      },
    );
  }

  for (const empty of ['', '  ']) {
    test(
      `no code, entered as "${empty}", is refused`,
      { annotation: coversRule('activation.required') },
      async ({ form }) => {
        await form.startAs();
        const account = await form.open(MY_ACCOUNT);
        const answer = await account.submit({ [FIELD]: empty }, 'Activate');
        expect(answer).toShowFieldError(FIELD, 'Activation Code is required.');
      },
    );
  }

  for (const { what, typed } of WRONG) {
    test(`${what} is refused`, { annotation: coversRule('activation.wrong') }, async ({ form, sandbox }) => {
      const holder = await form.openAccount();
      const code = await form.receiveCode(holder);
      await form.become(holder);
      const account = await form.open(MY_ACCOUNT);
      const answer = await account.submit({ [FIELD]: typed(code) }, 'Activate');
      expect(answer).toShowFieldError(FIELD, 'This activation code is not correct. 4 tries are left.');
      expect(await sandbox.account(holder.username)).toMatchObject({ caseSearchStatus: 'inactive' });
    });
  }

  for (const { tries, left } of [
    { tries: 1, left: '4 tries are' },
    { tries: 2, left: '3 tries are' },
    { tries: 3, left: '2 tries are' },
    { tries: 4, left: '1 try is' },
  ]) {
    test(
      `the screen shows the tries left after ${tries} wrong ones, and the right code is still accepted`,
      { annotation: coversRule('activation.wrong', 'activation.locked') },
      async ({ form }) => {
        const holder = await form.openAccount();
        const code = await form.receiveCode(holder);
        await form.become(holder);
        let account = await form.open(MY_ACCOUNT);
        for (let tried = 0; tried < tries; tried += 1) {
          account = await account.submit({ [FIELD]: 'AAAAAAAAAA' }, 'Activate');
        }
        expect(account).toShowFieldError(FIELD, `This activation code is not correct. ${left} left.`);
        const answer = await account.submit({ [FIELD]: code }, 'Activate');
        expect(answer.rowValue('Case Search Status')).toBe('Active');
      },
    );
  }

  test(
    'the right code is refused after five wrong tries',
    { annotation: coversRule('activation.locked') },
    async ({ form, sandbox }) => {
      const holder = await form.openAccount();
      const code = await form.receiveCode(holder);
      await form.become(holder);
      let account = await form.open(MY_ACCOUNT);
      for (let tried = 0; tried < 5; tried += 1) {
        account = await account.submit({ [FIELD]: 'AAAAAAAAAA' }, 'Activate');
      }
      expect(account).toShowFieldError(FIELD, LOCKED);
      expect(await account.submit({ [FIELD]: code }, 'Activate')).toShowFieldError(FIELD, LOCKED);
      expect(await sandbox.account(holder.username)).toMatchObject({ caseSearchStatus: 'inactive' });
    },
  );

  test(
    'the code of another account is refused',
    { annotation: coversRule('activation.wrong') },
    async ({ form }) => {
      const other = await form.openAccount();
      await form.openAccount();
      const code = await form.receiveCode(other);
      await form.startAs();
      const account = await form.open(MY_ACCOUNT);
      const answer = await account.submit({ [FIELD]: code }, 'Activate');
      expect(answer).toShowFieldError(FIELD, 'This activation code is not correct. 4 tries are left.');
    },
  );

  test(
    'a used code is refused, also on a screen that was opened before',
    { annotation: coversRule('activation.single-use') },
    async ({ form }) => {
      const holder = await form.openAccount();
      const code = await form.receiveCode(holder);
      await form.become(holder);
      const openedBefore = await form.open(MY_ACCOUNT);
      const account = await form.open(MY_ACCOUNT);
      await account.submit({ [FIELD]: code }, 'Activate');
      const answer = await openedBefore.submit({ [FIELD]: code }, 'Activate');
      expect(answer).toShowFieldError(FIELD, 'This activation code has been used.');
      expect(answer.rowValue('Case Search Status')).toBe('Active');
    },
  );

  test(
    `the code is valid through the ${DAYS_VALID}th day after its delivery`,
    { annotation: coversRule('activation.expires') },
    async ({ form }) => {
      const holder = await form.openAccount();
      const code = await form.receiveCode(holder);
      await form.passDays(DAYS_VALID);
      await form.become(holder);
      const account = await form.open(MY_ACCOUNT);
      const answer = await account.submit({ [FIELD]: code }, 'Activate');
      expect(answer.rowValue('Case Search Status')).toBe('Active');
    },
  );

  test(
    'a code that has expired is refused, and uses up no tries',
    { annotation: coversRule('activation.expires', 'activation.locked') },
    async ({ form }) => {
      const holder = await form.openAccount();
      const code = await form.receiveCode(holder);
      await form.passDays(DAYS_VALID + 1);
      await form.become(holder);
      for (const entered of [code, 'AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC', 'DDDDDDDDDD', code]) {
        const account = await form.open(MY_ACCOUNT);
        const answer = await account.submit({ [FIELD]: entered }, 'Activate');
        expect(answer).toShowFieldError(FIELD, EXPIRED);
      }
      expect((await form.open(MY_ACCOUNT)).rowValue('Case Search Status')).toBe('Inactive');
    },
  );
});
