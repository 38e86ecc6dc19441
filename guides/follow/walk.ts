import { type Page, test, type TestInfo } from '@playwright/test';
import { DOCUMENTED_FLOW, type FlowStep, stepTitle } from '../../pages/steps';
import type { GuideCamera } from './camera';
import { expect } from '../../fixtures/matchers';
import type { Pages } from '../../fixtures/app/registration';

/** Walks the documented flow: each step is named as the flow has it and ends with a picture of what the registrant sees. */
export class GuideWalk {
  constructor(
    private readonly page: Page,
    private readonly pages: Pages,
    private readonly testInfo: TestInfo,
    /** For what is different on this way; the pictures are those of a guide's other ways. */
    readonly camera: GuideCamera,
  ) {}

  /** One step of the flow. `body` does what it asks and asserts where it leads. */
  async step(number: FlowStep['number'], body: () => Promise<void>): Promise<void> {
    const step = DOCUMENTED_FLOW.steps.find((candidate) => candidate.number === number);
    if (!step) {
      throw new Error(`Expected the number of a step of the flow, got ${number}.`);
    }
    await test.step(stepTitle(step), async () => {
      await body();
      const picture = await this.page.screenshot({ fullPage: true, scale: 'css' });
      await this.testInfo.attach(`After step ${number}`, { body: picture, contentType: 'image/png' });
    });
  }

  /** Steps 1 to 4, which are the same for every registrant: from the home page to the registration form. */
  async stepsToForm(): Promise<void> {
    const { home, register, caseSearch, form } = this.pages;
    await this.step(1, async () => {
      await home.open();
      await expect(home).toBeDisplayed();
    });
    await this.step(2, async () => {
      await home.menu.chooseRegister();
      await expect(register).toBeDisplayed();
    });
    await this.step(3, async () => {
      await register.chooseCaseSearchOnly();
      await expect(caseSearch).toBeDisplayed();
    });
    await this.step(4, async () => {
      await caseSearch.chooseRegisterNow();
      await expect(form).toBeDisplayed();
    });
  }
}
