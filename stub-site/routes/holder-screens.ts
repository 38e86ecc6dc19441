import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Entries } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { FORM_ID } from '../screens/components/post-form';
import { COURT_FORMS, COURT_PAGES } from '../screens/court';
import { inactivePage, mayNotFilePage } from '../screens/court/court';
import { myAccount } from '../screens/my-account';
import type { EntryScreen, Holder } from '../screens/screen';
import { digest } from '../state/secrets';
import { answer, show } from './answer';
import { formEntries, type Submitted } from './middleware/entries';
import { type HolderEnv, openHolder, ownLogIn } from './middleware/holder';
import type { SiteEnv } from './middleware/sandbox';

/** Screens after log-in: Manage My Account and the court. */
export const holderScreens = new Hono<SiteEnv>();

/** Lets active accounts into the court (D-15), and linked ones to e-filing. */
const admitted = createMiddleware<HolderEnv>(async (c, next) => {
  const { holder, sandbox } = c.var;
  if (!sandbox.rules.mayView(holder.account)) return c.html(inactivePage(holder), 403);
  if (c.req.path === PATHS.file && !sandbox.rules.mayFile(holder.account)) {
    return c.html(mayNotFilePage(holder), 403);
  }
  return next();
});

holderScreens.get(myAccount.path, openHolder('my-account'), (c) => show(c, myAccount, c.var.holder));
holderScreens.post(myAccount.path, formEntries, openHolder('my-account'), ownLogIn('my-account'), (c) =>
  submit(c, myAccount),
);

for (const screen of [...COURT_PAGES, ...COURT_FORMS]) {
  holderScreens.get(screen.path, openHolder('court'), admitted, (c) => show(c, screen, c.var.holder));
}

for (const screen of COURT_FORMS) {
  holderScreens.post(screen.path, formEntries, openHolder('court'), ownLogIn('court'), admitted, (c) =>
    submit(c, screen),
  );
}

/**
 * Takes a form that an account holder sends. Sent twice with the same answers it counts once: the second is answered as
 * the first was, whose answer may have been lost on the way (D-47).
 * @rule court.once, activation.once
 */
async function submit(
  c: Context<HolderEnv, string, Submitted>,
  screen: EntryScreen<Holder>,
): Promise<Response> {
  const { holder, sandbox } = c.var;
  const { answered } = holder.logIn;
  const entries = c.req.valid('form');
  const form = identityOf(entries);
  const before = answered.get(form ?? '');
  if (before) return answer(c, screen, holder, { outcome: before, entries });
  sandbox.failWhenRequested(c.req.path);
  const outcome = await screen.accept(holder, entries);
  if (form !== undefined && outcome) answered.set(form, outcome);
  return answer(c, screen, holder, { outcome, entries });
}

/** Tells a form that is sent again with the same answers; undefined for one without an id. */
function identityOf(entries: Entries): string | undefined {
  const id = entries[FORM_ID];
  return id === undefined ? undefined : digest(JSON.stringify(entries), id);
}
