import type { EntryScreen, Holder, Screen } from '../screen';
import { courtHome, unmodeledPages } from './court';
import { filed, filing } from './filing';
import { link, linked, utilities, verifyLink } from './linking';
import { query, results } from './query';
import { courtDocument, viewedDocument } from './viewing';

/** The stub's one court: what it only shows. Source: facts 4 and 5, D-33, D-35. */
export const COURT_PAGES: readonly Screen<Holder>[] = [
  courtHome,
  ...unmodeledPages,
  results,
  viewedDocument,
  utilities,
  linked,
  filed,
];

/** Its screens that take answers. */
export const COURT_FORMS: readonly EntryScreen<Holder>[] = [query, courtDocument, link, verifyLink, filing];
