import type { Locator } from '@playwright/test';
import type { Registrant } from '../../fixtures/data/registrant';
import type { App } from '../../fixtures/test';
import { screenAt } from '../../pages/screens';
import { DOCUMENTED_FLOW, type FlowScreen } from '../../pages/steps';

/** Where the browser is: on a screen of the flow, or on none of them. */
export type Place = FlowScreen | 'outside';

/** Who follows a guide, and in which tab. */
export interface Registering {
  readonly app: App;
  readonly registrant: Registrant;
}

/** Places in the order in which the site shows them. */
const ORDER: readonly Place[] = [
  'outside',
  ...new Set<FlowScreen>(DOCUMENTED_FLOW.steps.map(({ screen }) => screen)),
];

/** Longer than an action may take, so that an action that fails says why. */
const LOADING = { timeout: 15_000 };

/** The site while a guide is followed: which screen it shows, and how to leave it. */
export class Site {
  constructor(readonly given: Registering) {}

  /** Where the browser is now. */
  get place(): Place {
    const { pathname } = new URL(this.given.app.page.url(), 'http://outside');
    const place = screenAt(pathname) ?? 'outside';
    return ORDER.find((screen) => screen === place) ?? 'outside';
  }

  /** Whether the site shows a screen that comes after `screen`. */
  isPast(screen: FlowScreen): boolean {
    return ORDER.indexOf(this.place) > ORDER.indexOf(screen);
  }

  /** Does what opens another page or starts a download, and waits for it. */
  async leave(action: () => Promise<unknown>): Promise<void> {
    const { page } = this.given.app;
    const opened = Promise.any([page.waitForEvent('load', LOADING), page.waitForEvent('download', LOADING)]);
    const isOpen = opened.catch(() => {
      throw new Error(`no other page opened within ${LOADING.timeout / 1000} s.`);
    });
    await Promise.all([isOpen, action()]);
  }

  /** Takes the step that the flow needs here, whatever the text says. Throws an error when the site does not lead on. */
  async takeNeededStep(): Promise<void> {
    const { place } = this;
    const { app, registrant } = this.given;
    await this.leave(() => app.registration.continueFrom(place, registrant)).catch((error: unknown) => {
      throw new Error(`the step that leads on from "${place}" cannot be taken.\n${(error as Error).message}`);
    });
    if (this.place === place)
      throw new Error(`the site does not lead on from "${place}", whatever is entered.`);
  }

  /** The control that leads on from a screen. */
  controlOnward(screen: FlowScreen): Locator {
    const { homePage, registerPage, caseSearchPage, formPage, policiesPage, thankYouPage } = this.given.app;
    const controls: Readonly<Record<FlowScreen, Locator>> = {
      home: homePage.menu.register,
      register: registerPage.leftPanel.caseSearchOnly,
      'case-search': caseSearchPage.registerNow,
      form: formPage.buttons.next,
      credentials: formPage.buttons.next,
      payment: formPage.buttons.next,
      policies: policiesPage.submit,
      'thank-you': thankYouPage.screen.heading,
    };
    return controls[screen];
  }
}

/** What the flow asks for on a screen: its last step there leads on. */
export function sentenceOn(place: Place): string {
  const needed = DOCUMENTED_FLOW.steps.findLast(({ screen }) => screen === place);
  return needed?.sentence ?? 'Go to the PACER site';
}
