import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { statusAtRegistration } from '../../../../stub-site/rules/thank-you/status';
import type { Rows } from '../../rows';

// Source: D-15 for Case Search Status, D-05 for government accounts.

const AFTER_SUBMIT = 'thank-you, step 9: status';

const ACTIVE = { caseSearchStatus: 'active', statusReason: 'card-validated' } as const;
const MAILED = { caseSearchStatus: 'inactive', statusReason: 'activation-code-mailed' } as const;
const REVIEWED = { caseSearchStatus: 'inactive', statusReason: 'under-review' } as const;

const PRIVATE = { category: 'Private', governmentVerification: 'not-needed' } as const;
const GOVERNMENT = { category: 'Government', governmentVerification: 'not-needed' } as const;
const UNVERIFIED = { category: 'Private', governmentVerification: 'pending' } as const;

const STATUSES: Rows<{
  what: string;
  hasCard: boolean;
  duplicate: 'none' | 'possible' | 'review';
  status: typeof ACTIVE | typeof MAILED | typeof REVIEWED;
}> = [
  { what: 'with a card is Active at once', hasCard: true, duplicate: 'none', status: ACTIVE },
  {
    what: 'without a card is Inactive until the mailed code',
    hasCard: false,
    duplicate: 'none',
    status: MAILED,
  },
  {
    what: 'with a card and a warning is Active at once',
    hasCard: true,
    duplicate: 'possible',
    status: ACTIVE,
  },
  {
    what: 'without a card and with a warning is Inactive until the mailed code',
    hasCard: false,
    duplicate: 'possible',
    status: MAILED,
  },
  {
    what: 'that is a duplicate is under review even with a card',
    hasCard: true,
    duplicate: 'review',
    status: REVIEWED,
  },
  {
    what: 'that is a duplicate is under review and waits for no code',
    hasCard: false,
    duplicate: 'review',
    status: REVIEWED,
  },
];

const OWNERS: Rows<{
  what: string;
  userType: string;
  email: string;
  category: typeof PRIVATE | typeof GOVERNMENT | typeof UNVERIFIED;
}> = [
  { what: 'an individual', userType: 'Individual', email: 'pat@example.com', category: PRIVATE },
  {
    what: 'an individual with a .gov e-mail',
    userType: 'Individual',
    email: 'pat@example.gov',
    category: PRIVATE,
  },
  { what: 'a law firm', userType: 'Law Firm', email: 'pat@example.us', category: PRIVATE },
  { what: 'federal staff with .gov', userType: 'Federal', email: 'pat@example.gov', category: GOVERNMENT },
  { what: 'federal staff with .mil', userType: 'Federal', email: 'pat@example.mil', category: GOVERNMENT },
  { what: 'state staff with .us', userType: 'State', email: 'pat@courts.example.us', category: GOVERNMENT },
  { what: 'local staff with .gov', userType: 'Local', email: 'pat@example.gov', category: GOVERNMENT },
  { what: 'federal staff with .com', userType: 'Federal', email: 'pat@example.com', category: UNVERIFIED },
  { what: 'state staff with .org', userType: 'State', email: 'pat@example.org', category: UNVERIFIED },
  {
    what: 'local staff with .gov.com',
    userType: 'Local',
    email: 'pat@example.gov.com',
    category: UNVERIFIED,
  },
];

test.describe(
  'Status of a new account',
  {
    tag: ['@step-9', '@edge'],
    annotation: coversRule(
      'thank-you.with-card',
      'thank-you.without-card',
      'thank-you.under-review',
      'thank-you.government',
    ),
  },
  () => {
    for (const { what, hasCard, duplicate, status } of STATUSES) {
      test(`an account ${what}`, () => {
        const individual = { userType: 'Individual', email: 'pat@example.com' };
        expect(statusAtRegistration({ ...individual, hasCard, duplicate }), AFTER_SUBMIT).toEqual({
          ...status,
          ...PRIVATE,
        });
      });

      test(`an account ${what}, of government staff without proof as well`, () => {
        const staff = { userType: 'Federal', email: 'pat@example.com' };
        expect(statusAtRegistration({ ...staff, hasCard, duplicate }), AFTER_SUBMIT).toEqual({
          ...status,
          ...UNVERIFIED,
        });
      });
    }

    for (const { what, userType, email, category } of OWNERS) {
      test(`${what} is ${category.category}, verification ${category.governmentVerification}`, () => {
        expect(
          statusAtRegistration({ userType, email, hasCard: true, duplicate: 'none' }),
          AFTER_SUBMIT,
        ).toEqual({ ...ACTIVE, ...category });
      });
    }
  },
);
