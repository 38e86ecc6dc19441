import { html } from 'hono/html';
import { PATHS } from '../../rules/shared/paths';
import type { Html } from '../components/html';
import { page } from '../components/layout';
import { logOutForm } from '../components/log-out';
import { formId, postForm } from '../components/post-form';
import type { Holder, Screen } from '../screen';

/** Menu of the court for an account that is for viewing. Source: facts 4 [M]. */
const VIEWING = [
  { label: 'Query', path: PATHS.query },
  { label: 'Reports', path: PATHS.reports },
  { label: 'Utilities', path: PATHS.utilities },
  { label: 'Help', path: PATHS.help },
] as const;

/** What an account that may file has beside (D-35). */
const FILING = { label: 'File a Document', path: PATHS.file } as const;

/** A page of the court: its menu with Log Out, and the main column. @rule court.menu */
export function courtPage(
  { account, logIn }: Holder,
  content: { readonly heading: string; readonly main: Html; readonly hasErrors?: boolean },
): string {
  const entries = account.cmecfLogin === null ? VIEWING : [...VIEWING, FILING];
  return page({
    ...content,
    aside: html`<aside class="site-aside">
      <nav aria-label="Court menu">
        <ul class="usa-sidenav">
          ${entries.map(
            ({ label, path }) => html`<li class="usa-sidenav__item"><a href="${path}">${label}</a></li>`,
          )}
        </ul>
      </nav>
      ${logOutForm(logIn)}
    </aside>`,
  });
}

/** A form of the court, which counts once (D-47). @rule court.once */
export function courtForm({ logIn }: Holder, path: string, fields: Html, button: Html): Html {
  return postForm(path, logIn.csrfToken, html`${formId()} ${fields}`, button);
}

/** The court after log-in: what this account may do here. Source: guide step 9 [H]. @rule court.purpose */
export const courtHome: Screen<Holder> = {
  path: PATHS.court,
  view: (holder) => {
    const { cmecfLogin } = holder.account;
    return courtPage(holder, {
      heading: 'Test Court - CM/ECF',
      main: html`<section aria-label="What you can do here">
        ${
          cmecfLogin === null
            ? html`<p class="site-intro">You can search cases and view documents. You cannot e-file.</p>
                <p>
                  E-filing needs a CM/ECF account of this court. If you have one, link it under
                  <a class="usa-link" href="${PATHS.utilities}">Utilities</a>.
                </p>`
            : html`<p class="site-intro">You can search cases, view documents, and e-file.</p>
                <p>Your PACER account is linked to the CM/ECF account ${cmecfLogin}.</p>`
        }
      </section>`,
    });
  },
};

/** Pages that the menu names and this stub does not model (D-03). */
export const unmodeledPages: readonly Screen<Holder>[] = [
  { path: PATHS.reports, heading: 'Reports' },
  { path: PATHS.help, heading: 'Help' },
].map(({ path, heading }) => ({
  path,
  view: (holder) =>
    courtPage(holder, { heading, main: html`<p>This stub models Query, linking and filing only.</p>` }),
}));

/** Shown to an account that may not view yet (D-15). @rule court.active-only */
export function inactivePage({ logIn }: Holder): string {
  return page({
    heading: 'Your account is inactive',
    main: html`<p>
        Your Case Search Status is Inactive, so you cannot search or view documents yet. An activation code is
        entered under Manage My Account.
      </p>
      <p><a class="usa-link" href="${PATHS['my-account']}">Manage My Account</a></p>
      ${logOutForm(logIn)}`,
  });
}

/** Shown to an account that may not file. Source: guide step 9 [H]. @rule court.no-e-filing */
export function mayNotFilePage(holder: Holder): string {
  return courtPage(holder, {
    heading: 'This account cannot e-file',
    main: html`<p>
      A PACER - Case Search Only account is for viewing documents. Once you link it to your CM/ECF account
      under
      <a class="usa-link" href="${PATHS.utilities}">Utilities</a>, it is used for e-filing too.
    </p>`,
  });
}
