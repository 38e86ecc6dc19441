import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const PHONES = ['Primary Phone', 'Alternate Phone', 'Text Phone', 'Fax Number'];

/** Ways to write ten digits. Source: D-07. */
const ACCEPTED_PHONES = [
  { what: 'digits', phone: '3145550100' },
  { what: 'hyphens', phone: '314-555-0100' },
  { what: 'an area code in parentheses', phone: '(314) 555-0100' },
  { what: 'periods', phone: '314.555.0100' },
  { what: 'spaces', phone: '314 555 0100' },
];

const REFUSED_PHONES = [
  { what: 'seven digits', phone: '555-0100' },
  { what: 'nine digits', phone: '314-555-010' },
  { what: 'eleven digits', phone: '314-555-01000' },
  { what: 'the country code', phone: '+1 314 555 0100' },
  { what: 'the country code without its sign', phone: '1-314-555-0100' },
  { what: 'an extension', phone: '314-555-0100 x5' },
  { what: 'letters', phone: '314-555-PACR' },
  { what: 'a slash', phone: '314/555-0100' },
  { what: 'no digits', phone: '(---) --- ----' },
  { what: 'digits that are not ASCII', phone: '٣١٤٥٥٥٠١٠٠' },
  { what: 'markup', phone: '"><b>3145550100</b>' },
];

/** E-mail addresses that are accepted. Source: D-22. */
const ACCEPTED_EMAILS = [
  { what: 'an ordinary address', email: 'pat.kowalski@example.com' },
  { what: 'the shortest parts', email: 'a@b.co' },
  { what: 'a + alias', email: 'pat+court@example.com' },
  { what: 'an apostrophe', email: "pat.o'hara@example.com" },
  { what: 'digits and a hyphen in the domain', email: 'pat@mail-4.example.org' },
  { what: 'a domain ending that is not Latin, in Punycode', email: 'pat@example.xn--p1ai' },
  { what: 'capitals', email: 'Pat.Kowalski@Example.COM' },
  {
    what: '254 characters',
    email: `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`,
  },
];

const REFUSED_EMAILS = [
  { what: 'no at sign', email: 'pat.example.com' },
  { what: 'nothing before the at sign', email: '@example.com' },
  { what: 'nothing after the at sign', email: 'pat@' },
  { what: 'no ending', email: 'pat@example' },
  { what: 'two at signs', email: 'pat@home@example.com' },
  { what: 'a space inside', email: 'pat kowalski@example.com' },
  { what: 'a period first', email: '.pat@example.com' },
  { what: 'a period before the at sign', email: 'pat.@example.com' },
  { what: 'a domain that begins with a hyphen', email: 'pat@-example.com' },
  { what: 'an ending of one letter', email: 'pat@example.c' },
  { what: 'two periods in a row', email: 'pat..kowalski@example.com' },
  { what: 'two periods in the domain', email: 'pat@example..com' },
  { what: 'a comma', email: 'pat@example,com' },
  { what: 'a semicolon after it', email: 'pat@example.com;' },
  { what: 'two addresses', email: 'pat@example.com;sam@example.com' },
  { what: 'a name around it', email: 'Pat <pat@example.com>' },
  { what: 'an accent', email: 'josé@example.com' },
  { what: 'letters that are not Latin', email: 'нина@example.com' },
  { what: 'markup', email: '"><b>pat@example.com</b>' },
];

