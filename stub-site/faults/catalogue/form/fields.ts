import { formErrors } from '../../../rules/form/form';
import { PATHS } from '../../../rules/shared/paths';
import { lenient, strict } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { inFile, inPage, inRefusal } from '../../make/traffic';

const REQUIRED = /is required\.$/;

/** Labels, required fields and the error summary. */
export const FIELD_FAULTS = faultsOf(
  { screen: 'form', step: 5 },
  {
    'heading-changed': {
      kind: 'content changed',
      sentence: 'The heading is New Account and does not name the kind of account.',
      breaks: ['form.fields'],
      middleware: inPage(PATHS.form, /<h1>.*?<\/h1>/, '<h1>New Account</h1>'),
    },
    'label-changed': {
      kind: 'content changed',
      sentence: 'Unit/Department is called Department.',
      breaks: ['form.fields'],
      middleware: inPage(PATHS.form, '>Unit/Department</label', '>Department</label'),
    },
    'label-not-tied': {
      kind: 'accessibility',
      sentence: 'The label Email is not tied to a field: a screen reader finds a field without a name.',
      breaks: ['form.fields'],
      middleware: inPage(PATHS.form, 'for="email"', 'for="e-mail"'),
    },
    'labels-swapped': {
      kind: 'order changed',
      sentence: 'The labels First Name and Last Name are swapped.',
      breaks: ['form.fields'],
      middleware: inPage(PATHS.form, />First Name<([\s\S]*?)>Last Name</, '>Last Name<$1>First Name<'),
    },
    'mark-missing': {
      kind: 'content changed',
      sentence: 'Zip/Postal Code is required and has no asterisk.',
      breaks: ['form.required'],
      middleware: inPage(PATHS.form, /(>Zip\/Postal Code<\/label\s*>\s*)<abbr.*?<\/abbr>/, '$1'),
    },
    'city-optional': {
      kind: 'rule not enforced',
      sentence: 'The form is accepted without a City.',
      breaks: ['form.required'],
      rules: { formErrors: lenient(formErrors, ({ field }) => field === 'city') },
    },
    'spaces-are-a-name': {
      kind: 'rule not enforced',
      sentence: 'A First Name of spaces counts as filled in.',
      breaks: ['form.required'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ field }, entries) => field === 'firstName' && /^\s+$/.test(entries['firstName'] ?? ''),
        ),
      },
    },
    'alternate-phone-required': {
      kind: 'rule too strict',
      sentence: 'Alternate Phone may not be left empty.',
      breaks: ['form.required', 'form.phones'],
      rules: {
        formErrors: strict(
          formErrors,
          'alternatePhone',
          'Alternate Phone is required.',
          (phone) => phone === '',
        ),
      },
    },
    'required-in-browser-only': {
      kind: 'checked in the browser only',
      sentence: 'Only the browser asks for required fields; the server takes a form without them.',
      breaks: ['form.required'],
      rules: { formErrors: lenient(formErrors, ({ message }) => REQUIRED.test(message)) },
      middleware: inPage(PATHS.form, 'novalidate', ''),
    },
    'summary-without-focus': {
      kind: 'accessibility',
      sentence: 'After a refusal the error summary does not take focus.',
      breaks: ['summary.focus'],
      middleware: inRefusal(PATHS.form, 'autofocus', ''),
    },
    'summary-leads-nowhere': {
      kind: 'accessibility',
      sentence: 'The links of the error summary do not lead to any field.',
      breaks: ['summary.links'],
      middleware: inRefusal(PATHS.form, /<a class="usa-link" href="#\w+"/g, '<a class="usa-link" href="#"'),
    },
    'summary-backwards': {
      kind: 'order changed',
      sentence: 'The error summary lists the errors from the last field to the first.',
      breaks: ['summary.links'],
      rules: { formErrors: (...answers) => formErrors(...answers).reverse() },
    },
    'title-without-error': {
      kind: 'accessibility',
      sentence: 'The title of a refused form does not begin with "Error: ".',
      breaks: ['summary.title'],
      middleware: inRefusal(PATHS.form, '<title>Error: ', '<title>'),
    },
    'late-answer-wins': {
      kind: 'answers lost',
      sentence:
        'The response to an earlier choice of State, Country or User Type replaces the response to a later one.',
      breaks: ['form.last-choice'],
      middleware: inFile(
        '/assets/site.js',
        'if (request !== latest) return;\n  for (const id of awaited)',
        'for (const id of fragmentIds)',
      ),
    },
    'typed-meanwhile-lost': {
      kind: 'answers lost',
      sentence: 'What is typed before the response to a choice arrives is replaced by what was there before.',
      breaks: ['form.last-choice'],
      middleware: inFile('/assets/site.js', 'if (before) field.value = before.value;', ''),
    },
    'option-cut': {
      kind: 'layout',
      sentence: 'On a phone, the chosen option of a list is cut where it is wider than the list.',
      breaks: ['page.fits'],
      middleware: inFile('/assets/site.css', 'white-space: normal;', ''),
    },
    'summary-hides-label': {
      kind: 'layout',
      sentence:
        'A link of the error summary brings a field to the top edge, with its label and messages out of view.',
      breaks: ['summary.in-view'],
      middleware: inFile('/assets/site.css', 'scroll-margin-top: 75vh;', ''),
    },
    'focus-unseen': {
      kind: 'accessibility',
      sentence: 'User Verification takes the focus and does not show it.',
      breaks: ['page.focus-visible'],
      middleware: inFile(
        '/assets/site.css',
        /\[role='group'\]:focus \{\s*outline: [^;]*;/,
        "[role='group']:focus { outline: 0;",
      ),
    },
  },
);
