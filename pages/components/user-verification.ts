import { test } from '@playwright/test';
import { PageObject } from './page-object';

/** User Verification: the box "I'm not a robot" in a frame of its own. */
export class UserVerification extends PageObject {
  readonly group = this.page.getByRole('group', { name: 'User Verification' });
  readonly message = this.group.getByText(/^User Verification /);
  /** The frame as a box on the page. */
  readonly box = this.group.getByTitle('User Verification', { exact: true });
  readonly frame = this.box.contentFrame();
  readonly checkbox = this.frame.getByRole('checkbox', { name: "I'm not a robot" });
  readonly status = this.frame.getByRole('status');
  readonly challengeQuestion = this.frame.getByText('What is three plus four? Answer in digits.');
  readonly challengeAnswer = this.frame.getByLabel('What is three plus four? Answer in digits.');
  readonly verify = this.frame.getByRole('button', { name: 'Verify' });

  /** Address of the page in the frame; undefined while there is none. */
  address(): string | undefined {
    return this.page
      .frames()
      .find((frame) => frame.name().startsWith('verification-'))
      ?.url();
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
