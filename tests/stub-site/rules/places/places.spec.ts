import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { COUNTIES, countiesOf } from '../../../../stub-site/rules/places/counties';
import { STATES, zipFitsState } from '../../../../stub-site/rules/places/states';

/*
 * The State and County lists of the form and the rule that ties a ZIP code to a state, against published facts
 * written here by hand: the names and numbers of states, counties and independent cities, and the ZIP codes of real
 * cities. Source of the rules: D-08.
 */

/** How the form (screen `form`, step 5 of the guide) names what a message is about. */
const ON_FORM = 'form, step 5';

const TERRITORIES = [
  'American Samoa',
  'Guam',
  'Northern Mariana Islands',
  'Puerto Rico',
  'Virgin Islands (U.S.)',
];

/** The 38 independent cities of Virginia. */
const VIRGINIA_CITIES = [
  'Alexandria',
  'Bristol',
  'Buena Vista',
  'Charlottesville',
  'Chesapeake',
  'Colonial Heights',
  'Covington',
  'Danville',
  'Emporia',
  'Fairfax',
  'Falls Church',
  'Franklin',
  'Fredericksburg',
  'Galax',
  'Hampton',
  'Harrisonburg',
  'Hopewell',
  'Lexington',
  'Lynchburg',
  'Manassas',
  'Manassas Park',
  'Martinsville',
  'Newport News',
  'Norfolk',
  'Norton',
  'Petersburg',
  'Poquoson',
  'Portsmouth',
  'Radford',
  'Richmond',
  'Roanoke',
  'Salem',
  'Staunton',
  'Suffolk',
  'Virginia Beach',
  'Waynesboro',
  'Williamsburg',
  'Winchester',
];

/** Real cities and their ZIP codes: each must fit. */
const FITTING = [
  { city: 'St. Louis', zip: '63101', state: 'MO' },
  { city: 'Kansas City', zip: '64106', state: 'MO' },
  { city: 'Springfield, the end of the block', zip: '65899', state: 'MO' },
  { city: 'Newark', zip: '07102', state: 'NJ' },
  { city: 'New Brunswick, the end of the block', zip: '08901', state: 'NJ' },
  { city: 'Dulles', zip: '20166', state: 'VA' },
  { city: 'Arlington', zip: '22201', state: 'VA' },
  { city: 'Bluefield, the end of the block', zip: '24605', state: 'VA' },
  { city: 'Washington', zip: '20001', state: 'DC' },
  { city: 'Washington, a federal office', zip: '20530', state: 'DC' },
  { city: 'Boston', zip: '02108', state: 'MA' },
  { city: 'Andover, the tax office', zip: '05501', state: 'MA' },
  { city: 'Montpelier', zip: '05602', state: 'VT' },
  { city: 'New York', zip: '10007', state: 'NY' },
  { city: 'Holtsville, the lowest ZIP code', zip: '00501', state: 'NY' },
  { city: 'Fishers Island', zip: '06390', state: 'NY' },
  { city: 'Old Saybrook', zip: '06475', state: 'CT' },
  { city: 'New London', zip: '06320', state: 'CT' },
  { city: 'Atlanta', zip: '30303', state: 'GA' },
  { city: 'Albany, beyond Mississippi', zip: '39813', state: 'GA' },
  { city: 'Miami', zip: '33130', state: 'FL' },
  { city: 'Chicago', zip: '60604', state: 'IL' },
  { city: 'Austin', zip: '78701', state: 'TX' },
  { city: 'Austin, the tax office', zip: '73301', state: 'TX' },
  { city: 'El Paso', zip: '88510', state: 'TX' },
  { city: 'Texhoma', zip: '73960', state: 'TX' },
  { city: 'Casa Grande', zip: '85122', state: 'AZ' },
  { city: 'Alta', zip: '83414', state: 'WY' },
  { city: 'Los Angeles', zip: '90012', state: 'CA' },
  { city: 'Ketchikan', zip: '99901', state: 'AK' },
  { city: 'Honolulu', zip: '96813', state: 'HI' },
  { city: 'Pago Pago', zip: '96799', state: 'AS' },
  { city: 'Hagatna', zip: '96910', state: 'GU' },
  { city: 'Saipan', zip: '96950', state: 'MP' },
  { city: 'San Juan', zip: '00901', state: 'PR' },
  { city: 'Ponce', zip: '00716', state: 'PR' },
  { city: 'St. Thomas', zip: '00802', state: 'VI' },
  { city: 'St. Louis, with ZIP+4', zip: '63101-1234', state: 'MO' },
];

