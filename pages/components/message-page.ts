import { PageObject } from './page-object';

/** A page that says why nothing was done. It stands at the address of a screen; its heading tells it apart. */
export class MessagePage extends PageObject {
  readonly heading = this.page.getByRole('heading', { level: 1 });
  readonly text = this.page.getByRole('main');
}
