import { CARD, FORM, URLS } from '../answers';
import { type Answer, type Sandbox } from '../client';

const REGISTRATION = ['form', 'credentials', 'payment', 'policies'] as const;

/** Every page on which a seeded fault may change something: opened, and where it takes answers also refused. */
export async function tour(sandbox: Sandbox): Promise<{ path: string; answer: Answer }[]> {
  const seen: { path: string; answer: Answer }[] = [];
  const note = async (path: string, answer: Promise<Answer>): Promise<Answer> => {
    seen.push({ path, answer: await answer });
    return answer;
  };

  const anybody = sandbox.browser();
  for (const path of [
    URLS.home,
    URLS.register,
    URLS.caseSearch,
    '/register-account/group-billing',
    '/log-in',
    '/assets/site.css',
    '/assets/site.js',
  ]) {
    await note(path, anybody.open(path));
  }
  for (const screen of REGISTRATION) {
    const browser = await sandbox.browserAt(screen);
    await note(URLS[screen], browser.open(URLS[screen]));
    await note(URLS[screen], browser.submit(URLS[screen], { cardHolder: 'Pat' }));
  }
  const employee = sandbox.browser();
  await employee.submitForm({ ...FORM, userType: 'Federal' });
  await note(URLS.notice, employee.open(URLS.notice));

  const username = 'tour.4471';
  const registrant = await sandbox.browserAt('thank-you', { credentials: { username }, payment: CARD });
  await note(URLS.thankYou, registrant.open(URLS.thankYou));
  const holder = await sandbox.holder(username);
  const pages = ['/manage-account', '/court', '/court/query', '/court/utilities', '/court/utilities/link'];
  for (const path of pages) await note(path, holder.open(path));
  return seen;
}