/** ZIP codes next to a border, military ones, and texts that are none: none may fit. */
const MISMATCHED = [
  { what: 'East St. Louis, Illinois', zip: '62201', state: 'MO' },
  { what: 'Kansas City, Kansas', zip: '66101', state: 'MO' },
  { what: 'Kansas City, Missouri', zip: '64106', state: 'KS' },
  { what: 'New York, New York', zip: '10007', state: 'NJ' },
  { what: 'an armed forces address in Europe, after the block', zip: '09012', state: 'NJ' },
  { what: 'Washington, District of Columbia', zip: '20001', state: 'VA' },
  { what: 'Dulles, Virginia', zip: '20166', state: 'DC' },
  { what: 'Bluefield, West Virginia', zip: '24701', state: 'VA' },
  { what: 'Andover, Massachusetts', zip: '05501', state: 'VT' },
  { what: 'Memphis, Tennessee', zip: '38103', state: 'MS' },
  { what: 'an armed forces address in the Americas, inside the block', zip: '34002', state: 'FL' },
  { what: 'an armed forces address in the Pacific', zip: '96201', state: 'CA' },
  { what: 'Austin, Texas, inside the block', zip: '73301', state: 'OK' },
  { what: 'El Paso, Texas', zip: '88510', state: 'NM' },
  { what: 'St. Thomas, Virgin Islands', zip: '00802', state: 'PR' },
  { what: 'San Juan, Puerto Rico, without its zeros', zip: '901', state: 'PR' },
  { what: 'two digits', zip: '63', state: 'MO' },
  { what: 'a letter among the first three', zip: '6E101', state: 'MO' },
  { what: 'nothing', zip: '', state: 'MO' },
];

function sorted(names: readonly string[]): string[] {
  return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}

test.describe('The State list', { tag: ['@step-5'], annotation: coversRule('form.states') }, () => {
  const names = STATES.map(({ name }) => name);

  test('offers 50 states, the District of Columbia and 5 territories', () => {
    expect(names, `${ON_FORM}: State`).toHaveLength(50 + 1 + 5);
    expect(names, `${ON_FORM}: State`).toContain('District of Columbia');
    expect(names.slice(-5), `${ON_FORM}: territories at the end of State`).toEqual(TERRITORIES);
  });

  test('names the states and the District of Columbia in alphabetical order before the territories', () => {
    const states = names.slice(0, 51);
    expect(states, `${ON_FORM}: State in alphabetical order`).toEqual(sorted(states));
    expect(states.at(0), `${ON_FORM}: first entry of State`).toBe('Alabama');
    expect(states.at(-1), `${ON_FORM}: last state of State`).toBe('Wyoming');
  });

  test('names no entry and no code twice', () => {
    const codes = STATES.map(({ code }) => code);
    expect(new Set(names).size, `${ON_FORM}: different names in State`).toBe(56);
    expect(new Set(codes).size, `${ON_FORM}: different codes in State`).toBe(56);
    expect(
      codes.filter((code) => !/^[A-Z]{2}$/.test(code)),
      `${ON_FORM}: codes of State that are not two capitals`,
    ).toEqual([]);
  });

  for (const code of ['AA', 'AE', 'AP']) {
    test(`does not offer the armed forces code ${code}`, () => {
      expect(
        STATES.map((state) => state.code),
        `${ON_FORM}: codes of State`,
      ).not.toContain(code);
    });
  }
});

