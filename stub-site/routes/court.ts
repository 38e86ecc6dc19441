import { Hono } from 'hono';
import {
  CMECF_ACCOUNT,
  type CourtCase,
  courtCase,
  type CourtDocument,
  findCases,
} from '../state/court-records';
import type { SiteContext, SiteEnv } from './request';
import { ALREADY_LINKED, FILING_FIELDS, LINK_FIELDS } from '../rules/court/e-filing';
import { entered, type Entries } from '../rules/field-error';
import { textErrors } from '../rules/text';
import { courtHome, inactivePage, mayNotFilePage, notModeledPage } from '../screens/court/court';
import { filedPage, filePage } from '../screens/court/filing';
import { linkedPage, linkPage, utilitiesPage, verifyLinkPage } from '../screens/court/linking';
import { documentPage, QUERY, queryPage, resultsPage, viewedPage } from '../screens/court/viewing';
import { PATHS } from '../screens/screen';
import { type Holder, holder, holderRequest } from './log-in';

/** The stub's one court: searching, viewing, linking, e-filing. Source: facts 4 and 5, D-33, D-35. */
export const court = new Hono<SiteEnv>();

type Answer = Response | Promise<Response>;

/** What the court shows at an address, to an account that is active (D-15). */
function show(path: string, view: (c: SiteContext, holder: Holder) => Answer): void {
  court.get(path, (c) => {
    const found = holder(c, 'court');
    if (found instanceof Response) return found;
    return c.var.sandbox.rules.mayView(found.account) ? view(c, found) : c.html(inactivePage(found), 403);
  });
}

/**
 * What the court does with a form that an active account sends. A form that is sent twice with the same answers counts
 * once: the second is answered with where the first led, which may have been lost on the way (D-47).
 * @rule court.once
 */
function take(path: string, act: (c: SiteContext, holder: Holder, entries: Entries) => Answer): void {
  court.post(path, async (c) => {
    const request = await holderRequest(c, 'court');
    if (request instanceof Response) return request;
    if (!c.var.sandbox.rules.mayView(request.account)) return c.html(inactivePage(request), 403);
    const { entries, logIn, sent } = request;
    const led = logIn.led.get(sent ?? '');
    if (led !== undefined) return c.redirect(led, 303);
    c.var.sandbox.failWhenAsked(c.req.path);
    const answer = act(c, request, entries);
    const location = answer instanceof Response ? answer.headers.get('location') : null;
    if (sent !== undefined && location) logIn.led.set(sent, location);
    return answer;
  });
}

show(PATHS.court, (c, viewer) => c.html(courtHome(viewer)));
show(PATHS.reports, (c, viewer) => c.html(notModeledPage(viewer, 'Reports')));
show(PATHS.help, (c, viewer) => c.html(notModeledPage(viewer, 'Help')));

show(PATHS.query, (c, viewer) =>
  c.html(queryPage(viewer, { entries: {}, errors: [] }, c.var.sandbox.rules.searchFee())),
);

take(PATHS.query, (c, viewer, entries) => {
  const { ledger, rules } = c.var.sandbox;
  const errors = textErrors(QUERY, entries);
  if (errors.length > 0) return c.html(queryPage(viewer, { entries, errors }, rules.searchFee()), 422);
  const fee = ledger.chargeSearch(viewer.account, entered(entries, QUERY.name), viewer.logIn.clientCode);
  return c.redirect(`/court/results/${fee.number}`, 303);
});

// What was paid for may be looked at again; only what is asked for anew costs anew (D-33).
show('/court/results/:number', (c, viewer) => {
  const fee = c.var.sandbox.ledger.fee(viewer.account, Number(c.req.param('number')));
  if (fee?.viewed.kind !== 'search') return c.notFound();
  const { query } = fee.viewed;
  return c.html(resultsPage(viewer, fee, query, findCases(query)));
});

const DOCUMENT = '/court/documents/:case/:document';

show(DOCUMENT, (c, viewer) => {
  const found = documentAt(c.req.param('case'), Number(c.req.param('document')));
  if (!found) return c.notFound();
  const cost = c.var.sandbox.rules.documentFee(found.document.pages);
  return c.html(documentPage(viewer, found.of, found.document, cost));
});

