import {
  ACKNOWLEDGED,
  type Answer,
  type Answers,
  type Browser,
  CARD,
  CREDENTIALS,
  FORM,
  type Sandbox,
  type StartScreen,
  URLS,
} from './client';

/** Asks a site something that its fault must change. What comes back is compared with what a site without the fault says. */
export type Probe = (sandbox: Sandbox) => Promise<unknown>;

const START_PATHS = {
  form: URLS.form,
  credentials: URLS.credentials,
  payment: URLS.payment,
  policies: URLS.policies,
  'thank-you': URLS.thankYou,
} as const satisfies Record<StartScreen, string>;

/** An answer without what is new in every answer: tokens. */
function shown({ status, location, html }: Answer): unknown {
  const steady = html
    .replace(/(name="(?:csrf|userVerification)" value=|data-csrf=)"[^"]*"/g, '')
    .replace(/\/user-verification\/[\w-]+/g, '');
  return { status, location, html: steady };
}

/** The page at an address, for somebody new. */
const opened =
  (path: string): Probe =>
  async (sandbox) =>
    shown(await sandbox.browser().open(path));

/** What a screen says to answers and a button, and then to being opened at `next`. */
const sent =
  (screen: StartScreen, answers: Answers, { action = 'next', next = '' } = {}): Probe =>
  async (sandbox) => {
    const browser = await sandbox.browserAt(screen);
    const answer = await browser.submit(START_PATHS[screen], answers, action);
    return [shown(answer), next && shown(await browser.open(next))];
  };

const form =
  (answers: Answers): Probe =>
  async (sandbox) =>
    shown(await sandbox.browser().submitForm(answers));
const credentials = (answers: Answers): Probe => sent('credentials', { ...CREDENTIALS, ...answers });
const password = (text: string): Probe => credentials({ password: text, confirmPassword: text });
const card = (answers: Answers): Probe => sent('payment', { ...CARD, ...answers });

/** The notice that follows the form of somebody who resembles the holder of an account. */
const notice =
  (answers: Answers): Probe =>
  async (sandbox) => {
    await sandbox.browserAt('thank-you');
    const browser = sandbox.browser();
    await browser.submitForm({ firstName: 'Ann', lastName: 'Wu', ...answers });
    return shown(await browser.open(URLS.notice));
  };

/** What is recorded of a registration, and what its thank-you shows. */
const registered =
  (answers: { readonly form?: Answers; readonly payment?: Answers } = {}): Probe =>
  async (sandbox) => {
    const browser = await sandbox.browserAt('policies', answers);
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    const thanks = await browser.open(URLS.thankYou);
    const accounts = await sandbox.accounts();
    const letters = await sandbox.mailbox();
    return {
      shown: shown(thanks),
      accounts: accounts.map(({ accountNumber, caseSearchStatus, category, statusReason }) => [
        accountNumber,
        caseSearchStatus,
        category,
        statusReason,
      ]),
      letters: letters.map(({ deliveredOn }) => deliveredOn),
      ledger: await sandbox.ledger(),
    };
  };

/** Whether anything of `secret` is kept after a screen has taken it. */
const kept =
  (screen: StartScreen, answers: Answers, secret: string): Probe =>
  async (sandbox) => {
    await (await sandbox.browserAt(screen)).submit(START_PATHS[screen], answers);
    return (await sandbox.everything()).includes(secret);
  };

/** The form after a User Verification: what happens between tick and Next. */
const verified =
  (meanwhile: (sandbox: Sandbox, browser: Browser, token: string) => Promise<unknown>): Probe =>
  async (sandbox) => {
    const browser = sandbox.browser();
    const userVerification = await browser.verification();
    await meanwhile(sandbox, browser, userVerification);
    return shown(await browser.submit(URLS.form, { ...FORM, userVerification }));
  };

