import { COUNTIES } from '../../../fixtures/data/counties';
import { ZIP_CODES } from '../../../fixtures/data/zip-codes';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };

/** ZIP codes that an address in Missouri refuses. Source: D-07, D-22. */
const REFUSED_ZIPS = [
  { code: 'a ZIP code of four digits', zip: '6310' },
  { code: 'a ZIP code of Illinois', zip: '60604' },
  { code: 'a ZIP code with markup', zip: '"><b>63101' },
] as const;

/** The counties of three states; "Other" elsewhere. Source: D-08. */
const COUNTY_LISTS = Object.entries({ ...COUNTIES, California: ['Other'], Guam: ['Other'] }).map(
  ([state, counties]) => ({ state, counties }),
);

const ABROAD = { ...MISSOURI, state: '', county: '', country: 'Germany', zip: '10115' };
const VERIFICATION = 'User Verification is required.';
const ZIP = 'Enter a valid ZIP code.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: address', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('County', { annotation: coversRule('form.county-after-state') }, () => {
    test('appears only after a State is chosen', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await expect(formPage.fields.county).toBeHidden();
      await formPage.fillIn({ state: 'New Jersey' });
      await expect(formPage.fields.county).toBeVisible();
    });

    test('is empty again after State changes', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'New Jersey', county: 'Essex' });
      await formPage.fillIn({ state: 'Virginia' });
      await expect(
        formPage.fields.county.getByRole('option', { name: 'Roanoke', exact: true }),
      ).toBeAttached();
      await expect(formPage.fields.county).toHaveValue('');
    });

    test('disappears if the registrant chooses no State', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'New Jersey' });
      await expect(formPage.fields.county).toBeVisible();
      await formPage.fillIn({ state: 'Select State' });
      await expect(formPage.fields.county).toBeHidden();
    });

    test('of another State is not kept', async ({ registration, formPage }) => {
      await registration.tryForm({ state: 'Virginia', zip: '24011' }, MISSOURI);
      await expect(formPage).toShowFieldError(formPage.fields.county, 'County is required.', UNVERIFIED);
    });
  });

  for (const { state, counties } of COUNTY_LISTS) {
    test(
      `County offers ${counties.length} options for ${state}`,
      { annotation: coversRule('form.counties') },
      async ({ registration, formPage }) => {
        await registration.startAt('form');
        await formPage.fillIn({ state });
        await expect(formPage.fields.county.getByRole('option')).toHaveText(['Select County', ...counties]);
      },
    );
  }

  test(
    'State offers the states and the District of Columbia in alphabetical order, then the territories',
    { annotation: coversRule('form.states') },
    async ({ registration, formPage }) => {
      await registration.startAt('form');
      await expect(formPage.fields.state.getByRole('option')).toHaveText([
        'Select State',
        ...Object.keys(ZIP_CODES),
      ]);
    },
  );

  test.describe('another country', { annotation: coversRule('form.other-country') }, () => {
    test(
      'has no County, and State is a text field instead of a list',
      { annotation: coversRule('form.country-prefilled') },
      async ({ registration, formPage }) => {
        await registration.startAt('form');
        await expect(formPage.fields.country).toHaveValue('United States of America');
        await formPage.fillIn({ state: 'Missouri' });
        await expect(formPage.fields.county).toBeVisible();
        await formPage.fillIn({ country: 'Canada' });
        await expect(formPage.stateText).toBeVisible();
        await expect(formPage.fields.state).toBeHidden();
        await expect(formPage.fields.county).toBeHidden();
      },
    );

    test('accepts an address with a postal code of that country', async ({ registration, formPage }) => {
      await registration.tryForm({ country: 'Canada', city: 'Montréal', zip: 'H2Y 1C6' }, MISSOURI);
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue('H2Y 1C6');
    });

    test('changed back to the United States shows the list of States, and County after a State', async ({
      registration,
      formPage,
    }) => {
      await registration.startAt('form');
      await formPage.fillIn({ country: 'Canada' });
      await expect(formPage.stateText).toBeVisible();
      await formPage.fillIn({ country: 'United States of America' });
      await expect(formPage.fields.state).toBeVisible();
      await expect(formPage.stateText).toBeHidden();
      await expect(formPage.fields.county).toBeHidden();
      await formPage.fillIn({ state: 'Missouri' });
      await expect(formPage.fields.county).toBeVisible();
    });

    test('accepts a State that is pasted with line breaks', async ({ registration, formPage, clipboard }) => {
      await registration.openForm(ABROAD);
      await clipboard.pasteInto(formPage.stateText, 'British\r\nColumbia\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.stateText).toHaveValue(/^British Columbia ?$/);
    });

    test(
      'refuses a State with a tab',
      { annotation: coversRule('form.one-line') },
      async ({ registration, formPage }) => {
        await registration.openForm(ABROAD);
        await formPage.stateText.fill('British\tColumbia');
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(
          formPage.stateText,
          'State must be one line of text.',
          UNVERIFIED,
        );
      },
    );

    test('accepts a postal code of any 12 characters, and shows markup in it as text', async ({
      registration,
      formPage,
    }) => {
      await registration.tryForm({ zip: '"><b>東京都</b>' }, ABROAD);
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue('"><b>東京都</b>');
    });

    test('accepts a postal code that is pasted with line breaks', async ({
      registration,
      formPage,
      clipboard,
    }) => {
      await registration.openForm(ABROAD);
      await clipboard.pasteInto(formPage.fields.zip, 'H2Y\r\n1C6\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue(/^H2Y 1C6 ?$/);
    });

    test(
      'refuses a postal code with a tab',
      { annotation: coversRule('form.one-line') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ zip: 'H2Y\t1C6' }, ABROAD);
        const message = 'Zip/Postal Code must be one line of text.';
        await expect(formPage).toShowFieldError(formPage.fields.zip, message, UNVERIFIED);
      },
    );

    test('refuses a postal code of 13 characters', async ({ registration, formPage }) => {
      await registration.tryForm({ zip: '1234567890123' }, ABROAD);
      const message = 'Zip/Postal Code must be 12 characters or fewer.';
      await expect(formPage).toShowFieldError(formPage.fields.zip, message, UNVERIFIED);
    });

    test('refuses a State of 51 characters', async ({ registration, formPage }) => {
      await registration.openForm(ABROAD);
      await formPage.stateText.fill('B'.repeat(51));
      await formPage.buttons.chooseNext();
      const message = 'State must be 50 characters or fewer.';
      await expect(formPage).toShowFieldError(formPage.stateText, message, UNVERIFIED);
    });
  });

  test(
    'a ZIP code that fits its State is accepted',
    { annotation: coversRule('form.zip', 'form.zip-fits-state') },
    async ({ registration, formPage }) => {
      const { zip, ...address } = { ...MISSOURI, state: 'Alaska', county: 'Other', zip: '99501-1234' };
      await registration.tryForm({ zip }, address);
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
    },
  );

  test(
    'a ZIP code that is pasted with line breaks is accepted',
    { annotation: coversRule('form.zip') },
    async ({ registration, formPage, clipboard }) => {
      await registration.openForm({ ...MISSOURI, zip: '63102' });
      await clipboard.pasteInto(formPage.fields.zip, '\r\n63101\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue(/^ ?63101 ?$/);
    },
  );

  for (const { code, zip } of REFUSED_ZIPS) {
    test(
      `${code} (${zip}) is refused in Missouri`,
      { annotation: coversRule('form.zip', 'form.zip-fits-state', 'summary.at-field') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ zip }, MISSOURI);
        await expect(formPage).toShowFieldError(formPage.fields.zip, ZIP, UNVERIFIED);
        await expect(formPage.fields.zip).toHaveValue(zip);
      },
    );
  }
});
