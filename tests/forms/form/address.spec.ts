import { COUNTIES } from '../../../fixtures/data/counties';
import { ZIP_CODES } from '../../../fixtures/data/zip-codes';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };

/** ZIP codes that an address in Missouri refuses. Source: D-07, D-22. */
const REFUSED_ZIPS = [
  { what: 'four digits', zip: '6310' },
  { what: 'six digits', zip: '631010' },
  { what: 'nine digits without a hyphen', zip: '631011234' },
  { what: 'nine digits with a space', zip: '63101 1234' },
  { what: 'three digits after the hyphen', zip: '63101-123' },
  { what: 'five digits after the hyphen', zip: '63101-12345' },
  { what: 'five digits and a hyphen', zip: '63101-' },
  { what: 'a letter', zip: '6310A' },
  { what: 'digits that are not ASCII', zip: '٦٣١٠١' },
  { what: 'a place in Canada', zip: 'K1P 5E7' },
  { what: 'a place in Illinois', zip: '60604' },
  { what: 'a place in Illinois, with four more digits', zip: '60604-1234' },
  { what: 'a place across the Mississippi', zip: '62201' },
  { what: 'a place in Kansas', zip: '66101' },
  { what: 'markup', zip: '"><b>63101' },
];

/** Postal codes that fit their State. Source: the U.S. Postal Service's prefixes. */
const FITTING_ZIPS = [
  { state: 'Missouri', county: 'St. Louis City', zip: '63101' },
  { state: 'Missouri', county: 'St. Louis City', zip: '63001' },
  { state: 'Missouri', county: 'Jackson', zip: '64106-1234' },
  { state: 'New Jersey', county: 'Essex', zip: '07102' },
  { state: 'Virginia', county: 'Roanoke City', zip: '24011' },
  { state: 'Texas', county: 'Other', zip: '78701' },
  { state: 'District of Columbia', county: 'Other', zip: '20001' },
  { state: 'Puerto Rico', county: 'Other', zip: '00901' },
  { state: 'Alaska', county: 'Other', zip: '99501' },
];

/** ZIP codes of another State than the one that is chosen. Source: the U.S. Postal Service's prefixes. */
const ZIPS_OF_OTHER_STATES = [
  { state: 'New York', zip: '90210', home: 'California' },
  { state: 'California', zip: '10001', home: 'New York' },
  { state: 'Puerto Rico', zip: '00801', home: 'the Virgin Islands' },
  { state: 'Alaska', zip: '98101', home: 'Washington' },
  { state: 'District of Columbia', zip: '22201', home: 'Virginia' },
];

/** The counties of three states; "Other" elsewhere. Source: D-08. */
const COUNTY_LISTS = Object.entries({ ...COUNTIES, California: ['Other'], Guam: ['Other'] }).map(
  ([state, counties]) => ({ state, counties }),
);

const ABROAD = { ...MISSOURI, state: '', county: '', country: 'Germany', zip: '10115' };

/** Regions of other countries. Source: D-08, D-22. */
const REGIONS = [
  { what: 'nothing', region: '' },
  { what: 'spaces only', region: '   ' },
  { what: 'one character', region: 'B' },
  { what: '50 characters', region: 'é'.repeat(50) },
  { what: 'an apostrophe and hyphens', region: "Provence-Alpes-Côte d'Azur" },
  { what: 'letters that are not Latin', region: '東京都' },
  { what: 'markup', region: '"><b>Québec</b>' },
];

const REFUSED_REGIONS = [
  { what: 'a tab', region: 'British\tColumbia', error: 'State must be one line of text.' },
  { what: '51 characters', region: 'B'.repeat(51), error: 'State must be 50 characters or fewer.' },
];

const REFUSED_ABROAD = [
  { what: 'left empty', zip: '', error: 'Zip/Postal Code is required.' },
  { what: 'of spaces only', zip: '   ', error: 'Zip/Postal Code is required.' },
  { what: 'with a tab', zip: 'H2Y\t1C6', error: 'Zip/Postal Code must be one line of text.' },
  {
    what: 'of 13 characters',
    zip: '1234567890123',
    error: 'Zip/Postal Code must be 12 characters or fewer.',
  },
];

