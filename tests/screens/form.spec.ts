import type { FormAnswers } from '../../fixtures/data/registrant';
import { about, expect, test } from '../../fixtures/test';

/** Fields with a red asterisk, in the order of the screen. Source: facts 3.4. Without a State there is no County to enter. */
const REQUIRED: readonly { label: string; field: keyof FormAnswers; leftOut: Partial<FormAnswers> }[] = [
  { label: 'First Name', field: 'firstName', leftOut: { firstName: undefined } },
  { label: 'Last Name', field: 'lastName', leftOut: { lastName: undefined } },
  { label: 'Date of Birth', field: 'dateOfBirth', leftOut: { dateOfBirth: undefined } },
  { label: 'Address', field: 'address', leftOut: { address: undefined } },
  { label: 'City', field: 'city', leftOut: { city: undefined } },
  { label: 'State', field: 'state', leftOut: { state: undefined, county: undefined } },
  { label: 'County', field: 'county', leftOut: { county: undefined } },
  { label: 'Zip/Postal Code', field: 'zip', leftOut: { zip: undefined } },
  { label: 'Primary Phone', field: 'primaryPhone', leftOut: { primaryPhone: undefined } },
  { label: 'Email', field: 'email', leftOut: { email: undefined } },
  { label: 'Confirm Email', field: 'confirmEmail', leftOut: { confirmEmail: undefined } },
  { label: 'User Type', field: 'userType', leftOut: { userType: undefined } },
];

/** One entry each that the screen refuses, with the words of D-07. */
const REFUSED: readonly (readonly [
  what: string,
  field: keyof FormAnswers,
  entry: string,
  message: string,
])[] = [
  ['a date no calendar has', 'dateOfBirth', '02/30/1980', 'Enter a valid date as MM/DD/YYYY.'],
  ['a phone number of nine digits', 'primaryPhone', '314-555-012', 'Enter a 10-digit phone number.'],
  ['a ZIP code of four digits', 'zip', '6310', 'Enter a valid ZIP code.'],
  ['another e-mail to confirm', 'confirmEmail', 'other@example.com', 'Email addresses do not match.'],
];