test.describe(
  'A ZIP code and its state',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.zip-fits-state') },
  () => {
    for (const { city, zip, state } of FITTING) {
      test(`${zip} fits ${state} (${city})`, () => {
        expect(zipFitsState(zip, state), `${ON_FORM}: ${zip} (${city}) fits ${state}`).toBe(true);
      });
    }

    for (const { what, zip, state } of MISMATCHED) {
      test(`"${zip}" does not fit ${state} (${what})`, () => {
        expect(zipFitsState(zip, state), `${ON_FORM}: "${zip}" (${what}) fits ${state}`).toBe(false);
      });
    }

    test('a ZIP code fits one entry of the State list only, save where two share a post office region', () => {
      const shared = Array.from({ length: 1000 }, (_, prefix) => String(prefix).padStart(3, '0'))
        .map((prefix) => ({
          prefix,
          states: STATES.filter(({ code }) => zipFitsState(`${prefix}01`, code)).map(({ code }) => code),
        }))
        .filter(({ states }) => states.length > 1);
      expect(shared, `${ON_FORM}: prefixes that fit several entries of State`).toEqual([
        { prefix: '063', states: ['CT', 'NY'] },
        { prefix: '739', states: ['OK', 'TX'] },
        { prefix: '834', states: ['ID', 'WY'] },
        { prefix: '967', states: ['HI', 'AS'] },
        { prefix: '969', states: ['GU', 'MP'] },
      ]);
    });

    for (const code of ['XX', 'mo', 'Missouri', 'AE', '']) {
      test(`the unknown state code "${code}" is an error that says what was expected and what came`, () => {
        const check = () => zipFitsState('63101', code);
        expect(check, `${ON_FORM}: what was expected`).toThrow(
          /^Expected the code of an entry of the State list \(AL, AK, .*, VI\), got /,
        );
        expect(check, `${ON_FORM}: what came`).toThrow(`got "${code}".`);
      });
    }
  },
);

test.describe('The County list', { tag: ['@step-5'], annotation: coversRule('form.counties') }, () => {
  test('offers the 114 counties of Missouri and St. Louis City', () => {
    const cities = COUNTIES.MO.filter((name) => name.endsWith(' City'));
    expect(COUNTIES.MO, `${ON_FORM}: County for Missouri`).toHaveLength(114 + 1);
    expect(cities, `${ON_FORM}: independent cities for Missouri`).toEqual(['St. Louis City']);
    expect(COUNTIES.MO, `${ON_FORM}: County for Missouri`).toEqual(
      expect.arrayContaining(['St. Louis', 'Ste. Genevieve', 'DeKalb', 'McDonald', 'Jackson', 'Worth']),
    );
  });

  test('offers the 21 counties of New Jersey', () => {
    expect(COUNTIES.NJ, `${ON_FORM}: County for New Jersey`).toEqual([
      'Atlantic',
      'Bergen',
      'Burlington',
      'Camden',
      'Cape May',
      'Cumberland',
      'Essex',
      'Gloucester',
      'Hudson',
      'Hunterdon',
      'Mercer',
      'Middlesex',
      'Monmouth',
      'Morris',
      'Ocean',
      'Passaic',
      'Salem',
      'Somerset',
      'Sussex',
      'Union',
      'Warren',
    ]);
  });

  test('offers the 95 counties and the 38 independent cities of Virginia', () => {
    const countiesCalledCity = ['Charles City', 'James City'];
    const cities = COUNTIES.VA.filter((name) => name.endsWith(' City') && !countiesCalledCity.includes(name));
    expect(VIRGINIA_CITIES, 'the table of this spec').toHaveLength(38);
    expect(COUNTIES.VA, `${ON_FORM}: County for Virginia`).toHaveLength(95 + 38);
    expect(cities, `${ON_FORM}: independent cities for Virginia`).toEqual(
      VIRGINIA_CITIES.map((name) => `${name} City`),
    );
    expect(COUNTIES.VA, `${ON_FORM}: counties of Virginia called City`).toEqual(
      expect.arrayContaining(countiesCalledCity),
    );
  });

  for (const name of ['Fairfax', 'Franklin', 'Richmond', 'Roanoke']) {
    test(`offers ${name} of Virginia as a county and as an independent city`, () => {
      expect(COUNTIES.VA, `${ON_FORM}: County for Virginia`).toEqual(
        expect.arrayContaining([name, `${name} City`]),
      );
    });
  }

  for (const state of ['MO', 'NJ', 'VA'] as const) {
    test(`is in alphabetical order, with no name twice, for ${state}`, () => {
      const names = countiesOf(state);
      expect(names, `${ON_FORM}: County for ${state} in alphabetical order`).toEqual(sorted(names));
      expect(new Set(names).size, `${ON_FORM}: different names in County for ${state}`).toBe(names.length);
    });

    test(`is the state's own for ${state}`, () => {
      expect(countiesOf(state), `${ON_FORM}: County for ${state}`).toEqual(COUNTIES[state]);
    });
  }

  test('offers only "Other" for each of the 53 other entries of the State list', () => {
    const others = STATES.filter(({ code }) => !['MO', 'NJ', 'VA'].includes(code));
    expect(others, `${ON_FORM}: entries of State without a County list of their own`).toHaveLength(53);
    for (const { code } of others) {
      expect(countiesOf(code), `${ON_FORM}: County for ${code}`).toEqual(['Other']);
    }
  });
});
