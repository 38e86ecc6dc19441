import { test, type TestInfo } from '@playwright/test';
import { DOCUMENTED_FLOW, type FlowStep, stepTitle } from '../../pages/steps';
import type { GuideCamera } from './camera/camera';
import { expect } from '../../fixtures/matchers';
import type { App } from '../../fixtures/test';

/** Walks the documented flow. Each step has the flow's own title and ends with a picture of what the registrant sees. */
export class GuideWalk {
  constructor(
    private readonly app: App,
    private readonly testInfo: TestInfo,
    /** Takes the pictures of what is different on this way. */
    readonly camera: GuideCamera,
  ) {}

  /** Takes one step of the flow: `body` does what it asks and asserts where it leads. */
  async step(number: FlowStep['number'], body: () => Promise<void>): Promise<void> {
    const step = DOCUMENTED_FLOW.steps.find((candidate) => candidate.number === number);
    if (!step) {
      throw new Error(`Expected the number of a step of the flow, got ${number}.`);
    }
    await test.step(stepTitle(step), async () => {
      await body();
      const picture = await this.app.page.screenshot({ fullPage: true, scale: 'css' });
      await this.testInfo.attach(`After step ${number}`, { body: picture, contentType: 'image/png' });
    });
  }

  /** Takes steps 1 to 4, which are the same for every registrant: from the home page to the registration form. */
  async stepsToForm(): Promise<void> {
    const { homePage, registerPage, caseSearchPage, formPage } = this.app;
    await this.step(1, async () => {
      await homePage.open();
      await expect(homePage).toBeDisplayed();
    });
    await this.step(2, async () => {
      await homePage.menu.chooseRegister();
      await expect(registerPage).toBeDisplayed();
    });
    await this.step(3, async () => {
      await registerPage.chooseCaseSearchOnly();
      await expect(caseSearchPage).toBeDisplayed();
    });
    await this.step(4, async () => {
      await caseSearchPage.chooseRegisterNow();
      await expect(formPage).toBeDisplayed();
    });
  }
}