const ZIP = 'Enter a valid ZIP code.';
const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: address', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('County', { annotation: coversRule('form.county-after-state') }, () => {
    test('appears only after a State is chosen', async ({ form }) => {
      const page = await form.openAt('form');
      expect(page.labels).not.toContain('County');
      const answer = await page.submit({ State: 'New Jersey' }, 'Show fields for this State');
      expect(answer.labels).toContain('County');
    });

    test('of another State is not kept', async ({ form }) => {
      const page = await form.openForm(MISSOURI);
      const answer = await page.submit({ State: 'Virginia' }, 'Show fields for this State');
      expect(answer.fieldValue('County')).toBe('Select County');
    });

    test('is refused if it does not belong to the new State', async ({ form }) => {
      const page = await form.openForm(MISSOURI);
      const answer = await page.submit({ State: 'Texas', 'Zip/Postal Code': '78701' });
      expect(answer).toShowFieldError('County', 'Select County from the list.', UNVERIFIED);
    });
  });

  for (const { state, counties } of COUNTY_LISTS) {
    test(
      `County offers ${counties.length} options for ${state}`,
      { annotation: coversRule('form.counties') },
      async ({ form }) => {
        const page = await form.openForm({ ...MISSOURI, state, county: '' });
        expect(page.options('County')).toEqual(['Select County', ...counties]);
      },
    );
  }

  test(
    'State offers the states and the District of Columbia in alphabetical order, then the territories',
    { annotation: coversRule('form.states') },
    async ({ form }) => {
      const page = await form.openAt('form');
      expect(page.options('State')).toEqual(['Select State', ...Object.keys(ZIP_CODES)]);
    },
  );

  test.describe('another country', { annotation: coversRule('form.other-country') }, () => {
    test(
      'has no County, and State is a text field instead of a list',
      { annotation: coversRule('form.country-prefilled') },
      async ({ form }) => {
        const page = await form.openForm(MISSOURI);
        expect(page.fieldValue('Country')).toBe('United States of America');
        const answer = await page.submit({ Country: 'Canada' }, 'Show fields for this Country');
        expect(answer.labels).not.toContain('County');
        expect(answer.enter({ State: 'Québec' }).fieldValue('State')).toBe('Québec');
      },
    );

    for (const { what, region } of REGIONS) {
      test(`accepts a State of ${what}`, async ({ form }) => {
        const page = await form.openForm(ABROAD);
        const answer = await page.submit({ State: region });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.fieldValue('State')).toBe(region);
      });
    }

    for (const { what, region, error } of REFUSED_REGIONS) {
      test(`refuses a State of ${what}`, { annotation: coversRule('form.one-line') }, async ({ form }) => {
        const page = await form.openForm(ABROAD);
        const answer = await page.submit({ State: region });
        expect(answer).toShowFieldError('State', error, UNVERIFIED);
      });
    }

    for (const zip of ['H2Y 1C6', 'AB12-CD34-EF', '7', '"><b>東京都</b>']) {
      test(`accepts the postal code ${zip}`, async ({ form }) => {
        const page = await form.openForm(ABROAD);
        const answer = await page.submit({ 'Zip/Postal Code': zip });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.fieldValue('Zip/Postal Code')).toBe(zip);
      });
    }

    for (const { what, zip, error } of REFUSED_ABROAD) {
      test(`refuses a postal code ${what}`, { annotation: coversRule('form.one-line') }, async ({ form }) => {
        const page = await form.openForm(ABROAD);
        const answer = await page.submit({ 'Zip/Postal Code': zip });
        expect(answer).toShowFieldError('Zip/Postal Code', error, UNVERIFIED);
      });
    }
  });

  for (const { state, county, zip } of FITTING_ZIPS) {
    test(
      `${zip} fits ${state}`,
      { annotation: coversRule('form.zip', 'form.zip-fits-state') },
      async ({ form }) => {
        const page = await form.openForm({ ...MISSOURI, state, county, zip: '' });
        const answer = await page.submit({ 'Zip/Postal Code': zip });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
      },
    );
  }

  for (const [state, zips] of Object.entries(ZIP_CODES)) {
    for (const zip of zips) {
      test(
        `${zip} is accepted in ${state}, where County is required`,
        { annotation: coversRule('form.zip-fits-state', 'form.county-after-state') },
        async ({ form }) => {
          const page = await form.openForm({ ...MISSOURI, state, county: '' });
          const answer = await page.submit({ 'Zip/Postal Code': zip });
          expect(answer).toShowFieldError('County', 'County is required.', UNVERIFIED);
        },
      );
    }
  }

  for (const { what, zip } of REFUSED_ZIPS) {
    test(
      `a ZIP code of ${what} (${zip}) is refused in Missouri`,
      { annotation: coversRule('form.zip', 'form.zip-fits-state', 'summary.at-field') },
      async ({ form }) => {
        const page = await form.openForm(MISSOURI);
        const answer = await page.submit({ 'Zip/Postal Code': zip });
        expect(answer).toShowFieldError('Zip/Postal Code', ZIP, UNVERIFIED);
        expect(answer.fieldValue('Zip/Postal Code')).toBe(zip);
      },
    );
  }

  for (const { state, zip, home } of ZIPS_OF_OTHER_STATES) {
    test(
      `${zip}, a place in ${home}, is refused in ${state}`,
      { annotation: coversRule('form.zip-fits-state') },
      async ({ form }) => {
        const page = await form.openForm({ ...MISSOURI, state, county: 'Other' });
        const answer = await page.submit({ 'Zip/Postal Code': zip });
        expect(answer).toShowFieldError('Zip/Postal Code', ZIP, UNVERIFIED);
      },
    );
  }
});
