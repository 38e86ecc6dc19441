import { COUNTIES } from '../../../fixtures/data/counties';
import { ZIP_CODES } from '../../../fixtures/data/zip-codes';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };
const ABROAD = { ...MISSOURI, state: '', county: '', country: 'Germany', zip: '10115' };

/** The counties of three states; "Other" elsewhere. Source: D-08. */
const COUNTY_LISTS = Object.entries({ ...COUNTIES, California: ['Other'], Guam: ['Other'] });

const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: address', { tag: [stepOf('form'), '@edge'] }, () => {
  test(
    'County appears after a State is chosen, is empty again after another State, and disappears with no State',
    { annotation: coversRule('form.county-after-state') },
    async ({ registration, formPage }) => {
      await registration.startAt('form');
      const { county } = formPage.fields;
      await expect(county).toBeHidden();
      await formPage.fillIn({ state: 'New Jersey' });
      await expect(county).toBeVisible();
      await formPage.fillIn({ county: 'Essex' });
      await formPage.fillIn({ state: 'Virginia' });
      await expect(county.getByRole('option', { name: 'Roanoke', exact: true })).toBeAttached();
      await expect(county).toHaveValue('');
      await formPage.fillIn({ state: 'Select State' });
      await expect(county).toBeHidden();
    },
  );

  test(
    'County of another State is not kept',
    { annotation: coversRule('form.county-after-state') },
    async ({ registration, formPage }) => {
      await registration.tryForm({ state: 'Virginia', zip: '24011' }, MISSOURI);
      await expect(formPage).toShowFieldError(formPage.fields.county, 'County is required.', UNVERIFIED);
    },
  );

  test(
    'State offers the states in alphabetical order, then the territories, and County the counties of each',
    { annotation: coversRule('form.states', 'form.counties') },
    async ({ registration, formPage }) => {
      await registration.startAt('form');
      const { state: states, county } = formPage.fields;
      await expect.soft(states.getByRole('option')).toHaveText(['Select State', ...Object.keys(ZIP_CODES)]);
      for (const [state, counties] of COUNTY_LISTS) {
        await formPage.fillIn({ state });
        await expect
          .soft(county.getByRole('option'), `counties of ${state}`)
          .toHaveText(['Select County', ...counties]);
      }
    },
  );

  test.describe('another country', { annotation: coversRule('form.other-country') }, () => {
    test(
      'has no County and a text field for State; the United States has the list of States again',
      { annotation: coversRule('form.country-prefilled') },
      async ({ registration, formPage }) => {
        await registration.startAt('form');
        const { country, state, county } = formPage.fields;
        await expect(country).toHaveValue('United States of America');
        await formPage.fillIn({ country: 'Canada' });
        await expect(formPage.stateText).toBeVisible();
        await expect(state).toBeHidden();
        await formPage.fillIn({ country: 'United States of America' });
        await expect(state).toBeVisible();
        await expect(formPage.stateText).toBeHidden();
        await expect(county).toBeHidden();
        await formPage.fillIn({ state: 'Missouri' });
        await expect(county).toBeVisible();
        await formPage.fillIn({ country: 'Germany' });
        await expect(county).toBeHidden();
      },
    );

    test('accepts a State and a postal code that are pasted with line breaks', async ({
      registration,
      formPage,
      clipboard,
    }) => {
      await registration.openForm(ABROAD);
      await clipboard.pasteInto(formPage.stateText, 'British\r\nColumbia\n');
      await clipboard.pasteInto(formPage.fields.zip, 'H2Y\r\n1C6\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.stateText).toHaveValue(/^British Columbia ?$/);
      await expect(formPage.fields.zip).toHaveValue(/^H2Y 1C6 ?$/);
    });
  });
});
