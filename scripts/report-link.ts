import path from 'node:path';
import { showLink as showLinkIn } from '../reports/summary/links';
import { OUTPUT } from '../runner/project.cjs';

/** Shows the link to a report of a whole run that is made after its `index.html`. `href` is relative to that page. */
export function showLink(root: string, href: string): void {
  showLinkIn(path.join(root, OUTPUT, 'index.html'), href);
}
