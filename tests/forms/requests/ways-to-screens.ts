import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import type { FormClient, ReceivedPage } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';

// Screens that a registrant reaches only by a form, and the answers that lead there.

/** A search with results. */
export const SEARCH = { 'Case Number or Party Name': 'Walnut' } as const;

/** A document of the case that the search finds. */
export const DOCUMENT_PATH = '/court/documents/25-40001/2';

export const FILING = { 'Case Number': '25-40001', 'Document Title': 'Motion' } as const;

export const CMECF_ANSWERS = {
  'CM/ECF Login': CMECF_ACCOUNT.login,
  'CM/ECF Password': CMECF_ACCOUNT.password,
};

/** Sends the form of a government employee with a private e-mail, which leads to the notice. */
export async function openNotice(form: FormClient): Promise<ReceivedPage> {
  const page = await form.openForm({ userType: 'Federal', email: PRIVATE_EMAIL });
  await page.tickUserVerification();
  return page.press('Next');
}

export const PRIVATE_EMAIL = 'pat.lee@example.com';

/** Enters the CM/ECF account; the screen that comes asks to verify both accounts. */
export async function openVerifyLink(form: FormClient): Promise<ReceivedPage> {
  const link = await form.open(SCREENS.link.path);
  return link.submit(CMECF_ANSWERS, 'Submit');
}

/** Links a CM/ECF account, without which nothing can be filed. */
export async function linkAccount(form: FormClient): Promise<void> {
  await (await openVerifyLink(form)).press('Submit');
}
