import type { FormAnswers } from '../../../fixtures/data/registrant';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The longest answer of every text field, character by character: a screen that cuts it records less. Source: D-22. */
const LONGEST = {
  firstName: 'é'.repeat(50),
  middleName: 'ñ'.repeat(50),
  lastName: 'ü'.repeat(50),
  dateOfBirth: '07/04/1976',
  firm: '№'.repeat(100),
  unit: '½'.repeat(100),
  address: '東'.repeat(100),
  addressLine2: '京'.repeat(100),
  room: 'Ω'.repeat(20),
  city: 'ß'.repeat(50),
  zip: '63101-1234',
  primaryPhone: '(314) 555-0100',
  alternatePhone: '(314) 555-0101',
  textPhone: '(314) 555-0102',
  fax: '(314) 555-0103',
  email: `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`,
  confirmEmail: `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`,
  taxId: '12-3456789',
} as const satisfies Partial<FormAnswers>;

const CHOSEN = { state: 'Missouri', county: 'St. Louis City', userType: 'Law Firm' };

test.describe('Registration form: longest answers', { tag: [stepOf('form'), '@edge'] }, () => {
  test(
    'typed into every text field are recorded whole',
    { annotation: coversRule('form.text-length', 'form.email', 'form.recorded') },
    async ({ registration, formPage, credentialsPage, thankYouPage, keyboard, sandbox, data }) => {
      const registrant = data.registrant({ ...LONGEST, ...CHOSEN });
      await registration.startAt('form');
      await formPage.fillIn(CHOSEN);
      await expect(formPage.fields.county).toBeVisible();
      for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
        await keyboard.typeInto(formPage.fields[field], LONGEST[field]);
      }
      await registration.verifyAndContinue();
      await expect(credentialsPage).toBeDisplayed();
      await registration.finishWithoutCard(registrant);
      await expect(thankYouPage).toBeDisplayed();
      const { profile } = await sandbox.account(registrant.username);
      expect(profile, 'recorded of the form, step 5').toMatchObject({ ...LONGEST, ...CHOSEN });
    },
  );

  test(
    'typed into the fields of another country are recorded whole',
    { annotation: coversRule('form.other-country', 'form.recorded') },
    async ({ registration, formPage, credentialsPage, keyboard, sandbox }) => {
      const abroad = { state: 'é'.repeat(50), zip: 'AB12-CD34-EF' };
      await registration.openForm({ country: 'Germany', state: '', county: '', zip: '' });
      await keyboard.typeInto(formPage.stateText, abroad.state);
      await keyboard.typeInto(formPage.fields.zip, abroad.zip);
      await registration.verifyAndContinue();
      await expect(credentialsPage).toBeDisplayed();
      const recorded = await sandbox.everything();
      expect(recorded, 'State, step 5').toContain(`"state":"${abroad.state}"`);
      expect(recorded, 'Zip/Postal Code, step 5').toContain(`"zip":"${abroad.zip}"`);
    },
  );
});
