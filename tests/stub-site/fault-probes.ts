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
  between,
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
    .replace(/(name="(?:csrf|form-id|userVerification)" value=|data-csrf=)"[^"]*"/g, '')
    .replace(/\/user-verification\/[\w-]+/g, '')
    .replace(/name="verification-[\w-]+"/g, '');
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
    const letters = await sandbox.outbox();
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

/** An account with a card, and its holder as somebody who logs in, by the screen. */
const loggedIn =
  (answers: Answers, next: string): Probe =>
  async (sandbox) => {
    await sandbox.browserAt('thank-you', { payment: CARD });
    const browser = sandbox.browser();
    const entries = {
      username: CREDENTIALS.username,
      password: CREDENTIALS.password,
      to: 'court',
      ...answers,
    };
    await browser.open('/log-in');
    const answer = await browser.send('/log-in', entries);
    await browser.open('/court/query');
    await browser.submit('/court/query', { query: 'Walnut' });
    return [shown(answer), shown(await browser.open(next))];
  };

/** What a holder does, with a card or without; what the answers show and what is recorded then. */
const holding =
  (
    act: (browser: Browser, sandbox: Sandbox) => Promise<unknown>,
    { payment = {} }: { payment?: Answers } = {},
  ): Probe =>
  async (sandbox) => {
    await sandbox.browserAt('thank-you', { payment });
    const browser = await sandbox.holder();
    const done = await act(browser, sandbox);
    const [account] = await sandbox.accounts();
    const kinds = ((await sandbox.ledger()) as { kind: string; cents: number }[]).map(({ kind, cents }) => [
      kind,
      cents,
    ]);
    return [done, account?.['caseSearchStatus'], account?.['cmecfLogin'], kinds];
  };

const DAY_SECONDS = 24 * 60 * 60;

/** Enters the code of the letter, or what is made of it, `days` after its delivery on the ninth day. */
const activating = (made: (code: string) => string, { days = 0, tries = 0 } = {}): Probe =>
  holding(async (_, sandbox) => {
    const [letter] = await sandbox.outbox();
    await sandbox.advance((9 + days) * DAY_SECONDS);
    const browser = await sandbox.holder();
    await browser.open('/manage-account');
    const entered = [
      ...Array.from({ length: tries }, () => 'AAAAAAAAAA'),
      made(letter?.body.slice(-10) ?? ''),
    ];
    const answers = [];
    for (const activationCode of entered) {
      answers.push(shown(await browser.submit('/manage-account', { activationCode })));
    }
    return answers;
  });

const same = (code: string): string => code;

/** Fees of a quarter, and the day after it. */
const billed = (pages: readonly number[], payment: Answers = CARD): Probe =>
  holding(
    async (_, sandbox) => {
      await sandbox.control('POST', `/accounts/${CREDENTIALS.username}/documents`, { pages });
      await sandbox.advance(100 * DAY_SECONDS);
    },
    { payment },
  );

/** What an active account meets at an address, or when it sends something there. */
const atCourt = (path: string, fields?: Answers, payment: Answers = CARD): Probe =>
  holding(
    async (browser) => {
      await browser.open('/court/query');
      return shown(await (fields ? browser.submit(path, fields) : browser.open(path)));
    },
    { payment },
  );

const CMECF = { cmecfLogin: 'filer.test', cmecfPassword: 'Link-This-Account1' };

/** Files something after linking the one CM/ECF account. */
const filing = (fields: Answers): Probe =>
  holding(
    async (browser) => {
      await browser.open('/court/utilities/link');
      await browser.submit('/court/utilities/link', CMECF);
      await browser.submit('/court/utilities/link/verify');
      return shown(await browser.submit('/court/file', fields));
    },
    { payment: CARD },
  );

