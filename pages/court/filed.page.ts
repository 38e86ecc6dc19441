import { Details } from '../components/details';
import { PageObject } from '../components/page-object';
import { type ScreenPage, screenOn } from '../components/screen';

/** Notice of Electronic Filing: what was filed. */
export class FiledPage extends PageObject implements ScreenPage {
  readonly screen = screenOn(this.page, 'filed');
  readonly filing = new Details(this.page, 'The filing');
}