const ALL_OF_PAT = { firstName: FORM.firstName, lastName: FORM.lastName };
const LAW_FIRM = { userType: 'Law Firm' };
const BILLING = {
  useAccountAddress: '',
  billingAddress: '1 Main Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

/** One probe for each fault of the catalogue. */
export const PROBES: Readonly<Record<string, Probe>> = {
  'site.down': opened(URLS.home),

  'home.strip-missing': opened(URLS.home),
  'home.menu-order': opened(URLS.home),
  'home.menu-entry-missing': opened(URLS.home),
  'home.register-leads-elsewhere': opened(URLS.home),
  'home.log-in-renamed': opened(URLS.home),

  'register.options-order': opened(URLS.register),
  'register.option-renamed': opened(URLS.register),
  'register.panel-renamed': opened(URLS.register),
  'register.panel-leads-to-filers': opened(URLS.register),
  'register.wizard-missing': opened(URLS.register),
  'register.other-kind-silent': opened('/register-account/group-billing'),

  'case-search.promises-e-filing': opened(URLS.caseSearch),
  'case-search.asks-a-fee': opened(URLS.caseSearch),
  'case-search.letter-in-5-days': opened(URLS.caseSearch),
  'case-search.link-renamed': opened(URLS.caseSearch),
  'case-search.link-leads-back': opened(URLS.caseSearch),

  'form.heading-changed': opened(URLS.form),
  'form.label-changed': opened(URLS.form),
  'form.label-not-tied': opened(URLS.form),
  'form.labels-swapped': opened(URLS.form),
  'form.mark-missing': opened(URLS.form),
  'form.city-optional': form({ city: '' }),
  'form.spaces-are-a-name': form({ firstName: '   ' }),
  'form.alternate-phone-required': form({ alternatePhone: '' }),
  'form.required-in-browser-only': form({ lastName: '' }),
  'form.summary-without-focus': form({ city: '' }),
  'form.summary-leads-nowhere': form({ city: '' }),
  'form.summary-backwards': form({ firstName: '', city: '' }),
  'form.title-without-error': form({ city: '' }),

  'form.first-name-49': form({ firstName: 'P'.repeat(50) }),
  'form.firm-101': form({ firm: 'F'.repeat(101) }),
  'form.accents-refused': form({ lastName: 'Nuñez' }),
  'form.digits-in-names': form({ firstName: 'R2' }),
  'form.city-in-latin-only': form({ city: '東' }),
  'form.pasted-lines-refused': form({ address: 'Mary Ann' }),
  'form.markup-in-page': form({ city: '"><b>x</b>', zip: '' }),
  'form.prefix-missing': opened(URLS.form),
  'form.born-tomorrow': form({ dateOfBirth: '03/17/2026' }),
  'form.born-today-refused': form({ dateOfBirth: '03/16/2026' }),
  'form.leap-day-refused': form({ dateOfBirth: '02/29/2004' }),
  'form.born-before-1900': form({ dateOfBirth: '12/31/1899' }),
  'form.date-message-wrong': form({ dateOfBirth: '1/2/1980' }),
  'form.today-in-london': async (sandbox) => {
    await sandbox.advance(10 * 60 * 60);
    return form({ dateOfBirth: '03/17/2026' })(sandbox);
  },
  'form.middle-name-not-recorded': async (sandbox) => {
    await sandbox.browser().submitForm({ middleName: 'Mary' });
    return (await sandbox.everything()).includes('Mary');
  },
  'form.refusal-empties-first-name': form({ city: '' }),
  'form.back-loses-answers': sent('credentials', {}, { action: 'back', next: URLS.form }),
  'form.reset-keeps-answers': sent('form', { city: 'Kept' }, { action: 'reset' }),
  'form.fields-of-choice-need-script': opened(URLS.form),

  'form.county-hidden': opened(URLS.form),
  'form.county-of-another-state': form({ state: 'Virginia', zip: '24011' }),
  'form.county-list-short': sent('form', { state: 'Missouri' }, { action: 'refresh' }),
  'form.guam-missing': opened(URLS.form),
  'form.zip-four-digits': form({ zip: '6310' }),
  'form.zip-plus-four-refused': form({ zip: '63102-1125' }),
  'form.zip-of-any-state': form({ zip: '60604' }),
  'form.zip-message-only-on-top': form({ zip: '6310' }),
  'form.zip-of-other-countries': form({ country: 'Canada', zip: 'H2Y 1C6' }),
  'form.country-not-filled-in': opened(URLS.form),

  'form.phone-eleven-digits': form({ primaryPhone: '314-555-01000' }),
  'form.phone-parentheses-refused': form({ primaryPhone: '(314) 555-0100' }),
  'form.phone-message-at-fax': form({ primaryPhone: '555-0100' }),
  'form.text-phone-is-a-number': opened(URLS.form),
  'form.email-without-ending': form({ email: 'pat@example', confirmEmail: 'pat@example' }),
  'form.email-plus-refused': form({ email: 'pat+x@example.com', confirmEmail: 'pat+x@example.com' }),
  'form.email-255': (sandbox) => {
    const email = `${'a'.repeat(65)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;
    return form({ email, confirmEmail: email })(sandbox);
  },
  'form.email-not-compared': form({ confirmEmail: 'pat@example.org' }),
  'form.email-compared-by-case': form({ confirmEmail: FORM.email.toUpperCase() }),
  'form.user-types-order': opened(URLS.form),
  'form.tax-id-not-asked': opened(URLS.form),
  'form.tax-id-eight-digits': form({ ...LAW_FIRM, taxId: '12345678' }),
  'form.tax-id-of-media': form({ userType: 'Media' }),
  'form.cja-not-recorded': async (sandbox) => {
    await sandbox.browser().submitForm({ cjaPanel: 'yes' });
    return (await sandbox.everything()).includes('cjaPanel');
  },

  'form.robots-welcome': sent('form', FORM),
  'form.any-challenge-answer': async (sandbox) => {
    await sandbox.setVerification('challenge');
    const browser = sandbox.browser();
    const token = await browser.verification();
    return shown(await browser.tick(token, { tick: 'yes', answer: '8' }));
  },
  'form.failure-untold': async (sandbox) => {
    await sandbox.setVerification('fail');
    const browser = sandbox.browser();
    return shown(await browser.tick(await browser.untickedVerification()));
  },
  'form.verification-a-second-too-long': verified((sandbox) => sandbox.advance(120)),
  'form.verification-a-second-too-short': verified((sandbox) => sandbox.advance(119)),
  'form.verification-counts-twice': verified((_, browser, userVerification) =>
    browser.submit(URLS.form, { ...FORM, zip: '', userVerification }),
  ),

  'notice.duplicates-unnoticed': notice(ALL_OF_PAT),
  'notice.warned-for-a-birthday': notice({ email: 'ann@example.org', confirmEmail: 'ann@example.org' }),
  'notice.same-person-only-warned': notice(ALL_OF_PAT),
  'notice.alias-is-another-mailbox': notice({
    dateOfBirth: '01/31/1990',
    email: 'vbnk77+x@example.com',
    confirmEmail: 'vbnk77+x@example.com',
  }),
  'notice.names-the-other': notice({}),
  'notice.skipped-for-government': form({ userType: 'Federal' }),
  'notice.back-loses-answers': async (sandbox) => {
    const browser = sandbox.browser();
    await browser.submitForm({ userType: 'Federal' });
    await browser.open(URLS.notice);
    await browser.submit(URLS.notice, {}, 'back');
    return shown(await browser.open(URLS.form));
  },

  'credentials.answer-optional': credentials({ securityAnswer2: '' }),
  'credentials.username-seven': credentials({ username: 'sevench' }),
  'credentials.username-44': credentials({ username: 'z'.repeat(45) }),
  'credentials.username-with-plus': credentials({ username: 'quartz+jungle' }),
  'credentials.username-without-signs': credentials({ username: 'quartz_jungle' }),
  'credentials.username-taken-in-capitals': async (sandbox) => {
    await sandbox.browserAt('thank-you');
    return credentials({ username: CREDENTIALS.username.toUpperCase() })(sandbox);
  },
  'credentials.generates-what-is-taken': async (sandbox) => {
    await sandbox.browserAt('thank-you', { credentials: { username: 'pkowalski01' } });
    return sent('credentials', {}, { action: 'generate' })(sandbox);
  },
  'credentials.password-13': password('Copper~Velve!'),
  'credentials.password-44': password(`Copper~${'v'.repeat(37)}!`),
  'credentials.password-needs-digit': password('Copper~Velvet~Frost'),
  'credentials.password-space-is-special': password('Copper Velvet Thunder'),
  'credentials.password-with-last-name': password('Copper~Velvet~wals!'),
  'credentials.password-parts-of-four': password('Copper~Velvet~nk7!'),
  'credentials.first-password-fault-only': password('copper'),
  'credentials.password-part-untold': password('Copper~Velvet~wals!'),
  'credentials.password-not-compared': credentials({ confirmPassword: 'Something~Else99' }),
  'credentials.guidance-outdated': sent('credentials', {}),
  'credentials.question-missing': sent('credentials', {}),
  'credentials.same-question-twice': credentials({ securityQuestion2: CREDENTIALS.securityQuestion1 }),
  'credentials.same-answer-in-capitals': credentials({ securityAnswer2: 'MAPLE GROVE' }),
  'credentials.answer-61': credentials({ securityAnswer1: 'a'.repeat(61) }),
  'credentials.password-readable': sent('credentials', {}),
  'credentials.password-shown-again': credentials({ username: '' }),
  'credentials.password-kept': kept('credentials', CREDENTIALS, CREDENTIALS.password),
  'credentials.answers-readable': kept('credentials', CREDENTIALS, CREDENTIALS.securityAnswer1),
  'credentials.back-loses-username': sent('credentials', CREDENTIALS, {
    action: 'back',
    next: URLS.credentials,
  }),
  'credentials.reset-empties-form': sent('credentials', {}, { action: 'reset', next: URLS.form }),
  'credentials.skips-payment': credentials({}),
  'credentials.asked-twice': credentials({}),
  'credentials.old-credentials-of-new-name': async (sandbox) => {
    const browser = await sandbox.browserAt('payment');
    await browser.submitForm({ lastName: 'Anotherone' });
    return shown(await browser.open(URLS.payment));
  },

  'payment.charge-announced': sent('payment', { cardHolder: 'Pat' }),
  'payment.quarterly-charge-untold': sent('payment', { cardHolder: 'Pat' }),
  'payment.letter-in-3-days': sent('payment', { cardHolder: 'Pat' }),
  'payment.card-required': sent('payment', {}),
  'payment.spaces-are-a-card': sent('payment', { cardHolder: '  ' }),
  'payment.marked-as-required': sent('payment', { cardHolder: 'Pat' }),
  'payment.half-a-card': sent('payment', { cardHolder: 'Pat' }),
  'payment.holder-with-digits': card({ cardHolder: 'Pat 2' }),
  'payment.discover-missing': sent('payment', { cardHolder: 'Pat' }),
  'payment.number-not-checked': card({ cardNumber: '4012888888881882' }),
  'payment.spaces-in-number-refused': card({ cardNumber: '4012 8888 8888 1881' }),
  'payment.real-cards-taken': card({ cardNumber: '4000056655665556' }),
  'payment.expired-card': card({ expirationMonth: '02', expirationYear: '2026' }),
  'payment.expires-this-month-refused': card({ expirationMonth: '03', expirationYear: '2026' }),
  'payment.three-digits-for-amex': card({ cardType: 'American Express', cardNumber: '378282246310005' }),
  'payment.charged-without-asking': card({ authorization: '' }),
  'payment.account-address-ignored': card({}),
  'payment.billing-city-optional': card({ ...BILLING, billingCity: '' }),
  'payment.billing-zip-not-checked': card({ ...BILLING, billingZip: '6310' }),
  'payment.number-kept': kept('payment', CARD, CARD.cardNumber),
  'payment.code-shown-again': card({ cardHolder: '' }),
  'payment.back-loses-card': sent('payment', CARD, { action: 'back', next: URLS.payment }),
  'payment.back-leads-to-form': sent('payment', {}, { action: 'back' }),

  'policies.acknowledgement-not-asked': sent('policies', {}),
  'policies.acknowledged-beforehand': sent('policies', {}),
  'policies.message-changed': sent('policies', {}),
  'policies.asterisk-unexplained': sent('policies', {}),
  'policies.refused-and-recorded': async (sandbox) => {
    await sent('policies', {})(sandbox);
    return (await sandbox.accounts()).length;
  },
  'policies.price-doubled': sent('policies', {}),
  'policies.password-advice-missing': sent('policies', {}),
  'policies.printable-version-misnamed': async (sandbox) => {
    const { headers } = await sandbox.browser().open(URLS.printablePolicies);
    return headers.get('content-disposition');
  },
  'policies.back-loses-tick': sent('policies', ACKNOWLEDGED, { action: 'back', next: URLS.policies }),
  'policies.back-loses-card': async (sandbox) => {
    const browser = await sandbox.browserAt('policies', { payment: CARD });
    await browser.submit(URLS.policies, {}, 'back');
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    return shown(await browser.open(URLS.thankYou));
  },
  'policies.second-submit-second-account': async (sandbox) => {
    const browser = await sandbox.browserAt('policies');
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    await browser.submit(URLS.policies, ACKNOWLEDGED);
    return (await sandbox.accounts()).length;
  },
  'policies.forgeries-accepted': async (sandbox) => {
    const browser = await sandbox.browserAt('policies');
    return shown(await browser.send(URLS.policies, { csrf: 'forged', action: 'next', ...ACKNOWLEDGED }));
  },

  'thank-you.number-cut-off': registered(),
  'thank-you.number-given-twice': async (sandbox) => {
    await sandbox.browserAt('thank-you', { credentials: { username: 'wxzq.8832' } });
    return registered()(sandbox);
  },
  'thank-you.promises-e-filing': registered(),
  'thank-you.active-without-card': registered(),
  'thank-you.inactive-with-card': registered({ payment: CARD }),
  'thank-you.charge-at-registration': registered({ payment: CARD }),
  'thank-you.letter-to-card-holders': registered({ payment: CARD }),
  'thank-you.letter-never-sent': registered(),
  'thank-you.letter-a-day-early': registered(),
  'thank-you.letter-a-day-late': registered(),
  'thank-you.letter-on-weekends': registered(),
  'thank-you.code-on-screen': registered(),
  'thank-you.review-forgotten': async (sandbox) => {
    await sandbox.browserAt('thank-you', { credentials: { username: 'wxzq.8832' } });
    return registered({ payment: CARD })(sandbox);
  },
  'thank-you.government-by-word': registered({ form: { userType: 'Federal' } }),
  'thank-you.verification-untold': registered({ form: { userType: 'Federal' } }),
  'thank-you.gone-on-reload': async (sandbox) => {
    const browser = await sandbox.browserAt('thank-you');
    return shown(await browser.open(URLS.thankYou));
  },

  'cancel.without-asking': sent('form', {}, { action: 'cancel' }),
  'cancel.forgets-nothing': async (sandbox) => {
    const browser = await sandbox.browserAt('credentials');
    await browser.submit(URLS.cancel, {}, 'cancel');
    return shown(await browser.open(URLS.form));
  },
  'cancel.leads-home': async (sandbox) =>
    shown(await (await sandbox.browserAt('form')).submit(URLS.cancel, {}, 'cancel')),
  'cancel.taken-back-to-form': async (sandbox) => {
    const browser = await sandbox.browserAt('policies');
    await browser.submit(URLS.policies, {}, 'cancel');
    return shown(await browser.submit(URLS.cancel, {}, 'back'));
  },
  'cancel.taken-back-too-late': async (sandbox) => {
    const browser = await sandbox.browserAt('form');
    await browser.submit(URLS.form, { city: 'Kept' }, 'cancel');
    await browser.submit(URLS.cancel, {}, 'back');
    return shown(await browser.open(URLS.form));
  },

  'session.never-ends': async (sandbox) => {
    const browser = await sandbox.browserAt('form');
    await sandbox.advance(20 * 60);
    return shown(await browser.open(URLS.form));
  },
  'session.ends-a-second-early': async (sandbox) => {
    const browser = await sandbox.browserAt('form');
    await sandbox.advance(20 * 60 - 1);
    return shown(await browser.open(URLS.form));
  },
  'session.end-untold': async (sandbox) => {
    const browser = await sandbox.browserAt('form');
    await sandbox.advance(20 * 60);
    return shown(await browser.open(URLS.form));
  },
  'session.warns-a-minute-late': opened(URLS.form),
  'session.cannot-be-extended': async (sandbox) => {
    const browser = await sandbox.browserAt('form');
    await sandbox.advance(18 * 60);
    await browser.submit(URLS.keepAlive);
    await sandbox.advance(18 * 60);
    return shown(await browser.open(URLS.form));
  },
  'session.shared': async (sandbox) => {
    await sandbox.browserAt('credentials');
    const stranger = sandbox.browser();
    await stranger.open(URLS.form);
    return shown(await stranger.open(URLS.form));
  },
  'session.unfinished-is-forgotten': async (sandbox) =>
    shown(await (await sandbox.browserAt('payment')).open(URLS.policies)),
  'session.no-second-registration': async (sandbox) =>
    shown(await (await sandbox.browserAt('thank-you')).open(URLS.form)),
  'session.cookies-unmentioned': async (sandbox) =>
    shown(await sandbox.browser().submit(URLS.policies, ACKNOWLEDGED)),
  'session.no-way-back': async (sandbox) =>
    shown(await (await sandbox.browserAt('policies')).open(URLS.payment)),
};
