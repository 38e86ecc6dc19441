import { html } from 'hono/html';
import { SESSION_IDLE_MS, SESSION_WARNING_MS } from '../../rules/session';
import { PATHS } from '../../rules/shared/paths';
import { documentOf, type Html } from './html';

/** One page of the site. */
export interface PageContent {
  /** The page's heading, which is its title as well. */
  readonly heading: string;
  readonly main: Html;
  /** Side navigation beside the main column. */
  readonly aside?: Html;
  /** Whether the page shows errors: its title then starts with "Error: " (D-07). @rule summary.title */
  readonly hasErrors?: boolean;
  /** The registration session that is open: it ends when idle (D-14). */
  readonly session?: { readonly csrfToken: string };
}

export const SITE_NAME = 'PACER registration test stub';

/** Main menu. Source: facts 3.1 [H for addresses, M for labels]. */
const MENU = [
  { label: 'Register for an Account', path: PATHS.register },
  { label: 'Find a Case', path: '/find-case' },
  { label: 'File a Case', path: '/file-case' },
  { label: 'My Account & Billing', path: '/my-account-billing' },
  { label: 'Pricing', path: '/pricing' },
  { label: 'Help', path: '/help' },
] as const;

/** Pages that the menu names and this stub does not model (D-03). */
export const UNMODELED_PAGES = MENU.filter(({ path }) => path !== PATHS.register);

/** The menu "Log in to...". Source: facts 3.1 [H] for the first; D-35 for the court. */
const LOG_IN_MENU = [
  { label: 'Manage PACER Account', path: PATHS['my-account'] },
  { label: 'Test Court (CM/ECF)', path: PATHS.court },
] as const;

/** Asked for before the style sheet that names them is read: a page is then laid out and painted once, not again with each. */
const FONTS = ['sourcesanspro-regular-webfont', 'sourcesanspro-bold-webfont'].map(
  (name) =>
    html`<link rel="preload" href="/assets/fonts/${name}.woff2" as="font" type="font/woff2" crossorigin />`,
);

/**
 * A whole document: strip, menus, main column. Every page says that it is a stub (D-02), and fits its window (D-56).
 * @rule page.fits, page.targets, page.forced-colors, page.focus-visible, page.contrast
 */
export function page(content: PageContent): string {
  const { heading, main, aside, hasErrors, session } = content;
  return documentOf(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${hasErrors ? 'Error: ' : ''}${heading} | ${SITE_NAME}</title>
          <link rel="icon" href="data:," />
          ${FONTS}
          <link rel="stylesheet" href="/assets/site.css" />
          <script src="/assets/site.js" defer></script>
        </head>
        <body>
          <a class="usa-skipnav" href="#main-content">Skip to main content</a>
          ${STRIP}${HEADER}
          <div class="grid-container site-columns">
            ${aside ?? ''}
            <main class="usa-prose" id="main-content" tabindex="-1">
              <h1>${heading}</h1>
              ${main}
            </main>
          </div>
          ${FOOTER} ${session ? idleWarning(session) : ''}
        </body>
      </html>`,
  );
}

/** A page that only says something, for example that an address is not modeled or a request was refused. */
export function messagePage(heading: string, text: string, link?: { label: string; path: string }): string {
  return page({
    heading,
    main: html`<p>${text}</p>
      ${link ? html`<p><a class="usa-link" href="${link.path}">${link.label}</a></p>` : ''}`,
  });
}

/** @rule page.strip */
const STRIP = html`<section class="usa-banner site-strip" aria-label="About this site">
  <p class="grid-container site-strip__text">
    <strong>Local test stub - not PACER.</strong> Not a government website. Nothing entered here leaves this
    computer.
  </p>
</section>`;

const HEADER = html`<header class="site-header">
  <div class="grid-container site-header__top">
    <a class="site-header__title" href="/">Public Access to Court Records</a>
    <details class="site-login">
      <summary>Log in to...</summary>
      <ul>
        ${LOG_IN_MENU.map(({ label, path }) => html`<li><a class="usa-link" href="${path}">${label}</a></li>`)}
      </ul>
    </details>
  </div>
  <nav class="site-menu" aria-label="Main menu">
    <ul class="grid-container">
      ${MENU.map(({ label, path }) => html`<li><a href="${path}">${label}</a></li>`)}
    </ul>
  </nav>
</header>`;

const FOOTER = html`<footer class="site-footer">
  <p class="grid-container">
    A local model of the PACER registration flow, for tests. It is not run by the U.S. Courts and has no
    connection to them. <a class="usa-link" href="${PATHS.startOver}">Start over with an empty site</a>
  </p>
</footer>`;

/** The page's side of the idle rule (D-14, D-58, D-59). @rule session.escape, session.focus, order.no-resend */
function idleWarning({ csrfToken }: NonNullable<PageContent['session']>): Html {
  return html`<dialog
    class="site-idle"
    aria-labelledby="idle-heading"
    data-warn-after="${SESSION_WARNING_MS}"
    data-end-after="${SESSION_IDLE_MS}"
    data-csrf="${csrfToken}"
  >
    <h2 id="idle-heading">Your session is about to expire</h2>
    <p>You have been idle for a while. What you entered on this screen is lost when the session expires.</p>
    <button type="button" class="usa-button">Continue registration</button>
  </dialog>`;
}
