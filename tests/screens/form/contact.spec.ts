import type { FormAnswers } from '../../../fixtures/data/registrant';
import { about, coversRule, expect, test } from '../../../fixtures/test';

const PHONES: readonly (readonly [label: string, field: keyof FormAnswers])[] = [
  ['Primary Phone', 'primaryPhone'],
  ['Alternate Phone', 'alternatePhone'],
  ['Text Phone', 'textPhone'],
  ['Fax Number', 'fax'],
];

/** Ways to write ten digits. Source: D-07. */
const ACCEPTED_PHONES = [
  ['digits', '3145550100'],
  ['hyphens', '314-555-0100'],
  ['an area code in parentheses', '(314) 555-0100'],
  ['periods', '314.555.0100'],
] as const;

const REFUSED_PHONES = [
  ['seven digits', '555-0100'],
  ['nine digits', '314-555-010'],
  ['eleven digits', '314-555-01000'],
  ['the country code', '+1 314 555 0100'],
  ['an extension', '314-555-0100 x5'],
  ['letters', '314-555-PACR'],
  ['digits that are not ASCII', '٣١٤٥٥٥٠١٠٠'],
  ['markup', '"><b>3145550100</b>'],
] as const;

/** E-mail addresses as the network writes them. Source: D-22. */
const ACCEPTED_EMAILS = [
  ['an ordinary address', 'pat.kowalski@example.com'],
  ['the shortest parts', 'a@b.co'],
  ['a + alias', 'pat+court@example.com'],
  ['an apostrophe', "pat.o'hara@example.com"],
  ['an ending that is not Latin, as the network writes it', 'pat@example.xn--p1ai'],
  ['capitals', 'Pat.Kowalski@Example.COM'],
  ['254 characters', `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`],
] as const;

const REFUSED_EMAILS = [
  ['no at sign', 'pat.example.com'],
  ['nothing before the at sign', '@example.com'],
  ['nothing after the at sign', 'pat@'],
  ['no ending', 'pat@example'],
  ['two at signs', 'pat@home@example.com'],
  ['a space inside', 'pat kowalski@example.com'],
  ['a period first', '.pat@example.com'],
  ['a period before the at sign', 'pat.@example.com'],
  ['a domain that begins with a hyphen', 'pat@-example.com'],
  ['an ending of one letter', 'pat@example.c'],
  ['two periods in a row', 'pat..kowalski@example.com'],
  ['a comma', 'pat@example,com'],
  ['a semicolon after it', 'pat@example.com;'],
  ['a name around it', 'Pat <pat@example.com>'],
  ['an accent', 'josé@example.com'],
  ['letters that are not Latin', 'нина@example.com'],
  ['markup', '"><b>pat@example.com</b>'],
] as const;

