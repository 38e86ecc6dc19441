import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { duplicateVerdict } from '../../../../stub-site/rules/form/duplicate';
import type { Rows } from '../../rows';

// Source: facts 3.4 [M] (name, birth date and e-mail; two match, three match, `+` alias), D-09, D-15.

const ON_FORM = 'form, step 5: duplicate check';

const ACCOUNT = {
  firstName: 'José',
  lastName: 'Kowalski',
  dateOfBirth: '07/04/1976',
  email: 'jose.kowalski@example.com',
};

const SOMEBODY_ELSE = {
  firstName: 'Ann',
  lastName: 'Wu',
  dateOfBirth: '01/31/1990',
  email: 'ann.wu@example.org',
};

const ROWS: Rows<{
  what: string;
  changes: Partial<typeof ACCOUNT>;
  verdict: 'none' | 'possible' | 'review';
}> = [
  { what: 'nothing in common', changes: SOMEBODY_ELSE, verdict: 'none' },
  {
    what: 'only the name',
    changes: { dateOfBirth: '01/31/1990', email: 'other@example.org' },
    verdict: 'none',
  },
  {
    what: 'only the birth date',
    changes: { firstName: 'Ann', lastName: 'Wu', email: 'ann.wu@example.org' },
    verdict: 'none',
  },
  {
    what: 'only the e-mail',
    changes: { firstName: 'Ann', lastName: 'Wu', dateOfBirth: '01/31/1990' },
    verdict: 'none',
  },
  { what: 'name and birth date', changes: { email: 'other@example.org' }, verdict: 'possible' },
  { what: 'name and e-mail', changes: { dateOfBirth: '01/31/1990' }, verdict: 'possible' },
  { what: 'birth date and e-mail', changes: { firstName: 'Ann', lastName: 'Wu' }, verdict: 'possible' },
  { what: 'name, birth date and e-mail', changes: {}, verdict: 'review' },
  {
    what: 'all three, the name in other case',
    changes: { firstName: 'JOSÉ', lastName: 'kowalski' },
    verdict: 'review',
  },
  {
    what: 'all three, the accent written as two characters',
    changes: { firstName: 'Jose\u0301' },
    verdict: 'review',
  },
  {
    what: 'all three, the e-mail in other case',
    changes: { email: 'Jose.Kowalski@EXAMPLE.com' },
    verdict: 'review',
  },
  {
    what: 'only the first name and the birth date',
    changes: { lastName: 'Wu', email: 'other@example.org' },
    verdict: 'none',
  },
  {
    what: 'the e-mail before the at sign, at another domain',
    changes: { firstName: 'Ann', dateOfBirth: '01/31/1990', email: 'jose.kowalski@example.org' },
    verdict: 'none',
  },
  {
    what: 'an e-mail without its period',
    changes: { dateOfBirth: '01/31/1990', email: 'josekowalski@example.com' },
    verdict: 'none',
  },
  {
    what: 'an alias of the e-mail and nothing else',
    changes: { ...SOMEBODY_ELSE, email: 'jose.kowalski+court@example.com' },
    verdict: 'review',
  },
  {
    what: 'an alias of the e-mail in other case',
    changes: { ...SOMEBODY_ELSE, email: 'JOSE.Kowalski+Court@example.com' },
    verdict: 'review',
  },
  {
    what: 'an alias of the e-mail, the name and the birth date',
    changes: { email: 'jose.kowalski+court@example.com' },
    verdict: 'review',
  },
  {
    what: 'an alias with an empty tag',
    changes: { ...SOMEBODY_ELSE, email: 'jose.kowalski+@example.com' },
    verdict: 'review',
  },
  {
    what: 'an alias of another e-mail',
    changes: { ...SOMEBODY_ELSE, email: 'ann.wu+court@example.com' },
    verdict: 'none',
  },
];

test.describe(
  'Duplicate check',
  {
    tag: ['@step-5', '@edge'],
    annotation: coversRule('form.duplicate-two', 'form.duplicate-three', 'form.duplicate-alias'),
  },
  () => {
    for (const { what, changes, verdict } of ROWS) {
      test(`${what} in common with an account: ${verdict}`, () => {
        expect(duplicateVerdict({ ...ACCOUNT, ...changes }, [ACCOUNT]), ON_FORM).toBe(verdict);
      });
    }

    test('a capital that has two small letters is the same name', () => {
      const capitals = { ...ACCOUNT, firstName: 'ΚΩΣΤΑΣ', email: 'other@example.org' };
      expect(
        duplicateVerdict(capitals, [{ ...ACCOUNT, firstName: 'Κώστας'.replace('ώ', 'ω') }]),
        ON_FORM,
      ).toBe('possible');
    });

    test('finds nothing where there are no accounts', () => {
      expect(duplicateVerdict(ACCOUNT, []), ON_FORM).toBe('none');
    });

    test('the same alias of an account, and nothing else, is only the same e-mail', () => {
      const accounts = [{ ...SOMEBODY_ELSE, email: 'jose.kowalski+court@example.com' }];
      expect(
        duplicateVerdict({ ...ACCOUNT, email: 'Jose.Kowalski+court@example.com' }, accounts),
        ON_FORM,
      ).toBe('none');
    });

    test('two aliases of one mailbox are aliases of each other', () => {
      const accounts = [{ ...SOMEBODY_ELSE, email: 'jose.kowalski+old@example.com' }];
      expect(
        duplicateVerdict({ ...ACCOUNT, email: 'jose.kowalski+new@example.com' }, accounts),
        ON_FORM,
      ).toBe('review');
    });

    test('treats the alias of an account as the e-mail itself', () => {
      const accounts = [{ ...SOMEBODY_ELSE, email: 'jose.kowalski+old@example.com' }];
      expect(
        duplicateVerdict({ ...SOMEBODY_ELSE, email: 'jose.kowalski@example.com' }, accounts),
        ON_FORM,
      ).toBe('review');
    });

    test('two facts that match two different accounts are not a duplicate', () => {
      const accounts = [
        { ...SOMEBODY_ELSE, email: ACCOUNT.email },
        { ...SOMEBODY_ELSE, dateOfBirth: ACCOUNT.dateOfBirth },
      ];
      expect(duplicateVerdict(ACCOUNT, accounts), ON_FORM).toBe('none');
    });

    const SIMILAR = { ...ACCOUNT, dateOfBirth: '01/31/1990' };
    const ORDERS: Rows<{ what: string; accounts: readonly (typeof ACCOUNT)[] }> = [
      { what: 'before', accounts: [ACCOUNT, SIMILAR] },
      { what: 'after', accounts: [SIMILAR, ACCOUNT] },
      { what: 'between', accounts: [SOMEBODY_ELSE, ACCOUNT, SIMILAR] },
    ];
    for (const { what, accounts } of ORDERS) {
      test(`the strictest verdict counts when the account in question comes ${what} others`, () => {
        expect(duplicateVerdict(ACCOUNT, accounts), ON_FORM).toBe('review');
      });
    }

    test('a warning stays when an account without anything in common comes after', () => {
      expect(duplicateVerdict(ACCOUNT, [SIMILAR, SOMEBODY_ELSE]), ON_FORM).toBe('possible');
    });
  },
);
