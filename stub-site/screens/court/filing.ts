import { html } from 'hono/html';
import { FILING_FIELDS } from '../../rules/court/e-filing';
import { isoDate } from '../../rules/shared/calendar-date';
import { entered } from '../../rules/shared/field-error';
import { PATHS } from '../../rules/shared/paths';
import { courtCase } from '../../state/records/cases';
import { detailsTable } from '../components/details';
import { errorSummary } from '../components/error-summary';
import { REQUIRED_NOTE, textField } from '../components/fields';
import { actionButton } from '../components/post-form';
import type { EntryScreen, Holder, Screen } from '../screen';
import { courtForm, courtPage } from './court';

/** E-filing, for an account that is linked (D-35). */
export const filing: EntryScreen<Holder> = {
  path: PATHS.file,
  view: (holder, shown) =>
    courtPage(holder, {
      heading: 'File a Document',
      hasErrors: shown.errors.length > 0,
      main: html`${errorSummary(shown.errors)}
      ${courtForm(
        holder,
        PATHS.file,
        html`${REQUIRED_NOTE} ${textField(FILING_FIELDS.caseNumber, shown, { width: 'medium' })}
        ${textField(FILING_FIELDS.title, shown)}`,
        actionButton('next', 'Submit', 'primary'),
      )}`,
    }),
  accept: ({ sandbox, account }, entries) => {
    const errors = sandbox.rules.filingErrors(entries, (number) => courtCase(number) !== undefined);
    if (errors.length > 0) return { errors };
    const { number } = sandbox.filings.file(account, {
      caseNumber: entered(entries, FILING_FIELDS.caseNumber.name),
      title: entered(entries, FILING_FIELDS.title.name),
      on: isoDate(sandbox.today()),
    });
    return { leadsTo: `${PATHS.filings}/${number}` };
  },
};

/** What was filed, and by whom. @rule filing.recorded */
export const filed: Screen<Holder> = {
  path: `${PATHS.filings}/:number`,
  view: (holder) => {
    const found = holder.sandbox.filings.get(holder.account, holder.params['number'] ?? '');
    return (
      found &&
      courtPage(holder, {
        heading: 'Notice of Electronic Filing',
        main: detailsTable('The filing', [
          ['Case Number', found.caseNumber],
          ['Document Title', found.title],
          ['Filed by', found.cmecfLogin],
          ['Date', found.on],
        ]),
      })
    );
  },
};