take(DOCUMENT, (c, { account, logIn }) => {
  const found = documentAt(c.req.param('case'), Number(c.req.param('document')));
  if (!found) return c.notFound();
  const { number, pages } = found.document;
  const viewed = { caseNumber: found.of.number, document: number, pages };
  const fee = c.var.sandbox.ledger.chargeDocument(account, viewed, logIn.clientCode);
  return c.redirect(`/court/viewed/${fee.number}`, 303);
});

show('/court/viewed/:number', (c, viewer) => {
  const fee = c.var.sandbox.ledger.fee(viewer.account, Number(c.req.param('number')));
  const found = fee?.viewed.kind === 'document' && documentAt(fee.viewed.caseNumber, fee.viewed.document);
  return fee && found ? c.html(viewedPage(viewer, fee, found.of, found.document)) : c.notFound();
});

show(PATHS.utilities, (c, viewer) => c.html(utilitiesPage(viewer)));
show(PATHS.link, (c, viewer) => {
  const { linkErrors: errors = [] } = viewer.logIn;
  delete viewer.logIn.linkErrors;
  return c.html(linkPage(viewer, { entries: {}, errors }));
});

take(PATHS.link, (c, viewer, entries) => {
  const { sandbox } = c.var;
  const login = entered(entries, LINK_FIELDS.login.name);
  const isRight =
    login === CMECF_ACCOUNT.login && entries[LINK_FIELDS.password.name] === CMECF_ACCOUNT.password;
  const errors = sandbox.rules.linkErrors(entries, { isRight, isLinked: sandbox.isLinked(login) });
  if (errors.length > 0) return c.html(linkPage(viewer, { entries, errors }), 422);
  viewer.logIn.linking = login;
  return c.redirect(PATHS.verifyLink, 303);
});

show(PATHS.verifyLink, (c, viewer) => {
  const { linking } = viewer.logIn;
  return linking ? c.html(verifyLinkPage(viewer, linking)) : c.redirect(PATHS.link, 303);
});

take(PATHS.verifyLink, (c, { account, logIn }) => {
  const { linking } = logIn;
  if (!linking) return c.redirect(PATHS.link, 303);
  delete logIn.linking;
  // Another person may have linked the same CM/ECF account meanwhile.
  if (c.var.sandbox.isLinked(linking)) {
    logIn.linkErrors = [ALREADY_LINKED];
    return c.redirect(PATHS.link, 303);
  }
  c.var.sandbox.link(account, linking);
  return c.redirect(PATHS.linked, 303);
});

show(PATHS.linked, (c, viewer) =>
  viewer.account.cmecfLogin === null ? c.redirect(PATHS.link, 303) : c.html(linkedPage(viewer)),
);

show(PATHS.file, (c, viewer) =>
  c.var.sandbox.rules.mayFile(viewer.account)
    ? c.html(filePage(viewer, { entries: {}, errors: [] }))
    : c.html(mayNotFilePage(viewer), 403),
);

take(PATHS.file, (c, viewer, entries) => {
  const { sandbox } = c.var;
  if (!sandbox.rules.mayFile(viewer.account)) return c.html(mayNotFilePage(viewer), 403);
  const errors = sandbox.rules.filingErrors(entries, (number) => courtCase(number) !== undefined);
  if (errors.length > 0) return c.html(filePage(viewer, { entries, errors }), 422);
  const { number } = sandbox.file(viewer.account, {
    caseNumber: entered(entries, FILING_FIELDS.caseNumber.name),
    title: entered(entries, FILING_FIELDS.title.name),
  });
  return c.redirect(`/court/filings/${number}`, 303);
});

show('/court/filings/:number', (c, viewer) => {
  const filing = c.var.sandbox.filings.find(
    ({ number, accountNumber }) =>
      String(number) === c.req.param('number') && accountNumber === viewer.account.accountNumber,
  );
  return filing ? c.html(filedPage(viewer, filing)) : c.notFound();
});

function documentAt(
  caseNumber = '',
  document: number,
): { readonly of: CourtCase; readonly document: CourtDocument } | undefined {
  const of = courtCase(caseNumber);
  const found = of?.documents.find(({ number }) => number === document);
  return of && found ? { of, document: found } : undefined;
}
