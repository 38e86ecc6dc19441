import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import type { FormClient, ReceivedPage } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';

export const CMECF_ANSWERS = {
  'CM/ECF Login': CMECF_ACCOUNT.login,
  'CM/ECF Password': CMECF_ACCOUNT.password,
};

/** Enters the CM/ECF account; the screen that comes asks to verify both accounts. */
export async function openVerifyLink(form: FormClient): Promise<ReceivedPage> {
  const link = await form.open(SCREENS.link.path);
  return link.submit(CMECF_ANSWERS, 'Submit');
}

/** Links a CM/ECF account, without which nothing can be filed. */
export async function linkAccount(form: FormClient): Promise<void> {
  await (await openVerifyLink(form)).press('Submit');
}
