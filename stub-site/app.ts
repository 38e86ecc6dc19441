import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { assets } from './routes/assets';
import { messagePage, UNMODELED_PAGES } from './screens/components/layout';
import { controlApi } from './control/control-api';
import { court } from './routes/court';
import { isLoopbackHost } from './routes/loopback';
import { myAccount } from './routes/my-account';
import { registration } from './routes/registration';
import { SANDBOX_HEADER, type SiteEnv } from './routes/request';
import { AskedFailure, Sandboxes } from './state/sandbox';
import { caseSearch } from './screens/case-search';
import { home } from './screens/home';
import { otherOptions, register } from './screens/register';
import { signOn } from './routes/log-in';
import { userVerificationFrame } from './routes/user-verification';

/** Largest request body, in bytes: many times what the longest registration form needs. */
const LARGEST_BODY = 64 * 1024;

const tooLarge = (c: Context): Response => c.text(`Expected a body of at most ${LARGEST_BODY} bytes.\n`, 413);

/** Counts a body as it comes in; needed only where its length is not declared, and dear: it opens every request. */
const limitBody = bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge });

/** The whole site. With `control` also the control API that tests use to prepare and inspect sandboxes. */
export function createApp(options: { control: boolean }): Hono<SiteEnv> {
  const sandboxes = new Sandboxes();
  const app = new Hono<SiteEnv>();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      // Loopback speaks plain HTTP; a promise of HTTPS would lock browsers out of it.
      strictTransportSecurity: false,
      // No page opens another or is opened by one; a browser would begin a process of its own for it.
      crossOriginOpenerPolicy: false,
    }),
  );
  app.use(async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isLoopbackHost(host)) {
      return c.text(
        `Expected a loopback host, got "${host}". This site answers only on this machine.\n`,
        421,
      );
    }
    return next();
  });
  app.use((c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined) {
      return c.req.method === 'GET' ? next() : limitBody(c, next);
    }
    return Number(length) > LARGEST_BODY ? Promise.resolve(tooLarge(c)) : next();
  });

  app.route('/assets', assets);
  if (options.control) {
    app.route('/control', controlApi(sandboxes));
  }

  app.use(async (c, next) => {
    const id = c.req.header(SANDBOX_HEADER) ?? sandboxes.default.id;
    const sandbox = sandboxes.get(id);
    if (!sandbox) {
      return c.text(
        `Expected the id of a sandbox in the header ${SANDBOX_HEADER}, got "${id}". Create one with POST /control/sandboxes.\n`,
        400,
      );
    }
    c.set('sandbox', sandbox);
    c.header('cache-control', 'no-store');
    return next();
  });
  app.use((c, next) => c.var.sandbox.fault?.middleware?.(c, next) ?? next());
  for (const screen of [home, register, caseSearch, ...otherOptions]) {
    app.get(screen.path, (c) => c.html(screen.view()));
  }
  for (const { label, path } of UNMODELED_PAGES) {
    app.get(path, (c) => c.html(messagePage(label, 'This stub models case search only.', HOME)));
  }
  app.route('/', registration);
  app.route('/', userVerificationFrame);
  app.route('/', signOn);
  app.route('/', myAccount);
  app.route('/', court);

  app.notFound((c) =>
    c.html(messagePage('Page not found', `This site has no page at ${c.req.path}.`, HOME), 404),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return c.html(messagePage('This request was not understood', error.message, HOME), error.status);
    }
    if (!(error instanceof AskedFailure)) console.error(error);
    return c.html(
      messagePage('Something went wrong', 'Nothing you entered before is lost. Go back and try again.', HOME),
      500,
    );
  });
  return app;
}

const HOME = { label: 'Back to the home page', path: '/' };
