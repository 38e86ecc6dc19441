import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { COUNTRIES } from '../../../../stub-site/rules/places/countries';
import { stateCodeOf } from '../../../../stub-site/rules/places/states';
import type { Rows } from '../../rows';
import { ON_FORM, type Entries, type Errors, errorsOf, listed } from './form-answers';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-08 for the lists, D-04 for
// User Type. Longest answers and refused characters are the stub's own (it calls them D-22).

const ZIP = 'Enter a valid ZIP code.';

test.describe(
  'State, County, Zip/Postal Code and Country',
  {
    tag: ['@step-5', '@edge'],
    annotation: coversRule(
      'form.county-after-state',
      'form.other-country',
      'form.zip',
      'form.zip-fits-state',
    ),
  },
  () => {
    const ACCEPTED: Rows<{ what: string; entries: Entries }> = [
      { what: 'ZIP+4', entries: { zip: '63102-1234' } },
      { what: 'the lowest ZIP code of Missouri', entries: { zip: '63001' } },
      {
        what: 'New Jersey with a county of its own',
        entries: { state: 'New Jersey', county: 'Essex', zip: '07102' },
      },
      {
        what: 'Virginia with an independent city',
        entries: { state: 'Virginia', county: 'Roanoke City', zip: '24011' },
      },
      {
        what: 'a state without a list, with Other',
        entries: { state: 'Texas', county: 'Other', zip: '78701' },
      },
      {
        what: 'the District of Columbia',
        entries: { state: 'District of Columbia', county: 'Other', zip: '20001' },
      },
      { what: 'a territory', entries: { state: 'Puerto Rico', county: 'Other', zip: '00901' } },
      {
        what: 'Canada with a province and without County',
        entries: { country: 'Canada', state: 'Ontario', county: '', city: 'Ottawa', zip: 'K1P 5E7' },
      },
      {
        what: 'Germany without State and County',
        entries: { country: 'Germany', state: '', county: '', city: 'Bonn', zip: '53113' },
      },
      {
        what: 'another country with a state of 50 characters',
        entries: { country: 'Germany', state: 'S'.repeat(50), county: '' },
      },
      {
        what: 'another country with a postal code of 12 characters',
        entries: { country: 'Germany', state: '', county: '', zip: 'AB12-CD34-EF' },
      },
      {
        what: 'another country with the state of the United States left over',
        entries: { country: 'Germany', zip: '53113' },
      },
    ];
    for (const { what, entries } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        expect(errorsOf(entries), ON_FORM).toEqual([]);
      });
    }

    const REFUSED: Rows<{ what: string; entries: Entries; errors: Errors }> = [
      { what: 'a ZIP code of 4 digits', entries: { zip: '6310' }, errors: { zip: ZIP } },
      { what: 'a ZIP code of 6 digits', entries: { zip: '631020' }, errors: { zip: ZIP } },
      { what: 'a ZIP+4 of 3 digits', entries: { zip: '63102-123' }, errors: { zip: ZIP } },
      { what: 'a ZIP+4 of 5 digits', entries: { zip: '63102-12345' }, errors: { zip: ZIP } },
      { what: 'a ZIP+4 without its hyphen', entries: { zip: '631021234' }, errors: { zip: ZIP } },
      { what: 'a ZIP+4 with a space', entries: { zip: '63102 1234' }, errors: { zip: ZIP } },
      { what: 'letters in a ZIP code', entries: { zip: '6310A' }, errors: { zip: ZIP } },
      { what: 'a postal code of Canada', entries: { zip: 'K1P 5E7' }, errors: { zip: ZIP } },
      { what: 'a ZIP code of another state', entries: { zip: '07102' }, errors: { zip: ZIP } },
      { what: 'a ZIP code across the border', entries: { zip: '62201' }, errors: { zip: ZIP } },
      {
        what: 'a county of another state',
        entries: { county: 'Essex' },
        errors: { county: 'Select County from the list.' },
      },
      {
        what: 'Other as a county of Missouri',
        entries: { county: 'Other' },
        errors: { county: 'Select County from the list.' },
      },
      {
        what: 'a county that is left over after State changed',
        entries: { state: 'Texas', zip: '78701' },
        errors: { county: 'Select County from the list.' },
      },
      {
        what: 'a state that is not listed',
        entries: { state: 'Ontario' },
        errors: { state: 'Select State from the list.' },
      },
      {
        what: "a state's code",
        entries: { state: 'MO' },
        errors: { state: 'Select State from the list.' },
      },
      {
        what: 'another country without a postal code',
        entries: { country: 'Germany', state: '', county: '', zip: '' },
        errors: { zip: 'Zip/Postal Code is required.' },
      },
      {
        what: 'another country with a postal code of 13 characters',
        entries: { country: 'Germany', state: '', county: '', zip: 'AB12-CD34-EF5' },
        errors: { zip: 'Zip/Postal Code must be 12 characters or fewer.' },
      },
      {
        what: 'another country with a state of 51 characters',
        entries: { country: 'Germany', state: 'S'.repeat(51), county: '' },
        errors: { state: 'State must be 50 characters or fewer.' },
      },
      {
        what: 'another country with a line break in the state',
        entries: { country: 'Germany', state: 'one\ntwo', county: '' },
        errors: { state: 'State must be one line of text.' },
      },
    ];
    for (const { what, entries, errors } of REFUSED) {
      test(`refuses ${what}`, () => {
        expect(errorsOf(entries), ON_FORM).toEqual(listed(errors));
      });
    }

    test('offers each country once in the Country list', () => {
      const offered = ['United States of America', 'Canada', 'Mexico', 'Germany', 'Japan', 'Zimbabwe'];
      expect(COUNTRIES.filter((country) => offered.includes(country)).sort(), `${ON_FORM}: Country`).toEqual(
        offered.sort(),
      );
      expect(COUNTRIES.length, `${ON_FORM}: Country`).toBeGreaterThan(190);
      expect(new Set(COUNTRIES).size, `${ON_FORM}: different countries`).toBe(COUNTRIES.length);
    });

    test('knows the code of a state by its name', () => {
      expect(stateCodeOf('Missouri'), ON_FORM).toBe('MO');
      expect(stateCodeOf('missouri'), ON_FORM).toBeUndefined();
    });
  },
);
