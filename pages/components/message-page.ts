import { PageObject } from './page-object';

/** A page that shows a message, often at the address of a screen: a refusal or an error, for example. Its heading identifies it. */
export class MessagePage extends PageObject {
  readonly heading = this.page.getByRole('heading', { level: 1 });
  readonly text = this.page.getByRole('main');
}