const CANADA = { country: 'Canada', state: '', county: '', city: 'Montréal', zip: 'H2Y 1C6' };
const PHONE = 'Enter a 10-digit phone number.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: phones and e-mail', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('phones', { annotation: coversRule('form.phones') }, () => {
    for (const field of PHONES) {
      for (const { what, phone } of ACCEPTED_PHONES) {
        test(`${field} accepts ${what}`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: phone });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
          expect(answer.fieldValue(field)).toBe(phone);
        });
      }

      for (const { what, phone } of REFUSED_PHONES) {
        test(`${field} refuses ${what}`, async ({ form }) => {
          const page = await form.openForm();
          const answer = await page.submit({ [field]: phone });
          expect(answer).toShowFieldError(field, PHONE, UNVERIFIED);
          expect(answer.fieldValue(field)).toBe(phone);
        });
      }
    }

    for (const field of PHONES.filter((phone) => phone !== 'Primary Phone')) {
      test(`${field} of spaces only counts as empty`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ [field]: '   ' });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
      });
    }

    test('the three other phones are optional', async ({ form }) => {
      const page = await form.openForm();
      const answer = await page.submit({ 'Alternate Phone': '', 'Text Phone': '', 'Fax Number': '' });
      expect(answer).toShowFieldError('User Verification', VERIFICATION);
    });

    test('a phone number of another country is refused for an address there', async ({ form }) => {
      const page = await form.openForm(CANADA);
      const answer = await page.submit({ 'Primary Phone': '+44 20 7946 0958' });
      expect(answer).toShowFieldError('Primary Phone', PHONE, UNVERIFIED);
    });

    test('ten digits are accepted for an address in another country', async ({ form }) => {
      const page = await form.openForm(CANADA);
      const answer = await page.submit({ 'Primary Phone': '314-555-0100' });
      expect(answer).toShowFieldError('User Verification', VERIFICATION);
      expect(answer.fieldValue('Country')).toBe('Canada');
    });
  });

  test.describe('e-mail', { annotation: coversRule('form.email') }, () => {
    for (const { what, email } of ACCEPTED_EMAILS) {
      test(`Email accepts ${what}`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ Email: email, 'Confirm Email': email });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.fieldValue('Email')).toBe(email);
      });
    }

    for (const { what, email } of REFUSED_EMAILS) {
      test(`Email refuses ${what}`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ Email: email, 'Confirm Email': email });
        expect(answer).toShowFieldError('Email', 'Enter a valid email address.', UNVERIFIED);
        expect(answer.fieldValue('Email')).toBe(email);
        expect(answer.fieldValue('Confirm Email')).toBe(email);
      });
    }

    test('Email refuses 255 characters', async ({ form }) => {
      const email = `${'a'.repeat(65)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;
      const page = await form.openForm();
      const answer = await page.submit({ Email: email, 'Confirm Email': email });
      expect(answer).toShowFieldError('Email', 'Email must be 254 characters or fewer.', UNVERIFIED);
    });

    test('Email refuses a tab', async ({ form }) => {
      const email = 'pat@example.com\tsam@example.com';
      const page = await form.openForm();
      const answer = await page.submit({ Email: email, 'Confirm Email': email });
      expect(answer).toShowFieldError('Email', 'Email must be one line of text.', UNVERIFIED);
    });
  });

  test.describe('in Confirm Email', { annotation: coversRule('form.email-confirmed') }, () => {
    for (const { what, confirmEmail } of [
      { what: 'a different e-mail', confirmEmail: 'pat@example.org' },
      { what: 'part of the e-mail', confirmEmail: 'pat@example.co' },
      { what: 'the e-mail with something before it', confirmEmail: 'xpat@example.com' },
    ]) {
      test(`${what} is refused`, async ({ form }) => {
        const page = await form.openForm({ email: 'pat@example.com', confirmEmail });
        const answer = await page.submit();
        expect(answer).toShowFieldError('Confirm Email', 'Email addresses do not match.', UNVERIFIED);
      });
    }

    test('the same e-mail in other letter case is accepted', async ({ form }) => {
      const page = await form.openForm({ email: 'pat@example.com', confirmEmail: 'PAT@Example.com' });
      expect(await page.submit()).toShowFieldError('User Verification', VERIFICATION);
    });

    test('an invalid e-mail that is not confirmed gets both errors', async ({ form }) => {
      const page = await form.openForm({ email: 'pat@example', confirmEmail: 'pat@example.com' });
      expect(await page.submit()).toShowFieldErrors({
        Email: 'Enter a valid email address.',
        'Confirm Email': 'Email addresses do not match.',
        'User Verification': VERIFICATION,
      });
    });
  });
});
