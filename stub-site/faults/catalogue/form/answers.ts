import { formErrors } from '../../../rules/form/form';
import { type CalendarDate, addDays, parseDate } from '../../../rules/shared/calendar-date';
import { PATHS } from '../../../rules/shared/paths';
import { length } from '../../../rules/shared/text';
import { reworded, lenient, strict } from '../../make/changed-rule';
import { faultsOf } from '../../make/seeded-fault';
import { after, inPage, inRefusal, sentTo, whereverItStands } from '../../make/traffic';

const NAMES = 'may contain only letters, spaces, periods, apostrophes, and hyphens.';
const DATE = 'Enter a valid date as MM/DD/YYYY.';

/** Texts, lists, dates, and what becomes of the answers. */
export const ANSWER_FAULTS = faultsOf(
  { screen: 'form', step: 5 },
  {
    'first-name-49': {
      kind: 'off by one',
      sentence: 'A First Name of 50 characters, the longest there may be, is refused.',
      breaks: ['form.text-length'],
      rules: {
        formErrors: strict(
          formErrors,
          'firstName',
          'First Name must be 49 characters or fewer.',
          (name) => length(name) > 49,
        ),
      },
    },
    'firm-101': {
      kind: 'off by one',
      sentence: 'A Firm/Office of 101 characters, one too many, is accepted.',
      breaks: ['form.text-length'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ field }, entries) => field === 'firm' && length(entries['firm'] ?? '') === 101,
        ),
      },
    },
    'accents-refused': {
      kind: 'rule too strict',
      sentence: 'A Last Name with an accent is refused.',
      breaks: ['form.names'],
      rules: {
        formErrors: strict(formErrors, 'lastName', `Last Name ${NAMES}`, (name) => /[À-ÿ]/.test(name)),
      },
    },
    'digits-in-names': {
      kind: 'rule not enforced',
      sentence: 'A First Name with a digit is accepted.',
      breaks: ['form.names'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ field }, entries) => field === 'firstName' && /\d/.test(entries['firstName'] ?? ''),
        ),
      },
    },
    'city-in-latin-only': {
      kind: 'rule too strict',
      sentence: 'A City in other than Latin letters is refused.',
      breaks: ['form.free-texts'],
      rules: {
        formErrors: strict(formErrors, 'city', 'Enter a valid city.', (city) =>
          /[^\p{ASCII}À-ÿ]/u.test(city),
        ),
      },
    },
    'tabs-taken': {
      kind: 'rule not enforced',
      sentence: 'A text with a tab, or another character that makes it more than one line, is accepted.',
      breaks: ['form.one-line'],
      rules: {
        formErrors: lenient(formErrors, ({ message }) => message.endsWith('must be one line of text.')),
      },
    },
    'pasted-lines-refused': {
      kind: 'rule too strict',
      sentence: 'An Address that was pasted in lines is refused.',
      breaks: ['form.one-line'],
      rules: {
        formErrors: strict(formErrors, 'address', 'Address must be one line of text.', (address) =>
          /^Mary\s+Ann/.test(address),
        ),
      },
    },
    'markup-in-page': {
      kind: 'rule not enforced',
      sentence: 'Markup in an answer becomes a part of the page.',
      breaks: ['page.markup-as-text'],
      middleware: whereverItStands(PATHS.form, '&quot;&gt;&lt;', '"><'),
    },
    'prefix-missing': {
      kind: 'content changed',
      sentence: 'Prefix does not offer Hon.',
      breaks: ['form.lists'],
      middleware: inPage(PATHS.form, /<option[^>]*>Hon\.<\/option>/, ''),
    },
    'born-tomorrow': {
      kind: 'off by one',
      sentence: 'A birth date of tomorrow is accepted.',
      breaks: ['form.birth-date'],
      rules: { formErrors: (entries, today) => formErrors(entries, addDays(today, 1)) },
    },
    'born-today-refused': {
      kind: 'off by one',
      sentence: 'A birth date of today is refused.',
      breaks: ['form.birth-date'],
      rules: { formErrors: (entries, today) => formErrors(entries, addDays(today, -1)) },
    },
    'leap-day-refused': {
      kind: 'rule too strict',
      sentence: 'A birth date on February 29 is refused.',
      breaks: ['form.birth-date'],
      rules: { formErrors: strict(formErrors, 'dateOfBirth', DATE, (date) => date.startsWith('02/29/')) },
    },
    'born-before-1900': {
      kind: 'rule not enforced',
      sentence: 'A birth date before 1900 is accepted.',
      breaks: ['form.birth-date'],
      rules: {
        formErrors: lenient(
          formErrors,
          ({ field }, entries) =>
            field === 'dateOfBirth' && isBefore(1900, parseDate(entries['dateOfBirth'] ?? '')),
        ),
      },
    },
    'date-message-wrong': {
      kind: 'message wrong or missing',
      sentence: 'A wrong date is answered with "Invalid input.", which does not say how to write it.',
      breaks: ['form.birth-date'],
      rules: {
        formErrors: reworded(formErrors, (errors) =>
          errors.map((error) => (error.message === DATE ? { ...error, message: 'Invalid input.' } : error)),
        ),
      },
    },
    'today-in-london': {
      kind: 'off by one',
      sentence: 'Days are counted on London time: in the evening, tomorrow is a birth date.',
      breaks: ['clock.eastern'],
      rules: {
        courtDay: (instant) => ({
          year: instant.getUTCFullYear(),
          month: instant.getUTCMonth() + 1,
          day: instant.getUTCDate(),
        }),
      },
    },
    'middle-name-not-recorded': {
      kind: 'answers lost',
      sentence: 'The Middle Name is not recorded.',
      breaks: ['form.recorded'],
      middleware: sentTo(PATHS.form, ({ middleName: _lost, ...entries }) => entries),
    },
    'refusal-empties-first-name': {
      kind: 'answers lost',
      sentence: 'After a refusal First Name is empty.',
      breaks: ['form.kept'],
      middleware: inRefusal(PATHS.form, /(id="firstName"[^>]*value=")[^"]*/, '$1'),
    },
    'back-loses-answers': {
      kind: 'answers lost',
      sentence: 'Back on the credentials leads to an empty form.',
      breaks: ['form.kept', 'credentials.reset'],
      middleware: after(PATHS.credentials, ({ session, entries }) => {
        if (entries['action'] === 'back') delete session.drafts.form;
      }),
    },
    'reset-keeps-answers': {
      kind: 'rule not enforced',
      sentence: 'Reset leaves the answers where they are.',
      breaks: ['form.reset'],
      middleware: sentTo(PATHS.form, (entries) =>
        entries['action'] === 'reset' ? { ...entries, action: 'refresh' } : entries,
      ),
    },
    'fields-of-choice-need-script': {
      kind: 'accessibility',
      sentence: 'Without script there is no way to the fields that depend on a choice.',
      breaks: ['page.without-script'],
      middleware: inPage(PATHS.form, /<noscript>.*?<\/noscript>/g, ''),
    },
  },
);

function isBefore(year: number, date: CalendarDate | undefined): boolean {
  return date !== undefined && date.year < year;
}
