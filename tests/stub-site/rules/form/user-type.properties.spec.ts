import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { asksForTaxId, isGovernment, isGovernmentEmail } from '../../../../stub-site/rules/form/user-type';
import { expect, inAnyCase } from '../properties';

// Source: facts 3.4 [M/H historical] for the Federal Tax ID, D-04 for the list, D-05 for the e-mail rule.

const ON_FORM = 'form, step 5: User Type';
const ADDRESS = 'form, step 5: Email';

const PROVING = ['gov', 'mil', 'us'];
const ending = fc.constantFrom(...PROVING);
const letters = fc.string({ unit: fc.constantFrom(...'abgilmosuv'), minLength: 1, maxLength: 8 });

test.describe('Every User Type', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'that the list does not offer is no government account and asked for no Federal Tax ID',
    { annotation: coversRule('form.user-types', 'form.tax-id') },
    () => {
      const offered = ['Federal', 'State', 'Local', 'Law Firm', 'Commercial Business'];
      const other = fc
        .oneof(fc.string(), fc.constantFrom(...offered).chain(inAnyCase), fc.constant('Government Accounts'))
        .filter((type) => !offered.includes(type));
      const property = fc.property(other, (type) => {
        assert.equal(isGovernment(type), false);
        assert.equal(asksForTaxId(type), false);
      });
      expect(property, ON_FORM).toHold();
    },
  );
});

test.describe('Every e-mail', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'that ends in .gov, .mil or .us, in whatever case, proves a government employer',
    { annotation: coversRule('form.government-email') },
    () => {
      const property = fc.property(letters, letters, ending.chain(inAnyCase), (name, domain, end) => {
        assert.equal(isGovernmentEmail(`${name}@${domain}.${end}`), true);
      });
      expect(property, ADDRESS).toHold();
    },
  );

  test(
    'that has such an ending anywhere else proves none',
    { annotation: coversRule('form.government-email') },
    () => {
      const other = letters.filter((text) => !PROVING.includes(text));
      const property = fc.property(letters, ending, other, (name, end, last) => {
        assert.equal(isGovernmentEmail(`${name}.${end}@${end}.${name}.${last}`), false);
        assert.equal(isGovernmentEmail(`${name}@${name}${end}`), false);
        assert.equal(isGovernmentEmail(`${name}@${name}.${end}${last}`), PROVING.includes(`${end}${last}`));
      });
      expect(property, ADDRESS).toHold();
    },
  );
});
