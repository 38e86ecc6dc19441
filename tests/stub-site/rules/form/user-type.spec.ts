import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import {
  asksForTaxId,
  isGovernment,
  isGovernmentEmail,
  USER_TYPES,
} from '../../../../stub-site/rules/form/user-type';
import type { Rows } from '../../rows';

// Source: facts 3.4 [M] for the outer groups, D-04 for the full list, D-05 for the e-mail rule.

const ON_FORM = 'form, step 5: User Type';

const TYPES: Rows<{ type: string; government: boolean; taxId: boolean }> = [
  { type: 'Federal', government: true, taxId: false },
  { type: 'State', government: true, taxId: false },
  { type: 'Local', government: true, taxId: false },
  { type: 'Law Firm', government: false, taxId: true },
  { type: 'Commercial Business', government: false, taxId: true },
  { type: "Creditor/Creditor's Representative", government: false, taxId: false },
  { type: 'Educational Institution', government: false, taxId: false },
  { type: 'Media', government: false, taxId: false },
  { type: 'Non-profit', government: false, taxId: false },
  { type: 'Attorney', government: false, taxId: false },
  { type: 'Individual', government: false, taxId: false },
  { type: '', government: false, taxId: false },
  { type: 'Government Accounts', government: false, taxId: false },
];

test.describe(
  'User Type',
  { tag: ['@step-5'], annotation: coversRule('form.user-types', 'form.tax-id') },
  () => {
    test('offers three groups, government first and individuals last', () => {
      expect(USER_TYPES, ON_FORM).toEqual([
        { group: 'Government Accounts', types: ['Federal', 'State', 'Local'] },
        {
          group: 'Organization Accounts',
          types: [
            'Law Firm',
            'Commercial Business',
            "Creditor/Creditor's Representative",
            'Educational Institution',
            'Media',
            'Non-profit',
          ],
        },
        { group: 'Individual Accounts', types: ['Attorney', 'Individual'] },
      ]);
    });

    for (const { type, government, taxId } of TYPES) {
      const asked = taxId ? 'asked' : 'not asked';
      test(`"${type}" is ${government ? 'a' : 'no'} government account and ${asked} for a Federal Tax ID`, () => {
        expect(isGovernment(type), ON_FORM).toBe(government);
        expect(asksForTaxId(type), ON_FORM).toBe(taxId);
      });
    }
  },
);

const EMAILS: Rows<{ email: string; proves: boolean }> = [
  { email: 'pat@uscourts.example.gov', proves: true },
  { email: 'pat@example.gov', proves: true },
  { email: 'pat@navy.example.mil', proves: true },
  { email: 'pat@courts.state.mo.us', proves: true },
  { email: 'pat@EXAMPLE.GOV', proves: true },
  { email: 'pat@example.Mil', proves: true },
  { email: 'pat@example.com', proves: false },
  { email: 'pat@example.gov.com', proves: false },
  { email: 'pat@example.gov.uk', proves: false },
  { email: 'pat.gov@example.com', proves: false },
  { email: 'pat@examplegov', proves: false },
  { email: 'pat@example.notgov', proves: false },
  { email: 'pat@example.bus', proves: false },
  { email: 'pat@example.govt', proves: false },
  { email: 'pat@example.military', proves: false },
  { email: 'pat@gov.example.org', proves: false },
  { email: '', proves: false },
];

test.describe(
  "A government employee's e-mail",
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.government-email') },
  () => {
    for (const { email, proves } of EMAILS) {
      test(`"${email}" ${proves ? 'proves' : 'does not prove'} a government employer`, () => {
        expect(isGovernmentEmail(email), 'form, step 5: Email').toBe(proves);
      });
    }
  },
);
