import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Checkout } from './control/checkout';
import { controlApi } from './control/control-api';
import { seededTraffic } from './faults/seeded';
import { assets } from './routes/assets';
import { holderScreens } from './routes/holder-screens';
import { signOn } from './routes/log-in';
import { limitBody } from './routes/middleware/body-size';
import { loopbackOnly } from './routes/middleware/loopback';
import { findSandbox, type SiteEnv } from './routes/middleware/sandbox';
import { securityHeaders } from './routes/middleware/security-headers';
import { publicScreens } from './routes/public';
import { registration } from './routes/registration';
import { startOverRoutes } from './routes/start-over';
import { userVerificationFrame } from './routes/user-verification';
import { PATHS } from './rules/shared/paths';
import { messagePage } from './screens/components/layout';
import { RequestedFailure } from './state/sandbox';
import { Sandboxes } from './state/sandboxes';

/**
 * The whole site. With `control` also the control API that tests use to prepare and inspect sandboxes; it tells which
 * `checkout` runs.
 */
export function createApp(options: { control: boolean; checkout?: Checkout }): Hono<SiteEnv> {
  const sandboxes = new Sandboxes();
  const app = new Hono<SiteEnv>();

  app.use(securityHeaders, loopbackOnly, limitBody);
  if (options.control) {
    app.route('/control', controlApi(sandboxes, options.checkout));
  }

  app.use(findSandbox(sandboxes), seededTraffic);
  app.route('/assets', assets);
  app.route('/', publicScreens);
  app.route('/', startOverRoutes(sandboxes));
  app.route('/', registration);
  app.route('/', userVerificationFrame);
  app.route('/', signOn);
  app.route('/', holderScreens);

  app.notFound((c) =>
    c.html(messagePage('Page not found', `This site has no page at ${c.req.path}.`, HOME), 404),
  );
  app.onError((error, c) => {
    // Only a body that cannot be read is answered so (routes/middleware/entries.ts).
    if (error instanceof HTTPException) {
      const text = 'Expected the fields of a form.';
      return c.html(messagePage('This request was not understood', text, HOME), error.status);
    }
    if (!(error instanceof RequestedFailure)) console.error(error);
    return c.html(
      messagePage('Something went wrong', 'Nothing you entered before is lost. Go back and try again.', HOME),
      500,
    );
  });
  return app;
}

const HOME = { label: 'Back to the home page', path: PATHS.home };
