import { type Answers, coversRule, expect, type FieldErrors, stepOf, test } from '../../../fixtures/form';

const KNOWN = { username: 'walnut.reader1', password: 'Copper~Jungle~Frost!' };
const WRONG_ERROR = 'The username or password is not correct.';

const WRONG = [
  { what: 'a wrong password', answers: { Password: 'Velvet~Thunder~Pickle' } },
  { what: 'the password in other letter case', answers: { Password: 'copper~jungle~frost!' } },
  { what: 'the password with a space before it', answers: { Password: ' Copper~Jungle~Frost!' } },
  { what: 'the password with a space after it', answers: { Password: 'Copper~Jungle~Frost! ' } },
  { what: 'part of the password', answers: { Password: 'Copper~Jungle~Frost' } },
  { what: 'a password of spaces', answers: { Password: '  ' } },
  { what: 'an unknown username', answers: { Username: 'nobody.4711' } },
];

const MISSING: readonly { what: string; answers: Answers; errors: FieldErrors }[] = [
  {
    what: 'nothing',
    answers: {},
    errors: { Username: 'Username is required.', Password: 'Password is required.' },
  },
  {
    what: 'only a password',
    answers: { Password: KNOWN.password },
    errors: { Username: 'Username is required.' },
  },
  {
    what: 'a username of spaces',
    answers: { Username: '   ', Password: KNOWN.password },
    errors: { Username: 'Username is required.' },
  },
  {
    what: 'only a username',
    answers: { Username: KNOWN.username },
    errors: { Password: 'Password is required.' },
  },
];

const REFUSED_CLIENT_CODES = [
  { what: '33 characters', clientCode: 'c'.repeat(33), error: 'Client Code must be 32 characters or fewer.' },
  { what: 'a tab', clientCode: 'Matter\t25', error: 'Client Code must be one line of text.' },
];

const ACCEPTED_CLIENT_CODES = [
  { what: 'nothing', clientCode: '' },
  { what: 'one character', clientCode: '7' },
  { what: '32 characters', clientCode: 'c'.repeat(32) },
  { what: 'markup', clientCode: '"><b>Matter</b>' },
];

/** The longest of each (D-10, D-11), of which every character counts. */
const LONGEST = { username: `${'q'.repeat(40)}.1234`, password: `Copper~${'V'.repeat(37)}!` };

const ALMOST_LONGEST = [
  {
    what: 'another last character of the password',
    answers: { Password: LONGEST.password.replace(/!$/, '?') },
  },
  { what: 'no last character of the password', answers: { Password: LONGEST.password.slice(0, -1) } },
  {
    what: 'another last character of the username',
    answers: { Username: LONGEST.username.replace(/4$/, '5') },
  },
  { what: 'no last character of the username', answers: { Username: LONGEST.username.slice(0, -1) } },
];

test.describe('PACER Login', { tag: [stepOf('log-in'), '@edge'] }, () => {
  test.beforeEach(async ({ form }) => {
    await form.openAccount({ ...KNOWN, confirmPassword: KNOWN.password });
  });

  for (const { what, answers } of WRONG) {
    test(
      `with ${what} is refused, and the error does not say which answer is wrong`,
      { annotation: coversRule('log-in.wrong') },
      async ({ form }) => {
        const logIn = await form.open('/log-in');
        const entered = { Username: KNOWN.username, Password: KNOWN.password, ...answers };
        const answer = await logIn.submit(entered, 'Login');
        expect(answer).toShowFieldError('Username', WRONG_ERROR);
        expect(answer.fieldValue('Password')).toBe('');
      },
    );
  }

  for (const { what, answers } of ALMOST_LONGEST) {
    test(
      `to an account with the longest username and password is refused with ${what}`,
      { annotation: coversRule('log-in.wrong', 'log-in.account') },
      async ({ form }) => {
        await form.openAccount({ ...LONGEST, confirmPassword: LONGEST.password });
        const whole = { Username: LONGEST.username, Password: LONGEST.password };
        const logIn = await form.open('/log-in');
        expect(await logIn.submit({ ...whole, ...answers }, 'Login')).toShowFieldError(
          'Username',
          WRONG_ERROR,
        );
        expect(await logIn.submit(whole, 'Login')).toBeDisplayed('my-account');
      },
    );
  }

  for (const { what, answers, errors } of MISSING) {
    test(`with ${what} is refused`, { annotation: coversRule('log-in.required') }, async ({ form }) => {
      const logIn = await form.open('/log-in');
      expect(await logIn.submit(answers, 'Login')).toShowFieldErrors(errors);
    });
  }

  for (const { what, clientCode, error } of REFUSED_CLIENT_CODES) {
    test(
      `with a client code of ${what} is refused`,
      { annotation: coversRule('log-in.client-code') },
      async ({ form }) => {
        const logIn = await form.open('/log-in');
        const answer = await logIn.submit(
          { Username: KNOWN.username, Password: KNOWN.password, 'Client Code': clientCode },
          'Login',
        );
        expect(answer).toShowFieldError('Client Code', error);
      },
    );
  }

  for (const username of ['walnut.reader1', 'WALNUT.READER1', ' wALNUT.rEADER1 ']) {
    test(
      `with the username "${username}" succeeds`,
      { annotation: coversRule('log-in.account') },
      async ({ form }) => {
        const logIn = await form.open('/log-in');
        const answer = await logIn.submit({ Username: username, Password: KNOWN.password }, 'Login');
        expect(answer).toBeDisplayed('my-account');
        expect(answer.rowValue('Username')).toBe(KNOWN.username);
      },
    );
  }
});

test.describe('PACER Login to the court', { tag: [stepOf('log-in'), '@edge'] }, () => {
  for (const { what, clientCode } of ACCEPTED_CLIENT_CODES) {
    test(
      `with a client code of ${what} shows it on the receipt`,
      { annotation: coversRule('log-in.client-code', 'court.receipt') },
      async ({ form, data }) => {
        const { username, password } = await form.openAccount({}, data.card());
        const logIn = await form.open('/court');
        const court = await logIn.submit(
          { Username: username, Password: password, 'Client Code': clientCode },
          'Login',
        );
        expect(court).toBeDisplayed('court');
        const query = await court.follow('Query');
        const results = await query.submit({ 'Case Number or Party Name': 'Walnut' }, 'Run Query');
        expect(results.rowValue('Client Code')).toBe(clientCode);
      },
    );
  }

  for (const address of ['/court', '/court/query', '/court/documents/25-40001/1', '/court/file']) {
    test(
      `is asked for at the bookmark of ${address}, and leads to the court`,
      { annotation: coversRule('log-in.asked', 'log-in.account') },
      async ({ form, data }) => {
        const { username, password } = await form.openAccount({}, data.card());
        const logIn = await form.open(address);
        expect(logIn).toBeDisplayed('log-in');
        const answer = await logIn.submit({ Username: username, Password: password }, 'Login');
        expect(answer).toBeDisplayed('court');
      },
    );
  }
});
