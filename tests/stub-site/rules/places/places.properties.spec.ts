import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { saidOf } from '../form/form-answers';
import { anyEntries, expect, insert } from '../properties';

// Source: D-08 for State and County, D-22 for ZIP codes that fit their State. The codes are those of capitols.

const ON_FORM = 'form, step 5: Zip/Postal Code';
const REFUSED = ['Enter a valid ZIP code.'];

/** The first three digits of the ZIP code of each state's capital, and of a town of each territory. */
const CAPITALS =
  `Alabama 361, Alaska 998, Arizona 850, Arkansas 722, California 958, Colorado 802, Connecticut 061,
  Delaware 199, District of Columbia 200, Florida 323, Georgia 303, Hawaii 968, Idaho 837, Illinois 627, Indiana 462,
  Iowa 503, Kansas 666, Kentucky 406, Louisiana 708, Maine 043, Maryland 214, Massachusetts 021, Michigan 489,
  Minnesota 551, Mississippi 392, Missouri 651, Montana 596, Nebraska 685, Nevada 897, New Hampshire 033,
  New Jersey 086, New Mexico 875, New York 122, North Carolina 276, North Dakota 585, Ohio 432, Oklahoma 731,
  Oregon 973, Pennsylvania 171, Rhode Island 029, South Carolina 292, South Dakota 575, Tennessee 372, Texas 787,
  Utah 841, Vermont 056, Virginia 232, Washington 985, West Virginia 253, Wisconsin 537, Wyoming 820,
  Puerto Rico 009, Virgin Islands (U.S.) 008`
    .split(',')
    .map((entry) => entry.trim())
    .map((entry) => ({ state: entry.slice(0, -4), prefix: entry.slice(-3) }));
const PLACE = fc.constantFrom(...CAPITALS);
const TWO_DIGITS = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 2 });

test.describe('Any ZIP code', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'fits its own State and no other, whatever its last digits',
    { annotation: coversRule('form.zip-fits-state') },
    () => {
      const property = fc.property(PLACE, PLACE, TWO_DIGITS, (own, other, rest) => {
        const zip = own.prefix + rest;
        assert.deepEqual(saidOf('zip', { state: own.state, zip }), [], own.state);
        assert.deepEqual(
          saidOf('zip', { state: other.state, zip }),
          REFUSED.slice(Number(other === own)),
          other.state,
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test('is judged alike with and without four more digits', { annotation: coversRule('form.zip') }, () => {
    const property = fc.property(PLACE, PLACE, TWO_DIGITS, TWO_DIGITS, (own, { state }, rest, more) => {
      const zip = own.prefix + rest;
      assert.deepEqual(saidOf('zip', { state, zip: `${zip}-${more}${rest}` }), saidOf('zip', { state, zip }));
    });
    expect(property, ON_FORM).toHold();
  });

  test('is refused with any character more or less', { annotation: coversRule('form.zip') }, () => {
    const whole = fc.constantFrom('63102', '63102-1234');
    const sign = fc.constantFrom(...'09-.aé٣½');
    const property = fc.property(whole, sign, fc.nat({ max: 10 }), (zip, more, at) => {
      const place = at % zip.length;
      const changed = [insert(zip, more, at), zip.slice(0, place) + zip.slice(place + 1)];
      assert.deepEqual(
        changed.map((text) => saidOf('zip', { zip: text })),
        [REFUSED, REFUSED],
        changed.join(' '),
      );
    });
    expect(property, ON_FORM).toHold();
  });

  test(
    'of another country may be any text of 12 characters, and no County is asked for there',
    { annotation: coversRule('form.zip', 'form.zip-fits-state') },
    () => {
      const zip = fc
        .string({ unit: fc.constantFrom(...'aZ09 -é李'), maxLength: 14 })
        .map((text) => `K${text}X`);
      const country = fc.constantFrom('Canada', 'Germany', 'Japan', 'Mexico', 'Zimbabwe');
      const property = fc.property(zip, country, anyEntries(['county']), (text, abroad, county) => {
        const entries = { country: abroad, state: '', ...county, zip: text };
        assert.deepEqual(
          saidOf('zip', entries),
          ['Zip/Postal Code must be 12 characters or fewer.'].slice(Number(text.length <= 12)),
        );
        assert.deepEqual(saidOf('county', entries), []);
      });
      expect(property, ON_FORM).toHold();
    },
  );
});