/** One probe for each fault of the catalogue. */
export const PROBES: Readonly<Record<string, Probe>> = {
  'site.down': opened(URLS.home),

  'home.strip-missing': opened(URLS.home),
  'home.menu-order': opened(URLS.home),
  'home.menu-entry-missing': opened(URLS.home),
  'home.register-leads-elsewhere': opened(URLS.home),
  'home.register-renamed': opened(URLS.home),
  'home.log-in-renamed': opened(URLS.home),

  'register.options-order': opened(URLS.register),
  'register.option-renamed': opened(URLS.register),
  'register.panel-renamed': opened(URLS.register),
  'register.panel-leads-to-filers': opened(URLS.register),
  'register.after-case-search': opened(URLS.home),
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
  'form.tabs-taken': form({ address: 'Mary\tAnn' }),
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
  'credentials.first-message-only-at-field': password('copper'),
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

  'log-in.any-password': loggedIn({ password: 'something else' }, '/court'),
  'log-in.username-told-apart': loggedIn({ password: 'something else' }, '/log-in'),
  'log-in.password-shown': opened('/log-in'),
  'log-in.client-code-unlimited': loggedIn({ clientCode: 'c'.repeat(33) }, '/court'),
  'log-in.client-code-lost': loggedIn({ clientCode: 'Matter 117' }, '/court/results/1'),
  'log-in.target-lost': loggedIn({}, '/court'),
  'log-in.never-ends': holding(async (browser, sandbox) => {
    await sandbox.advance(DAY_SECONDS);
    return shown(await browser.open('/manage-account'));
  }),
  'log-in.ends-an-hour-early': holding(async (browser, sandbox) => {
    await sandbox.advance(DAY_SECONDS - 1);
    return shown(await browser.open('/manage-account'));
  }),
  'log-in.log-out-on-screen-only': holding(async (browser) => {
    const tab = browser.tab();
    await browser.open('/manage-account');
    await browser.submit('/log-out');
    return shown(await tab.open('/manage-account'));
  }),

  'my-account.any-code': activating(() => 'AAAAAAAAAA'),
  'my-account.no-code-fits': activating(same),
  'my-account.code-used-twice': holding(async (_, sandbox) => {
    const [letter] = await sandbox.outbox();
    const browser = await sandbox.holder();
    await browser.open('/manage-account');
    const activationCode = letter?.body.slice(-10) ?? '';
    await browser.submit('/manage-account', { activationCode });
    return shown(await browser.submit('/manage-account', { activationCode }));
  }),
  'my-account.never-locked': activating(same, { tries: 5 }),
  'my-account.locked-a-try-early': activating(same, { tries: 4 }),
  'my-account.code-never-expires': activating(same, { days: 70 }),
  'my-account.code-expires-a-day-early': activating(same, { days: 60 }),
  'my-account.code-as-printed-only': activating((code) => code.toLowerCase()),
  'my-account.sent-twice-tried-twice': holding(async (browser) => {
    const { html } = await browser.open('/manage-account');
    const formId = between(html, 'name="form-id" value="', '"');
    const fields = { activationCode: 'AAAAAAAAAA', ...(formId && { 'form-id': formId }) };
    await browser.submit('/manage-account', fields);
    return shown(await browser.submit('/manage-account', fields));
  }),
  'my-account.tries-untold': activating(() => 'AAAAAAAAAA'),
  'my-account.status-renamed': holding(async (browser) => shown(await browser.open('/manage-account'))),
  'my-account.waiver-of-less-than-30': billed(Array.from({ length: 10 }, () => 30)),
  'my-account.never-charged': billed(Array.from({ length: 11 }, () => 30)),
  'my-account.card-charged-without-card': billed(
    Array.from({ length: 11 }, () => 30),
    {},
  ),

  'court.inactive-enters': atCourt('/court', undefined, {}),
  'court.nobody-enters': atCourt('/court'),
  'court.unlinked-files': atCourt('/court/file'),
  'court.purpose-untold': atCourt('/court'),
  'court.menu-entry-missing': atCourt('/court'),
  'court.page-dearer': atCourt('/court/documents/25-40001/2'),
  'court.cap-a-page-late': atCourt('/court/documents/25-40001/1'),
  'court.search-free': atCourt('/court/query', { query: 'Walnut' }),
  'court.sent-twice-counts-twice': holding(
    async (browser) => {
      const { html } = await browser.open('/court/query');
      const formId = between(html, 'name="form-id" value="', '"');
      const fields = { query: 'Walnut', ...(formId && { 'form-id': formId }) };
      await browser.submit('/court/query', fields);
      return shown(await browser.submit('/court/query', fields));
    },
    { payment: CARD },
  ),
  'court.link-with-any-password': atCourt('/court/utilities/link', { ...CMECF, cmecfPassword: 'x' }),
  'court.linked-twice': holding(
    async (browser, sandbox) => {
      await browser.open('/court/utilities/link');
      await browser.submit('/court/utilities/link', CMECF);
      await browser.submit('/court/utilities/link/verify');
      const another = await sandbox.holder();
      await another.open('/court/utilities/link');
      return shown(await another.submit('/court/utilities/link', CMECF));
    },
    { payment: CARD },
  ),
  'court.link-renamed': atCourt('/court/utilities'),
  'court.any-case': filing({ caseNumber: '25-49999', title: 'Motion' }),
  'court.title-optional': filing({ caseNumber: '25-40001', title: '' }),
};
