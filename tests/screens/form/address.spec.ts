import { COUNTIES } from '../../../fixtures/data/counties';
import { ZIP_CODES } from '../../../fixtures/data/zip-codes';
import { about, coversRule, expect, test } from '../../../fixtures/test';

const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };

/** Postal codes for an address in Missouri. Source: D-07, D-22. */
const REFUSED_ZIPS = [
  ['four digits', '6310'],
  ['six digits', '631010'],
  ['nine digits without a hyphen', '631011234'],
  ['three digits after the hyphen', '63101-123'],
  ['five digits after the hyphen', '63101-12345'],
  ['a hyphen with nothing after it', '63101-'],
  ['a letter', '6310A'],
  ['digits that are not ASCII', '٦٣١٠١'],
  ['a place in Illinois', '60604'],
  ['a place in Illinois, with four more digits', '60604-1234'],
  ['a place in Kansas, whose numbers are higher', '66101'],
  ['markup', '"><b>63101'],
] as const;

/** Postal codes that fit their State. Source: the U.S. Postal Service's prefixes. */
const FITTING_ZIPS = [
  ['Missouri', 'St. Louis City', '63101'],
  ['Missouri', 'Jackson', '64106-1234'],
  ['New Jersey', 'Essex', '07102'],
  ['Virginia', 'Roanoke City', '24011'],
  ['District of Columbia', 'Other', '20001'],
  ['Puerto Rico', 'Other', '00901'],
  ['Alaska', 'Other', '99501'],
] as const;

/** ZIP codes, and in which State they are instead. Source: the U.S. Postal Service's prefixes. */
const ZIPS_OF_OTHER_STATES = [
  ['New York', '90210', 'California'],
  ['California', '10001', 'New York'],
  ['Puerto Rico', '00801', 'the Virgin Islands'],
  ['Alaska', '98101', 'Washington'],
  ['District of Columbia', '22201', 'Virginia'],
] as const;

/** The counties of three states; "Other" elsewhere. Source: D-08. */
const COUNTY_LISTS = [...Object.entries(COUNTIES), ['California', ['Other']], ['Guam', ['Other']]] as const;

/** Regions of other countries. Source: D-08, D-22. */
const REGIONS = [
  ['50 characters', 'é'.repeat(50)],
  ['an apostrophe and hyphens', "Provence-Alpes-Côte d'Azur"],
  ['letters that are not Latin', '東京都'],
  ['markup', '"><b>Québec</b>'],
] as const;

