import { type FrameLocator, type Locator, type Page, test } from '@playwright/test';

/** User Verification: the box "I'm not a robot" in a frame of its own. */
export class UserVerification {
  readonly group: Locator;
  readonly checkbox: Locator;
  readonly status: Locator;
  readonly challengeAnswer: Locator;
  readonly verify: Locator;
  readonly message: Locator;

  constructor(page: Page) {
    this.group = page.getByRole('group', { name: 'User Verification' });
    this.message = this.group.getByText(/^User Verification /);
    const frame: FrameLocator = this.group.getByTitle('User Verification', { exact: true }).contentFrame();
    this.checkbox = frame.getByRole('checkbox', { name: "I'm not a robot" });
    this.status = frame.getByRole('status');
    this.challengeAnswer = frame.getByLabel('What is three plus four? Answer in digits.');
    this.verify = frame.getByRole('button', { name: 'Verify' });
  }

  async tick(): Promise<void> {
    await test.step("Tick I'm not a robot", () => this.checkbox.click());
  }

  /** Without script, the tick is sent with a button. */
  async chooseVerify(): Promise<void> {
    await test.step('Choose Verify', () => this.verify.click());
  }

  async answerChallenge(answer: string): Promise<void> {
    await test.step(`Answer the challenge with ${answer}`, async () => {
      await this.challengeAnswer.fill(answer);
      await this.verify.click();
    });
  }
}
