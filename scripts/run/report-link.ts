import path from 'node:path';
import { showLink as showLinkOn } from '../../reports/summary/links';
import { OUTPUT } from '../../runner/project.cjs';

/** Shows the link to a report on the index page of the last whole run, where there is one. */
export function showLink(root: string, href: string): void {
  showLinkOn(path.join(root, OUTPUT, 'index.html'), href);
}