test.describe('Registration form', { tag: '@step-5', annotation: about('form') }, () => {
  test.describe('required fields', { tag: '@edge' }, () => {
    test.beforeEach(async ({ registration }) => registration.startAt('form'));

    for (const { label, field, leftOut } of REQUIRED) {
      test(`${label} is required`, async ({ formPage, data }) => {
        await formPage.fillIn({ ...data.registrant(), ...leftOut });
        await formPage.userVerification.tick();
        await formPage.buttons.chooseNext();
        await expect(formPage).toRefuse(formPage.fields[field], `${label} is required.`);
        await expect(formPage.errors.links).toHaveText([`${label} is required.`]);
      });
    }

    test('User Verification is required', async ({ formPage, data }) => {
      await formPage.fillIn(data.registrant());
      await formPage.buttons.chooseNext();
      await expect(formPage).toRefuse(formPage.userVerification.group, 'User Verification is required.');
    });

    test('Country is required and comes filled in with United States of America', async ({ formPage }) => {
      await expect(formPage.country).toHaveValue('United States of America');
      await formPage.chooseCountry('Select Country');
      await formPage.buttons.chooseNext();
      await expect(formPage).toRefuse(formPage.country, 'Country is required.');
    });

    test('an empty form names every required field, takes focus, and each link leads to its field', async ({
      formPage,
    }) => {
      await formPage.buttons.chooseNext();
      await expect(formPage.errors.summary).toBeFocused();
      await expect(formPage.errors.links).toHaveText([
        'First Name is required.',
        'Last Name is required.',
        'Date of Birth is required.',
        'Address is required.',
        'City is required.',
        'State is required.',
        'Zip/Postal Code is required.',
        'Primary Phone is required.',
        'Email is required.',
        'Confirm Email is required.',
        'User Type is required.',
        'User Verification is required.',
      ]);
      await formPage.errors.link('City is required.').click();
      await expect(formPage.city).toBeFocused();
    });
  });

  test.describe('refusals', { tag: '@edge' }, () => {
    test.beforeEach(async ({ registration }) => registration.startAt('form'));

    for (const [what, field, entry, message] of REFUSED) {
      test(`refuses ${what}`, async ({ formPage, data }) => {
        await formPage.fillIn(data.registrant({ [field]: entry }));
        await formPage.userVerification.tick();
        await formPage.buttons.chooseNext();
        await expect(formPage).toRefuse(formPage.fields[field], message);
      });
    }

    test('keeps what was entered when it refuses', async ({ formPage, data }) => {
      const registrant = data.registrant({ zip: '6310' });
      await formPage.fillIn(registrant);
      await formPage.buttons.chooseNext();
      await expect(formPage.errors.summary).toBeVisible();
      await expect(formPage.firstName).toHaveValue(registrant.firstName);
      await expect(formPage.county).toHaveValue(registrant.county);
      await expect(formPage.zip).toHaveValue('6310');
    });
  });

  test.describe('fields that depend on a choice', () => {
    test.beforeEach(async ({ registration }) => registration.startAt('form'));

    test('County appears only after a State is chosen', async ({ formPage }) => {
      await expect(formPage.county).toBeHidden();
      await formPage.fillIn({ state: 'New Jersey' });
      await expect(formPage.county).toBeVisible();
      await expect(formPage.county.getByRole('option', { name: 'Essex', exact: true })).toBeAttached();
    });

    test('another country asks for no county and lets State be any text', async ({ formPage }) => {
      await formPage.chooseCountry('Canada');
      await expect(formPage.stateText).toBeVisible();
      await expect(formPage.stateList).toBeHidden();
      await expect(formPage.county).toBeHidden();
    });

    for (const userType of ['Law Firm', 'Commercial Business']) {
      test(`${userType} is asked for a Federal Tax ID`, async ({ formPage }) => {
        await expect(formPage.taxId).toBeHidden();
        await formPage.fillIn({ userType });
        await expect(formPage.taxId).toBeVisible();
      });
    }
  });

  test.describe('User Verification', { tag: '@edge' }, () => {
    test('a tick that passes says so', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
    });

    test.describe('when a challenge is asked', () => {
      test.use({ sandboxOptions: { verification: 'challenge' } });

      test('the right answer verifies the registrant', async ({
        registration,
        formPage,
        credentialsPage,
        data,
      }) => {
        await registration.startAt('form');
        await formPage.fillIn(data.registrant());
        await formPage.userVerification.tick();
        await formPage.userVerification.answerChallenge('7');
        await formPage.buttons.chooseNext();
        await expect(credentialsPage).toBeDisplayed();
      });
    });

    test.describe('when verification fails', () => {
      test.use({ sandboxOptions: { verification: 'fail' } });

      test('the registrant cannot go on', async ({ registration, formPage, data }) => {
        await registration.startAt('form');
        await formPage.fillIn(data.registrant());
        await formPage.userVerification.tick();
        await expect(formPage.userVerification.status).toHaveText('Verification failed. Try again.');
        await formPage.buttons.chooseNext();
        await expect(formPage).toRefuse(formPage.userVerification.group, 'User Verification is required.');
      });
    });

    test.describe('when the service is down', () => {
      test.use({ sandboxOptions: { verification: 'unavailable' } });

      test('the registrant is told to try later', async ({ registration, formPage }) => {
        await registration.startAt('form');
        await expect(formPage.userVerification.status).toHaveText(
          'User verification is unavailable. Try again later.',
        );
        await formPage.buttons.chooseNext();
        await expect(formPage).toRefuse(
          formPage.userVerification.group,
          'User Verification is unavailable. Try again later.',
        );
      });
    });
  });

  test.describe('notices before going on', { tag: '@edge' }, () => {
    test('a government employee without a government e-mail is told about the Private account', async ({
      registration,
      noticePage,
      credentialsPage,
      data,
    }) => {
      await registration.startAt('form');
      await registration.completeForm(data.registrant({ userType: 'State', email: 'clerk@example.com' }));
      await expect(noticePage).toBeDisplayed();
      await expect(noticePage.notices).toHaveText(['Government status must be verified']);
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    });
  });
});
