import { dollars } from '../../rules/shared/money';
import type { Fee } from '../../state/records/ledger';
import { detailsTable } from '../components/details';
import type { Html } from '../components/html';

/** What something cost, with the client code of the log-in. Source: facts 4 and 5 [H]. @rule court.receipt */
export function receipt({ pages, cents, clientCode, reason, on }: Fee): Html {
  return detailsTable('Transaction receipt', [
    ['Date', on],
    ['Description', reason],
    ['Client Code', clientCode],
    ['Pages', String(pages)],
    ['Cost', dollars(cents)],
  ]);
}

export function pageCount(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
