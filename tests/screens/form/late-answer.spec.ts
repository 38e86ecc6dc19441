import { coversRule, expect, stepOf, test } from '../../../fixtures/test';
import { SCREENS } from '../../../pages/screens';

const PATH = SCREENS.form.path;
const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };
const VERIFICATION = 'User Verification is required.';

test.describe(
  'Registration form: an answer that arrives after the next choice',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.last-choice') },
  () => {
    test(
      'does not bring back the counties of a State that is no longer chosen',
      { annotation: coversRule('form.county-after-state') },
      async ({ registration, formPage, network }) => {
        await registration.openForm(MISSOURI);
        const late = await network.holdNextAnswer(PATH);
        await formPage.fillIn({ state: 'Alabama' });
        await late.arrived;
        await formPage.fillIn(MISSOURI);
        late.release();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields.state).toHaveValue('Missouri');
        await expect(formPage.fields.county).toHaveValue('St. Louis City');
      },
    );

    test(
      'does not bring back the State field of a Country that is no longer chosen',
      { annotation: coversRule('form.other-country') },
      async ({ registration, formPage, network }) => {
        await registration.openForm(MISSOURI);
        const late = await network.holdNextAnswer(PATH);
        await formPage.fillIn({ country: 'Canada' });
        await late.arrived;
        await formPage.fillIn({ country: 'United States of America' });
        await formPage.fillIn({ county: 'St. Louis City' });
        late.release();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields.state).toHaveValue('Missouri');
        await expect(formPage.fields.county).toHaveValue('St. Louis City');
      },
    );

    test(
      'does not take away the Federal Tax ID of the User Type that is chosen now',
      { annotation: coversRule('form.tax-id') },
      async ({ registration, formPage, network }) => {
        await registration.openForm();
        const late = await network.holdNextAnswer(PATH);
        await formPage.fillIn({ userType: 'Attorney' });
        await late.arrived;
        await formPage.fillIn({ userType: 'Law Firm', taxId: '123456789' });
        late.release();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.fields.taxId).toHaveValue('123456789');
      },
    );

    test('is not missed: a State that is chosen meanwhile does not keep the list of States for another Country', async ({
      registration,
      formPage,
      network,
    }) => {
      await registration.openForm(MISSOURI);
      const late = await network.holdNextAnswer(PATH);
      await formPage.fillIn({ country: 'Canada' });
      await late.arrived;
      await formPage.fillIn({ state: 'Virginia' });
      await expect(formPage.stateText).toBeVisible();
      late.release();
      await formPage.stateText.fill('Ontario');
      await formPage.fillIn({ zip: 'H2Y 1C6' });
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.stateText).toHaveValue('Ontario');
    });

    test('keeps what was typed meanwhile, and the focus', async ({ registration, formPage, network }) => {
      await registration.openForm({ userType: 'Law Firm', taxId: '123456789' });
      const late = await network.holdNextAnswer(PATH);
      await formPage.fillIn({ userType: 'Commercial Business' });
      await late.arrived;
      await formPage.fillIn({ taxId: '987654321' });
      const before = await formPage.fields.taxId.elementHandle();
      late.release();
      // The answer brings a field of its own.
      await expect.poll(() => before?.evaluate((field) => field.isConnected)).toBe(false);
      await expect(formPage.fields.taxId).toHaveValue('987654321');
      await expect(formPage.fields.taxId).toBeFocused();
    });
  },
);
