import { formErrors } from '../../../rules/form/form';
import { UNITED_STATES } from '../../../rules/places/countries';
import { PATHS } from '../../../rules/shared/paths';
import { lenient, strict } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { inPage, whereverItStands } from '../../make/traffic';

const ZIP = 'Enter a valid ZIP code.';

export const ADDRESS_FAULTS = faultsOf(
  { screen: 'form', step: 5 },
  {
    'county-hidden': {
      kind: 'content changed',
      sentence: 'County does not appear after a State is chosen.',
      breaks: ['form.county-after-state'],
      middleware: inPage(PATHS.form, 'id="county-fragment"', 'id="county-fragment" hidden'),
    },
    'county-of-another-state': {
      kind: 'rule not enforced',
      sentence: 'After State has changed, the form is accepted without a County of the new State.',
      breaks: ['form.county-after-state'],
      rules: { formErrors: lenient(formErrors, ({ field }) => field === 'county') },
    },
    'county-list-short': {
      kind: 'content changed',
      sentence: 'St. Louis City is missing from the counties of Missouri.',
      breaks: ['form.counties'],
      middleware: whereverItStands(PATHS.form, /<option[^>]*>St\. Louis City<\/option>/g, ''),
    },
    'guam-missing': {
      kind: 'content changed',
      sentence: 'State does not offer Guam.',
      breaks: ['form.states'],
      middleware: whereverItStands(PATHS.form, /<option >Guam<\/option>(?=<option >Northern)/g, ''),
    },
    'zip-four-digits': {
      kind: 'rule not enforced',
      sentence: 'A ZIP code of four digits is accepted.',
      breaks: ['form.zip'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ message }, entries) => message === ZIP && /^\d{4}$/.test(entries['zip'] ?? ''),
        ),
      },
    },
    'zip-plus-four-refused': {
      kind: 'rule too strict',
      sentence: 'A ZIP code with four more digits is refused.',
      breaks: ['form.zip'],
      rules: { formErrors: strict(formErrors, 'zip', ZIP, (zip) => /^\d{5}-\d{4}$/.test(zip)) },
    },
    'zip-of-any-state': {
      kind: 'rule not enforced',
      sentence: 'A ZIP code of Illinois is accepted in Missouri.',
      breaks: ['form.zip-fits-state'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ message }, entries) => message === ZIP && /^\d{5}(-\d{4})?$/.test(entries['zip'] ?? ''),
        ),
      },
    },
    'zip-message-only-on-top': {
      kind: 'message wrong or missing',
      sentence: 'The validation error of the ZIP code is in the error summary and not at the field.',
      breaks: ['summary.at-field'],
      middleware: whereverItStands(PATHS.form, `<span class="site-error">${ZIP}</span>`, ''),
    },
    'zip-of-other-countries': {
      kind: 'rule too strict',
      sentence: 'A postal code of another country is refused unless it is a ZIP code.',
      breaks: ['form.other-country'],
      rules: {
        formErrors: strict(
          formErrors,
          'zip',
          ZIP,
          (zip, entries) => entries['country'] !== UNITED_STATES && !/^\d{5}$/.test(zip),
        ),
      },
    },
    'country-not-filled-in': {
      kind: 'content changed',
      sentence: 'Country does not come filled in with United States of America.',
      breaks: ['form.country-prefilled', 'form.reset'],
      middleware: whereverItStands(
        PATHS.form,
        '<option selected>United States of America<',
        '<option>United States of America<',
      ),
    },
  },
);
