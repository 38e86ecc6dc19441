import { html } from 'hono/html';
import type { Fee } from '../../state/account';
import { detailsTable } from '../components/details';
import { errorSummary } from '../components/error-summary';
import { REQUIRED_NOTE, type Shown, textField } from '../components/fields';
import { actionButton } from '../components/post-form';
import type { Html } from '../components/html';
import type { CourtCase, CourtDocument } from '../../state/court-records';
import { dollars } from '../../rules/money';
import type { Holder } from '../../routes/log-in';
import { PATHS } from '../screen';
import { courtForm, courtPage } from './court';

export const QUERY = {
  name: 'query',
  label: 'Case Number or Party Name',
  required: true,
  max: 100,
} as const;

/** Query: searching costs a page (facts 5 [H]), which the screen says before. @rule court.query */
export function queryPage(holder: Holder, shown: Shown, feeCents: number): string {
  return courtPage(holder, {
    heading: 'Query',
    hasErrors: shown.errors.length > 0,
    main: html`${errorSummary(shown.errors)}
    ${courtForm(
      holder,
      PATHS.query,
      html`${REQUIRED_NOTE} ${textField(QUERY, shown, { hint: 'Try 25-40001, or Walnut.' })}
        <p>A search costs ${dollars(feeCents)}, also when it finds nothing.</p>`,
      actionButton('next', 'Run Query', 'primary'),
    )}`,
  });
}

/** What a search found, and what it cost. */
export function resultsPage(holder: Holder, fee: Fee, query: string, cases: readonly CourtCase[]): string {
  return courtPage(holder, {
    heading: 'Query Results',
    main: html`<section aria-label="Cases">
        ${cases.length === 0 ? html`<p>No case was found for ${query}.</p>` : cases.map(caseEntry)}
      </section>
      ${receipt(fee)}`,
  });
}

function caseEntry({ number, title, documents }: CourtCase): Html {
  return html`<h2>${number} ${title}</h2>
    <ul class="usa-list">
      ${documents.map(
        (document) =>
          html`<li>
            <a class="usa-link" href="${documentPath(number, document)}"
              >${document.number} ${document.title}</a
            >
            (${pageCount(document.pages)})
          </li>`,
      )}
    </ul>`;
}

/** Asks before a document is charged (D-33). @rule court.fee-confirmed */
export function documentPage(
  holder: Holder,
  { number, title }: CourtCase,
  document: CourtDocument,
  feeCents: number,
): string {
  return courtPage(holder, {
    heading: `${number}, document ${document.number}`,
    main: html`${detailsTable('The document', [
      ['Case', title],
      ['Title', document.title],
      ['Pages', String(document.pages)],
      ['Cost', dollars(feeCents)],
    ])}
    ${courtForm(
      holder,
      documentPath(number, document),
      html`<p>To accept the charge, choose View Document.</p>`,
      actionButton('next', 'View Document', 'primary'),
    )}`,
  });
}

/** A document that was paid for, and its receipt. */
export function viewedPage(holder: Holder, fee: Fee, { title }: CourtCase, document: CourtDocument): string {
  return courtPage(holder, {
    heading: document.title,
    main: html`<section aria-label="Document">
        <p>${title}: ${document.title}, ${pageCount(document.pages)}. Invented for tests.</p>
      </section>
      ${receipt(fee)}`,
  });
}

/** What something cost, with the client code of the log-in. Source: facts 4 and 5 [H]. @rule court.receipt */
function receipt({ pages, cents, clientCode, reason, on }: Fee): Html {
  return detailsTable('Transaction receipt', [
    ['Date', on],
    ['Description', reason],
    ['Client Code', clientCode],
    ['Pages', String(pages)],
    ['Cost', dollars(cents)],
  ]);
}

function documentPath(caseNumber: string, { number }: CourtDocument): string {
  return `/court/documents/${caseNumber}/${number}`;
}

function pageCount(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
