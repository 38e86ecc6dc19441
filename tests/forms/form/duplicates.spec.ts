import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { coversRule, expect, type FormClient, type ReceivedPage, stepOf, test } from '../../../fixtures/form';

/** A registrant who shares nothing with the account. */
const OTHER = { firstName: 'Ann', lastName: 'Wu', dateOfBirth: '01/31/1990', email: 'ann.wu@example.org' };
const NAME = { firstName: 'José', lastName: 'Kowalski' };
const BIRTH = { dateOfBirth: '07/04/1976' };
const MAIL = { email: 'jose.k@example.com' };

/** Registrants who share some facts with the account. Source: facts 3.4 [M], D-09. */
const WARNED = [
  { what: 'name and birth date', registrant: { ...OTHER, ...NAME, ...BIRTH } },
  { what: 'name and e-mail', registrant: { ...OTHER, ...NAME, ...MAIL } },
  { what: 'birth date and e-mail', registrant: { ...OTHER, ...BIRTH, ...MAIL } },
  {
    what: 'name and birth date, the name in capitals',
    registrant: { ...OTHER, firstName: 'JOSÉ', lastName: 'KOWALSKI', ...BIRTH },
  },
  {
    what: 'name and e-mail, the e-mail in capitals',
    registrant: { ...OTHER, ...NAME, email: 'Jose.K@Example.COM' },
  },
];

const HELD = [
  { what: 'name, birth date and e-mail', registrant: { ...NAME, ...BIRTH, ...MAIL } },
  { what: 'a + alias of the e-mail', registrant: { ...OTHER, email: 'jose.k+court@example.com' } },
];

const NOT_WARNED = [
  { what: 'nothing', registrant: OTHER },
  { what: 'only the name', registrant: { ...OTHER, ...NAME } },
  { what: 'only the birth date', registrant: { ...OTHER, ...BIRTH } },
  { what: 'only the e-mail', registrant: { ...OTHER, ...MAIL } },
  { what: 'the first name and the birth date', registrant: { ...OTHER, firstName: 'José', ...BIRTH } },
  { what: 'the last name and the birth date', registrant: { ...OTHER, lastName: 'Kowalski', ...BIRTH } },
  {
    what: 'the e-mail at another domain, and the birth date',
    registrant: { ...OTHER, ...BIRTH, email: 'jose.k@example.org' },
  },
  {
    what: 'the beginning of the e-mail, and the birth date',
    registrant: { ...OTHER, ...BIRTH, email: 'jose@example.com' },
  },
  {
    what: 'a + alias of an unknown e-mail',
    registrant: { ...OTHER, email: 'ann.wu+court@example.org' },
  },
];

const SHARES_AN_ALIAS = [
  { what: 'the mailbox that an alias of an account leads to', email: 'lee@example.com' },
  { what: 'the very alias of an account', email: 'lee+court@example.com' },
  { what: 'the very alias of an account, in capitals', email: 'LEE+COURT@example.com' },
];

/** Sends the form of that registrant, with User Verification ticked. */
async function sendForm(
  form: FormClient,
  registrant: Parameters<FormClient['openForm']>[0],
): Promise<ReceivedPage> {
  const page = await form.openForm(registrant);
  await page.tickUserVerification();
  return page.submit();
}

test.describe('Registration form: duplicates', { tag: [stepOf('form'), '@edge'] }, () => {
  test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

  for (const { what, registrant } of WARNED) {
    test(
      `a registrant who shares ${what} with an account sees a warning and can continue`,
      { annotation: coversRule('form.duplicate-two') },
      async ({ form }) => {
        const notice = await sendForm(form, registrant);
        expect(notice).toBeDisplayed('notice');
        expect(notice.headingsOfLevel(2)).toEqual(['An account may already exist']);
        expect(notice.text('main')).toContain('resembles that of an account we already have');
        expect(await notice.press('Continue')).toBeDisplayed('credentials');
      },
    );
  }

  for (const { what, registrant } of HELD) {
    test(
      `a registrant who shares ${what} with an account reads that the request is held for review`,
      { annotation: coversRule('form.duplicate-three', 'form.duplicate-alias') },
      async ({ form }) => {
        const notice = await sendForm(form, registrant);
        expect(notice).toBeDisplayed('notice');
        expect(notice.headingsOfLevel(2)).toEqual(['An account may already exist']);
        expect(notice.text('main')).toContain('held for review');
        expect(await notice.press('Continue')).toBeDisplayed('credentials');
      },
    );
  }

  for (const { what, registrant } of NOT_WARNED) {
    test(
      `a registrant who shares ${what} with an account sees no warning`,
      { annotation: coversRule('form.duplicate-two', 'form.duplicate-alias') },
      async ({ form }) => {
        expect(await sendForm(form, registrant)).toBeDisplayed('credentials');
      },
    );
  }

  for (const { what, email } of SHARES_AN_ALIAS) {
    test(
      `a registrant who shares only ${what} sees no warning`,
      { annotation: coversRule('form.duplicate-alias') },
      async ({ form }) => {
        await form.openAccount({ email: 'lee+court@example.com' });
        expect(await sendForm(form, { ...OTHER, email })).toBeDisplayed('credentials');
      },
    );
  }

  for (const { what, registrant } of [...WARNED.slice(0, 1), ...HELD]) {
    test(
      `Cancel on the warning of ${what} returns to case search and opens no account`,
      { annotation: coversRule('form.duplicate-two', 'cancel.confirmed') },
      async ({ form, sandbox }) => {
        const notice = await sendForm(form, registrant);
        expect(notice).toBeDisplayed('notice');
        const cancel = await notice.press('Cancel');
        expect(cancel).toBeDisplayed('cancel');
        expect(await cancel.press('Yes, cancel my registration')).toBeDisplayed('case-search');
        expect(await sandbox.accounts()).toHaveLength(1);
      },
    );
  }

  test(
    'the warning shows no data of the other account',
    { annotation: coversRule('form.duplicate-names-nothing') },
    async ({ form }) => {
      const notice = await sendForm(form, { ...OTHER, email: 'jose.k+x@example.com' });
      expect(notice).toBeDisplayed('notice');
      const shown = notice.text('main');
      const others = ['José', 'Kowalski', '07/04/1976', 'jose.k', 'existing.1234', '314-555-0100', '7000001'];
      expect(others.filter((text) => shown.includes(text))).toEqual([]);
      expect(shown).toContain('matches an account we already have');
    },
  );

  test(
    'government staff who share two facts and have no government e-mail see both notices',
    { annotation: coversRule('form.duplicate-two', 'form.government-email') },
    async ({ form }) => {
      const notice = await sendForm(form, { ...OTHER, ...NAME, ...BIRTH, userType: 'Federal' });
      expect(notice.headingsOfLevel(2)).toEqual([
        'An account may already exist',
        'Government status must be verified',
      ]);
      expect(await notice.press('Continue')).toBeDisplayed('credentials');
    },
  );
});
