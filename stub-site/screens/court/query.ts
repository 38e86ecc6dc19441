import { html } from 'hono/html';
import { entered } from '../../rules/shared/field-error';
import { dollars } from '../../rules/shared/money';
import { PATHS } from '../../rules/shared/paths';
import { textErrors } from '../../rules/shared/text';
import { type CourtCase, findCases } from '../../state/records/cases';
import { errorSummary } from '../components/error-summary';
import { REQUIRED_NOTE, textField } from '../components/fields';
import type { Html } from '../components/html';
import { actionButton } from '../components/post-form';
import type { EntryScreen, Holder, Screen } from '../screen';
import { courtForm, courtPage } from './court';
import { pageCount, receipt } from './receipt';

const QUERY = {
  name: 'query',
  label: 'Case Number or Party Name',
  required: true,
  max: 100,
} as const;

/** Query: searching costs a page (facts 5 [H]), which the screen says before. @rule court.query */
export const query: EntryScreen<Holder> = {
  path: PATHS.query,
  view: (holder, shown) =>
    courtPage(holder, {
      heading: 'Query',
      hasErrors: shown.errors.length > 0,
      main: html`${errorSummary(shown.errors)}
      ${courtForm(
        holder,
        PATHS.query,
        html`${REQUIRED_NOTE} ${textField(QUERY, shown, { hint: 'Try 25-40001, or Walnut.' })}
          <p>A search costs ${dollars(holder.sandbox.rules.searchFee())}, also when it finds nothing.</p>`,
        actionButton('next', 'Run Query', 'primary'),
      )}`,
    }),
  accept: ({ sandbox, account, logIn }, entries) => {
    const errors = textErrors(QUERY, entries);
    if (errors.length > 0) return { errors };
    const fee = sandbox.ledger.chargeSearch(account, entered(entries, QUERY.name), logIn.clientCode);
    return { leadsTo: `${PATHS.results}/${fee.number}` };
  },
};

/** What a search found, and what it cost. It may be opened again: only a new search costs anew (D-33). */
export const results: Screen<Holder> = {
  path: `${PATHS.results}/:number`,
  view: (holder) => {
    const fee = holder.sandbox.ledger.fee(holder.account, Number(holder.params['number']));
    if (fee?.viewed.kind !== 'search') return undefined;
    const searched = fee.viewed.query;
    const cases = findCases(searched);
    return courtPage(holder, {
      heading: 'Query Results',
      main: html`<section aria-label="Cases">
          ${cases.length === 0 ? html`<p>No case was found for ${searched}.</p>` : cases.map(caseEntry)}
        </section>
        ${receipt(fee)}`,
    });
  },
};

function caseEntry({ number, title, documents }: CourtCase): Html {
  return html`<h2>${number} ${title}</h2>
    <ul class="usa-list">
      ${documents.map(
        (document) =>
          html`<li>
            <a class="usa-link" href="${PATHS.documents}/${number}/${document.number}"
              >${document.number} ${document.title}</a
            >
            (${pageCount(document.pages)})
          </li>`,
      )}
    </ul>`;
}
