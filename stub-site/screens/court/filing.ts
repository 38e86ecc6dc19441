import { html } from 'hono/html';
import type { Filing } from '../../state/account';
import { detailsTable } from '../components/details';
import { errorSummary } from '../components/error-summary';
import { REQUIRED_NOTE, type Shown, textField } from '../components/fields';
import { actionButton } from '../components/post-form';
import { FILING_FIELDS } from '../../rules/court/e-filing';
import type { Holder } from '../../routes/log-in';
import { PATHS } from '../screen';
import { courtForm, courtPage } from './court';

/** E-filing, for an account that is linked (D-35). */
export function filePage(holder: Holder, shown: Shown): string {
  return courtPage(holder, {
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
  });
}

/** What was filed, and by whom. @rule filing.recorded */
export function filedPage(holder: Holder, { caseNumber, title, cmecfLogin, on }: Filing): string {
  return courtPage(holder, {
    heading: 'Notice of Electronic Filing',
    main: detailsTable('The filing', [
      ['Case Number', caseNumber],
      ['Document Title', title],
      ['Filed by', cmecfLogin],
      ['Date', on],
    ]),
  });
}