const CANADA = { country: 'Canada', city: 'Montréal', zip: 'H2Y 1C6' };
const PASTED = 'pat@example.com';
const PHONE = 'Enter a 10-digit phone number.';
const EMAIL = 'Enter a valid email address.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe(
  'Registration form: phones and e-mail',
  { tag: ['@step-5', '@edge'], annotation: about('form') },
  () => {
    test.describe('phones', { annotation: coversRule('form.phones') }, () => {
      for (const [label, field] of PHONES) {
        for (const [what, phone] of ACCEPTED_PHONES) {
          test(`${label} takes ${what}`, async ({ registration, formPage }) => {
            await registration.tryForm({ [field]: phone });
            await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
            await expect(formPage.fields[field]).toHaveValue(phone);
          });
        }

        for (const [what, phone] of REFUSED_PHONES) {
          test(`${label} refuses ${what}`, async ({ registration, formPage }) => {
            await registration.tryForm({ [field]: phone });
            await expect(formPage).toShowFieldError(formPage.fields[field], PHONE, UNVERIFIED);
            await expect(formPage.fields[field]).toHaveValue(phone);
          });
        }

        test(`${label} takes pasted lines as one`, async ({ registration, formPage, clipboard }) => {
          await registration.openForm();
          await clipboard.pasteInto(formPage.fields[field], '314\r\n555\n0100');
          await formPage.buttons.chooseNext();
          await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
          await expect(formPage.fields[field]).toHaveValue('314 555 0100');
        });
      }

      for (const [label, field] of PHONES.filter(([, name]) => name !== 'primaryPhone')) {
        test(`${label} of spaces only counts as empty`, async ({ registration, formPage }) => {
          await registration.tryForm({ [field]: '   ' });
          await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        });
      }

      test('a number of another country is refused there too', async ({ registration, formPage }) => {
        await registration.tryForm({ ...CANADA, primaryPhone: '+44 20 7946 0958' });
        await expect(formPage).toShowFieldError(formPage.fields.primaryPhone, PHONE, UNVERIFIED);
      });

      test('ten digits are taken in another country', async ({ registration, formPage }) => {
        await registration.tryForm({ ...CANADA, primaryPhone: '314-555-0100' });
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields.country).toHaveValue('Canada');
      });

      test('the three other phones are optional', async ({ registration, formPage }) => {
        await registration.tryForm({ alternatePhone: '', textPhone: '', fax: '' });
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      });
    });

    test.describe('e-mail', { annotation: coversRule('form.email') }, () => {
      for (const [what, email] of ACCEPTED_EMAILS) {
        test(`Email takes ${what}`, async ({ registration, formPage }) => {
          await registration.tryForm({ email }, { confirmEmail: email });
          await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
          await expect(formPage.fields.email).toHaveValue(email);
        });
      }

      for (const [what, email] of REFUSED_EMAILS) {
        test(`Email refuses ${what}`, async ({ registration, formPage }) => {
          await registration.tryForm({ email }, { confirmEmail: email });
          await expect(formPage).toShowFieldError(formPage.fields.email, EMAIL, UNVERIFIED);
          await expect(formPage.fields.email).toHaveValue(email);
          await expect(formPage.fields.confirmEmail).toHaveValue(email);
        });
      }

      for (const [label, field] of [
        ['Email', 'email'],
        ['Confirm Email', 'confirmEmail'],
      ] as const) {
        test(`${label} takes a pasted line`, async ({ registration, formPage, clipboard }) => {
          await registration.openForm({ email: PASTED, confirmEmail: PASTED, [field]: 'sam@example.com' });
          await clipboard.pasteInto(formPage.fields[field], `\r\n${PASTED}\r\n`);
          await formPage.buttons.chooseNext();
          await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
          await expect(formPage.fields[field]).toHaveValue(PASTED);
        });
      }

      test('Email refuses 255 characters', async ({ registration, formPage }) => {
        const email = `${'a'.repeat(65)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;
        await registration.tryForm({ email }, { confirmEmail: email });
        await expect(formPage).toShowFieldError(
          formPage.fields.email,
          'Email must be 254 characters or fewer.',
          UNVERIFIED,
        );
      });
    });

    test.describe('confirmation', { annotation: coversRule('form.email-confirmed') }, () => {
      test('another e-mail is refused', async ({ registration, formPage }) => {
        await registration.tryForm({ confirmEmail: 'pat@example.org' }, { email: 'pat@example.com' });
        await expect(formPage).toShowFieldError(
          formPage.fields.confirmEmail,
          'Email addresses do not match.',
          UNVERIFIED,
        );
      });

      test('a part of the e-mail is refused', async ({ registration, formPage }) => {
        await registration.tryForm({ confirmEmail: 'pat@example.co' }, { email: 'pat@example.com' });
        await expect(formPage).toShowFieldError(
          formPage.fields.confirmEmail,
          'Email addresses do not match.',
          UNVERIFIED,
        );
      });

      test('the same e-mail in other case is accepted', async ({ registration, formPage }) => {
        await registration.tryForm({ confirmEmail: 'PAT@Example.com' }, { email: 'pat@example.com' });
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      });
    });
  },
);
