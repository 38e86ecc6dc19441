import { Hono } from 'hono';
import type { SiteEnv } from './request';
import { ACTIVATION_CODE, activationErrors, type ActivationTry } from '../rules/my-account/activation';
import { entered } from '../rules/field-error';
import { missing } from '../rules/text';
import type { Sandbox } from '../state/sandbox';
import { myAccountPage } from '../screens/my-account';
import { PATHS } from '../screens/screen';
import { holder, holderRequest, type HolderRequest } from './log-in';

/** Manage My Account: what the account is and owes, and where the mailed code is entered. Source: facts 4 [H]. */
export const myAccount = new Hono<SiteEnv>();

myAccount.get(PATHS['my-account'], (c) => {
  const found = holder(c, 'my-account');
  return found instanceof Response ? found : c.html(myAccountPage(c.var.sandbox, found, []));
});

/** @rule activation.required */
myAccount.post(PATHS['my-account'], async (c) => {
  const request = await holderRequest(c, 'my-account');
  if (request instanceof Response) return request;
  const { sandbox } = c.var;
  const code = entered(request.entries, ACTIVATION_CODE.name);
  if (!request.account.activation) return c.redirect(PATHS['my-account'], 303);
  if (code === '') return c.html(myAccountPage(sandbox, request, [missing(ACTIVATION_CODE)]), 422);
  const { outcome, wrongTries } = tryCode(sandbox, request, code);
  const errors = activationErrors(outcome, wrongTries);
  return errors.length === 0
    ? c.redirect(PATHS['my-account'], 303)
    : c.html(myAccountPage(sandbox, request, errors), 422);
});

/** A form that is sent again tries no code again: it is answered as the first time (D-47). @rule activation.once */
function tryCode(sandbox: Sandbox, { account, logIn, sent }: HolderRequest, code: string): ActivationTry {
  const before = logIn.tried.get(sent ?? '');
  if (before) return before;
  const tried = sandbox.activate(account, code);
  if (sent !== undefined) logIn.tried.set(sent, tried);
  return tried;
}
