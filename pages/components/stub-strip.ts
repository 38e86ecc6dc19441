import { PageObject } from './page-object';

/** The strip on every page that says it is a local test stub and not PACER. */
export class StubStrip extends PageObject {
  readonly region = this.page.getByRole('region', { name: 'About this site' });
}