const ABROAD = { ...MISSOURI, state: '', county: '', country: 'Germany', zip: '10115' };
const VERIFICATION = 'User Verification is required.';
const ZIP = 'Enter a valid ZIP code.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: address', { tag: ['@step-5', '@edge'], annotation: about('form') }, () => {
  test.describe('County', { annotation: coversRule('form.county-after-state') }, () => {
    test('appears only after a State is chosen', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await expect(formPage.fields.county).toBeHidden();
      await formPage.fillIn({ state: 'New Jersey' });
      await expect(formPage.fields.county).toBeVisible();
    });

    test('appears anew, with nothing chosen, after State changes', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'New Jersey', county: 'Essex' });
      await formPage.fillIn({ state: 'Virginia' });
      await expect(
        formPage.fields.county.getByRole('option', { name: 'Roanoke', exact: true }),
      ).toBeAttached();
      await expect(formPage.fields.county).toHaveValue('');
    });

    test('disappears when no State is chosen any more', async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.fillIn({ state: 'New Jersey' });
      await expect(formPage.fields.county).toBeVisible();
      await formPage.fillIn({ state: 'Select State' });
      await expect(formPage.fields.county).toBeHidden();
    });

    test('of another State is not taken along', async ({ registration, formPage }) => {
      await registration.tryForm({ state: 'Virginia', zip: '24011' }, MISSOURI);
      await expect(formPage).toShowFieldError(formPage.fields.county, 'County is required.', UNVERIFIED);
    });
  });

  for (const [state, counties] of COUNTY_LISTS) {
    test(
      `County offers the ${counties.length} of ${state}`,
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
        ...ZIP_CODES.map(([state]) => state),
      ]);
    },
  );

  test.describe('another country', { annotation: coversRule('form.other-country') }, () => {
    test(
      'asks for no County, and for State in a text field instead of the list',
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

    test('takes an address with its own postal code', async ({ registration, formPage }) => {
      await registration.tryForm({ country: 'Canada', city: 'Montréal', zip: 'H2Y 1C6' }, MISSOURI);
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue('H2Y 1C6');
    });

    test('does not ask for a State', async ({ registration, formPage }) => {
      await registration.openForm({ ...ABROAD, state: 'Bavaria' });
      await formPage.stateText.fill('');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.stateText).toHaveValue('');
    });

    test('left again asks for a State of the list, and for a County only after it', async ({
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

    for (const [what, region] of REGIONS) {
      test(`takes a State of ${what}`, async ({ registration, formPage }) => {
        await registration.openForm(ABROAD);
        await formPage.stateText.fill(region);
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        await expect(formPage.stateText).toHaveValue(region);
      });
    }

    test('takes a State of spaces only as none', async ({ registration, formPage }) => {
      await registration.openForm(ABROAD);
      await formPage.stateText.fill('   ');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
    });

    test('takes a State pasted in lines as one', async ({ registration, formPage, clipboard }) => {
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

    test('takes a postal code of any 12 characters, and shows markup in it as text', async ({
      registration,
      formPage,
    }) => {
      await registration.tryForm({ zip: '"><b>東京都</b>' }, ABROAD);
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue('"><b>東京都</b>');
    });

    for (const [what, zip] of [
      ['left empty', ''],
      ['of spaces only', '   '],
    ] as const) {
      test(`refuses a postal code ${what}`, async ({ registration, formPage }) => {
        await registration.tryForm({ zip }, ABROAD);
        await expect(formPage).toShowFieldError(
          formPage.fields.zip,
          'Zip/Postal Code is required.',
          UNVERIFIED,
        );
      });
    }

    test('takes a postal code pasted in lines as one', async ({ registration, formPage, clipboard }) => {
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

  for (const [state, county, zip] of FITTING_ZIPS) {
    test(
      `${zip} fits ${state}`,
      { annotation: coversRule('form.zip', 'form.zip-fits-state') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ zip }, { ...MISSOURI, state, county, zip });
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      },
    );
  }

  for (const [state, ...zips] of ZIP_CODES) {
    for (const zip of zips) {
      test(
        `${state} has the ZIP code ${zip} and asks for a County`,
        { annotation: coversRule('form.zip-fits-state', 'form.county-after-state') },
        async ({ registration, formPage }) => {
          await registration.tryForm({ zip }, { ...MISSOURI, state, county: '' });
          await expect(formPage).toShowFieldError(formPage.fields.county, 'County is required.', UNVERIFIED);
        },
      );
    }
  }

  test(
    'a ZIP code pasted with line breaks is taken',
    { annotation: coversRule('form.zip') },
    async ({ registration, formPage, clipboard }) => {
      await registration.openForm({ ...MISSOURI, zip: '63102' });
      await clipboard.pasteInto(formPage.fields.zip, '\r\n63101\n');
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.fields.zip).toHaveValue(/^ ?63101 ?$/);
    },
  );

  for (const [what, zip] of REFUSED_ZIPS) {
    test(
      `a ZIP code of ${what} (${zip}) is refused in Missouri`,
      { annotation: coversRule('form.zip', 'form.zip-fits-state', 'summary.at-field') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ zip }, MISSOURI);
        await expect(formPage).toShowFieldError(formPage.fields.zip, ZIP, UNVERIFIED);
        await expect(formPage.fields.zip).toHaveValue(zip);
      },
    );
  }

  for (const [state, zip, home] of ZIPS_OF_OTHER_STATES) {
    test(
      `${zip}, a place in ${home}, is refused in ${state}`,
      { annotation: coversRule('form.zip-fits-state') },
      async ({ registration, formPage }) => {
        await registration.tryForm({ zip }, { ...MISSOURI, state, county: 'Other' });
        await expect(formPage).toShowFieldError(formPage.fields.zip, ZIP, UNVERIFIED);
      },
    );
  }
});
