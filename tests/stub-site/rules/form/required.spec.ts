import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { formErrors } from '../../../../stub-site/rules/form/form';
import type { Rows } from '../../rows';
import { ON_FORM, TODAY, errorsOf, listed } from './form-answers';

// Source: facts 3.4 [M-H] for fields and required marks, D-07 for the messages it quotes, D-08 for the lists, D-04 for
// User Type. Longest answers and refused characters are the stub's own (it calls them D-22).

test.describe(
  'Required fields of the form',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.required') },
  () => {
    const REQUIRED: Rows<{ field: string; message: string }> = [
      { field: 'firstName', message: 'First Name is required.' },
      { field: 'lastName', message: 'Last Name is required.' },
      { field: 'dateOfBirth', message: 'Date of Birth is required.' },
      { field: 'address', message: 'Address is required.' },
      { field: 'city', message: 'City is required.' },
      { field: 'county', message: 'County is required.' },
      { field: 'zip', message: 'Zip/Postal Code is required.' },
      { field: 'country', message: 'Country is required.' },
      { field: 'primaryPhone', message: 'Primary Phone is required.' },
      { field: 'email', message: 'Email is required.' },
      { field: 'confirmEmail', message: 'Confirm Email is required.' },
      { field: 'userType', message: 'User Type is required.' },
    ];
    for (const { field, message } of REQUIRED) {
      for (const { what, value } of [
        { what: 'empty', value: '' },
        { what: 'spaces only', value: '   ' },
      ] as const) {
        test(`asks for ${field} when it is ${what}`, () => {
          expect(errorsOf({ [field]: value }), ON_FORM).toEqual([{ field, message }]);
        });
      }
    }

    test('asks for State and not yet for County when no State is chosen', () => {
      expect(errorsOf({ state: '', county: '' }), ON_FORM).toEqual([
        { field: 'state', message: 'State is required.' },
      ]);
    });

    test('asks for Federal Tax ID when User Type is Law Firm', () => {
      expect(errorsOf({ userType: 'Law Firm', taxId: ' ' }), ON_FORM).toEqual([
        { field: 'taxId', message: 'Federal Tax ID is required.' },
      ]);
    });

    test('accepts a form without the optional fields', () => {
      const optional = {
        prefix: '',
        middleName: '',
        generation: '',
        suffix: '',
        firm: '',
        unit: '',
        addressLine2: '',
        room: '',
        alternatePhone: '',
        textPhone: '',
        fax: '',
        cjaPanel: '',
        taxId: '',
      };
      expect(errorsOf(optional), ON_FORM).toEqual([]);
      expect(errorsOf({}), ON_FORM).toEqual([]);
    });

    test('names every required field, in the order of the form, when the form is sent as it opens', () => {
      expect(formErrors({ country: 'United States of America' }, TODAY), ON_FORM).toEqual(
        listed({
          firstName: 'First Name is required.',
          lastName: 'Last Name is required.',
          dateOfBirth: 'Date of Birth is required.',
          address: 'Address is required.',
          city: 'City is required.',
          state: 'State is required.',
          zip: 'Zip/Postal Code is required.',
          primaryPhone: 'Primary Phone is required.',
          email: 'Email is required.',
          confirmEmail: 'Confirm Email is required.',
          userType: 'User Type is required.',
        }),
      );
    });
  },
);
