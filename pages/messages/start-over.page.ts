import { test } from '@playwright/test';
import { MessagePage } from '../components/message-page';

/** "Start over": an empty site for a person who opens it by hand. Every page links to it. */
export class StartOverPage extends MessagePage {
  readonly footerLink = this.page
    .getByRole('contentinfo')
    .getByRole('link', { name: 'Start over with an empty site', exact: true });
  readonly startOver = this.page.getByRole('button', { name: 'Start over', exact: true });

  async open(): Promise<void> {
    await test.step('Go to Start over', () => this.page.goto('/start-over'));
  }

  async chooseStartOver(): Promise<void> {
    await test.step('Choose Start over', () => this.startOver.click());
  }
}
