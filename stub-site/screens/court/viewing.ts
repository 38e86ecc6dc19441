import { html } from 'hono/html';
import { dollars } from '../../rules/shared/money';
import { PATHS } from '../../rules/shared/paths';
import { type CourtCase, courtCase, type CourtDocument } from '../../state/records/cases';
import { detailsTable } from '../components/details';
import { actionButton } from '../components/post-form';
import type { EntryScreen, Holder, Screen } from '../screen';
import { courtForm, courtPage } from './court';
import { pageCount, receipt } from './receipt';

/** Asks before a document is charged (D-33). @rule court.fee-confirmed */
export const courtDocument: EntryScreen<Holder> = {
  path: `${PATHS.documents}/:case/:document`,
  view: (holder) => {
    const { sandbox, params } = holder;
    const found = documentAt(params['case'], Number(params['document']));
    if (!found) return undefined;
    const { of, document } = found;
    return courtPage(holder, {
      heading: `${of.number}, document ${document.number}`,
      main: html`${detailsTable('The document', [
        ['Case', of.title],
        ['Title', document.title],
        ['Pages', String(document.pages)],
        ['Cost', dollars(sandbox.rules.documentFee(document.pages))],
      ])}
      ${courtForm(
        holder,
        `${PATHS.documents}/${of.number}/${document.number}`,
        html`<p>To accept the charge, choose View Document.</p>`,
        actionButton('next', 'View Document', 'primary'),
      )}`,
    });
  },
  accept: ({ sandbox, account, logIn, params }) => {
    const found = documentAt(params['case'], Number(params['document']));
    if (!found) return undefined;
    const { number, pages } = found.document;
    const viewed = { caseNumber: found.of.number, document: number, pages };
    const fee = sandbox.ledger.chargeDocument(account, viewed, logIn.clientCode);
    return { leadsTo: `${PATHS.viewed}/${fee.number}` };
  },
};

/** A document that was paid for, and its receipt. It may be opened again without another charge (D-33). */
export const viewedDocument: Screen<Holder> = {
  path: `${PATHS.viewed}/:number`,
  view: (holder) => {
    const fee = holder.sandbox.ledger.fee(holder.account, Number(holder.params['number']));
    const found = fee?.viewed.kind === 'document' && documentAt(fee.viewed.caseNumber, fee.viewed.document);
    if (!fee || !found) return undefined;
    const { of, document } = found;
    return courtPage(holder, {
      heading: document.title,
      main: html`<section aria-label="Document">
          <p>${of.title}: ${document.title}, ${pageCount(document.pages)}. Invented for tests.</p>
        </section>
        ${receipt(fee)}`,
    });
  },
};

function documentAt(
  caseNumber = '',
  document: number,
): { readonly of: CourtCase; readonly document: CourtDocument } | undefined {
  const of = courtCase(caseNumber);
  const found = of?.documents.find(({ number }) => number === document);
  return of && found ? { of, document: found } : undefined;
}
