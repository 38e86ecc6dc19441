import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { duplicateVerdict } from '../../../../stub-site/rules/form/duplicate';
import { expect, inAnyCase } from '../properties';

// Source: facts 3.4 [M] (name, birth date and e-mail; two match, three match, `+` alias), D-09, D-15.

const ON_FORM = 'form, step 5: duplicate check';
const STRICTNESS = ['none', 'possible', 'review'];

/** Few different answers, so that people have some in common. */
const PERSON = fc.record({
  firstName: fc.constantFrom('Ann', 'ANN', 'Zoë'),
  lastName: fc.constantFrom('Wu', 'Kowalski'),
  dateOfBirth: fc.constantFrom('07/04/1976', '01/31/1990'),
  email: fc.constantFrom('ann@example.com', 'Ann@Example.com', 'ann+old@example.com', 'wu@example.org'),
});
type Person = typeof PERSON extends fc.Arbitrary<infer T> ? T : never;
const PEOPLE = fc.array(PERSON, { maxLength: 5 });

/** What two people of ours have in common with nobody below. */
const STRANGER = {
  firstName: 'Maria',
  lastName: 'Stone',
  dateOfBirth: '12/24/1955',
  email: 'maria.stone@example.net',
};
const PLAIN = PERSON.map((person) => ({ ...person, email: person.email.replace('+old', '') }));

function strictest(verdicts: readonly string[]): string | undefined {
  return STRICTNESS.findLast((verdict) => verdicts.includes(verdict)) ?? 'none';
}

test.describe('The duplicate check, for any registrant', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'says the strictest of what each account alone gives, in any order',
    { annotation: coversRule('form.duplicate-two', 'form.duplicate-three') },
    () => {
      const ordered = PEOPLE.chain((accounts) =>
        fc.tuple(
          fc.constant(accounts),
          fc.shuffledSubarray(accounts, { minLength: accounts.length, maxLength: accounts.length }),
        ),
      );
      const property = fc.property(PERSON, ordered, (registrant, [accounts, shuffled]) => {
        const alone = accounts.map((account) => duplicateVerdict(registrant, [account]));
        assert.equal(duplicateVerdict(registrant, accounts), strictest(alone));
        assert.equal(duplicateVerdict(registrant, shuffled), strictest(alone), 'in another order');
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'counts how many of name, birth date and e-mail agree: three are reviewed, two are warned of',
    { annotation: coversRule('form.duplicate-two', 'form.duplicate-three') },
    () => {
      const same = fc.record({ name: fc.boolean(), dateOfBirth: fc.boolean(), email: fc.boolean() });
      const property = fc.property(PLAIN, same, (registrant, agrees) => {
        const of = (agreeing: boolean): Person => (agreeing ? registrant : STRANGER) as Person;
        const account = {
          firstName: of(agrees.name).firstName,
          lastName: of(agrees.name).lastName,
          dateOfBirth: of(agrees.dateOfBirth).dateOfBirth,
          email: of(agrees.email).email,
        };
        const agreeing = Object.values(agrees).filter(Boolean).length;
        const verdict = ['none', 'none', 'possible', 'review'][agreeing];
        assert.equal(duplicateVerdict(registrant, [account]), verdict, `${agreeing} agree`);
        assert.equal(duplicateVerdict(account, [registrant]), verdict, 'the other way round');
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'compares first name and last name together: one of them alone is not a name',
    { annotation: coversRule('form.duplicate-two') },
    () => {
      const property = fc.property(PLAIN, fc.boolean(), (registrant, first) => {
        const { firstName, lastName } = STRANGER;
        const account = { ...registrant, email: STRANGER.email, ...(first ? { firstName } : { lastName }) };
        assert.equal(duplicateVerdict(registrant, [account]), 'none');
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'reviews every alias of an e-mail in use, whatever else is different',
    { annotation: coversRule('form.duplicate-alias') },
    () => {
      const tag = fc.string({ unit: fc.constantFrom(...'aZ9._-+'), maxLength: 12 });
      const alias = fc
        .record({ account: PLAIN, tag })
        .chain(({ account, tag: added }) =>
          inAnyCase(account.email.replace('@', `+${added}@`)).map((email) => ({ account, email })),
        );
      const property = fc.property(alias, ({ account, email }) => {
        assert.equal(duplicateVerdict({ ...STRANGER, email }, [account]), 'review');
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'does not treat an address with a + as an alias of itself, in any case',
    { annotation: coversRule('form.duplicate-alias') },
    () => {
      const same = fc.tuple(inAnyCase('ann+old@example.com'), inAnyCase('ann+old@example.com'));
      const property = fc.property(PERSON, same, (account, [email, other]) => {
        assert.equal(duplicateVerdict({ ...STRANGER, email }, [{ ...account, email: other }]), 'none');
      });
      expect(property, ON_FORM).toHold();
    },
  );

  test(
    'ignores letter case in names and e-mails',
    { annotation: coversRule('form.duplicate-two', 'form.duplicate-three', 'form.duplicate-alias') },
    () => {
      const cased = PERSON.chain((person) =>
        fc
          .record({
            firstName: inAnyCase(person.firstName),
            lastName: inAnyCase(person.lastName),
            email: inAnyCase(person.email),
          })
          .map((other) => ({ person, other: { ...person, ...other } })),
      );
      const property = fc.property(cased, PEOPLE, ({ person, other }, accounts) => {
        assert.equal(duplicateVerdict(other, accounts), duplicateVerdict(person, accounts));
        assert.deepEqual(
          accounts.map((account) => duplicateVerdict(account, [other])),
          accounts.map((account) => duplicateVerdict(account, [person])),
        );
      });
      expect(property, ON_FORM).toHold();
    },
  );
});
