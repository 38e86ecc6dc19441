import { createApp } from '../../stub-site/app';
import { type Answers, CREDENTIALS, FORM, NOON, URLS } from './answers';

/** One answer of the site. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where a redirect leads, '' without one. */
  readonly location: string;
  /** The error summary: field and message of each of its links, in order. */
  readonly errors: readonly (readonly [field: string, message: string])[];
}

type App = ReturnType<typeof createApp>;

/** The site in this process: no port, no network, all sandboxes its own. */
export class Site {
  private readonly app: App;

  constructor(options: { readonly control: boolean } = { control: true }) {
    this.app = createApp(options);
  }

  /** Sends one request as it is; only a Host is added when there is none. */
  async request(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', '127.0.0.1:4180');
    const response = await this.app.request(path, { ...init, headers });
    const html = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      html,
      location: response.headers.get('location') ?? '',
      errors: [...html.matchAll(/<a class="usa-link" href="#(\w+)">([^<]*)<\/a>/g)].map(
        ([, field, message]) => [unescaped(field), unescaped(message)] as const,
      ),
    };
  }

  /** Sends JSON to the control API. */
  control(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Answer> {
    return this.request(`/control${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** A sandbox whose clock stands at noon of a Monday, unless `options` say otherwise. */
  async sandbox(options: Readonly<Record<string, unknown>> = {}): Promise<Sandbox> {
    const created = await this.control('POST', '/sandboxes', { clock: NOON, ...options });
    return new Sandbox(this, (this.accepted(created) as { id: string }).id);
  }

  /** The browser of a person who opens the site by hand: it names no sandbox. */
  browserByHand(): Browser {
    return new Browser({ site: this });
  }

  /** What the control API said; throws when it refused. */
  accepted(answer: Answer): unknown {
    if (answer.status >= 300) throw new Error(`The control API answered ${answer.status}: ${answer.html}`);
    return JSON.parse(answer.html);
  }
}

/** A sandbox of a site of its own. */
export function newSandbox(options?: Readonly<Record<string, unknown>>): Promise<Sandbox> {
  return new Site().sandbox(options);
}

/** A browser without cookies, in a sandbox of its own. */
export async function newBrowser(): Promise<Browser> {
  return (await newSandbox()).browser();
}

/** A browser whose registrant has come to a screen, in a sandbox of its own. */
export async function browserAt(...start: Parameters<Sandbox['browserAt']>): Promise<Browser> {
  return (await newSandbox()).browserAt(...start);
}

export interface RecordedAccount {
  readonly [field: string]: unknown;
  readonly username: string;
  readonly passwordHash: string;
}

export interface RecordedMessage {
  readonly [field: string]: unknown;
  readonly body: string;
}

/** Screens at which a session can start, in order. */
const START_SCREENS = ['form', 'credentials', 'payment', 'policies', 'thank-you'] as const;
export type StartScreen = (typeof START_SCREENS)[number];

/** Of the answers to all screens those to the screens before one: the control API takes no others. */
export function answersBefore(
  screen: StartScreen,
  answers: Record<string, Answers>,
): Record<string, Answers> {
  const before: readonly string[] = START_SCREENS.slice(0, START_SCREENS.indexOf(screen));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => before.includes(name)));
}

/** One sandbox, through the control API. */
export class Sandbox {
  constructor(
    readonly site: Site,
    readonly id: string,
  ) {}

  control(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Answer> {
    return this.site.control(method, `/sandboxes/${this.id}${path}`, body);
  }

  async accounts(): Promise<RecordedAccount[]> {
    return (await this.read('/accounts')) as RecordedAccount[];
  }

  async mailbox(): Promise<RecordedMessage[]> {
    return (await this.read('/mailbox')) as RecordedMessage[];
  }

  async outbox(): Promise<RecordedMessage[]> {
    return (await this.read('/outbox')) as RecordedMessage[];
  }

  async ledger(): Promise<unknown> {
    return this.read('/ledger');
  }

  /** Everything that is kept, as text. */
  async everything(): Promise<string> {
    return JSON.stringify(await this.read('/state'));
  }

  async advance(seconds: number): Promise<void> {
    this.site.accepted(await this.control('POST', '/clock', { advanceSeconds: seconds }));
  }

  async setVerification(verification: string): Promise<void> {
    this.site.accepted(await this.control('PATCH', '', { verification }));
  }

  /** A browser without cookies. */
  browser(): Browser {
    return new Browser(this);
  }

  /** A browser whose registrant has come to a screen; answers of the screens before can be replaced. */
  async browserAt(
    screen: StartScreen,
    answers: { readonly form?: Answers; readonly credentials?: Answers; readonly payment?: Answers } = {},
  ): Promise<Browser> {
    const started = this.site.accepted(
      await this.control('POST', '/sessions', {
        at: screen,
        ...answersBefore(screen, {
          form: { ...FORM, ...answers.form },
          credentials: { ...CREDENTIALS, ...answers.credentials },
          payment: answers.payment ?? {},
        }),
      }),
    ) as { cookie: { name: string; value: string }; path: string };
    const browser = this.browser();
    browser.cookies.set(started.cookie.name, started.cookie.value);
    await browser.open(started.path);
    return browser;
  }

  /** The browser of the holder of an account, as after a log-in. */
  async holder(username: string = CREDENTIALS.username): Promise<Browser> {
    const { cookie } = this.site.accepted(await this.control('POST', '/log-ins', { username })) as {
      cookie: { name: string; value: string };
    };
    const browser = this.browser();
    browser.cookies.set(cookie.name, cookie.value);
    return browser;
  }

  private async read(path: string): Promise<unknown> {
    return this.site.accepted(await this.control('GET', path));
  }
}

/** A browser made by hand, without script: it keeps cookies and the token of the last form, and follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The CSRF token of the last page that had one. */
  csrf = '';

  constructor(private readonly sandbox: { readonly site: Site; readonly id?: string }) {}

  /** Another tab of this browser: the same cookies. */
  tab(): Browser {
    const tab = new Browser(this.sandbox);
    for (const [name, value] of this.cookies) tab.cookies.set(name, value);
    tab.csrf = this.csrf;
    return tab;
  }

  open(path: string): Promise<Answer> {
    return this.send(path);
  }

  /** Posts a screen's form: its token, the action of the chosen button, and the answers. */
  submit(path: string, answers: Answers = {}, action = 'next'): Promise<Answer> {
    return this.send(path, { csrf: this.csrf, action, ...answers });
  }

  /** Posts exactly these fields. */
  send(path: string, fields?: Answers): Promise<Answer> {
    return this.sandbox.site
      .request(path, {
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(this.sandbox.id === undefined ? {} : { 'x-sandbox': this.sandbox.id }),
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
      })
      .then((answer) => this.remember(answer));
  }

  /** Opens the form and ticks its User Verification. The token to send with the form. */
  async verification(): Promise<string> {
    const token = await this.untickedVerification();
    await this.tick(token);
    return token;
  }

  /** Opens the form; the token of its User Verification, not ticked. */
  async untickedVerification(): Promise<string> {
    const { html } = await this.open(URLS.form);
    return between(html, 'name="userVerification" value="', '"');
  }

  /** Ticks "I'm not a robot" in the frame of that token, or answers its challenge. */
  tick(token: string, fields: Answers = { tick: 'yes' }): Promise<Answer> {
    return this.send(`/user-verification/${token}`, { csrf: this.csrf, ...fields });
  }

  /** Fills in the form with its User Verification ticked, and chooses Next. */
  async submitForm(answers: Answers = {}): Promise<Answer> {
    const userVerification = await this.verification();
    return this.submit(URLS.form, { ...FORM, userVerification, ...answers });
  }

  private remember(answer: Answer): Answer {
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.csrf = between(answer.html, 'name="csrf" value="', '"') || this.csrf;
    return answer;
  }
}

/** The text between two marks, '' when there is none. */
export function between(text: string, before: string, after: string): string {
  return text.split(before)[1]?.split(after)[0] ?? '';
}

function unescaped(text = ''): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
