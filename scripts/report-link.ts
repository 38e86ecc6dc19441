import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUTPUT } from '../runner/project.cjs';

/**
 * Shows the link to a report that is made after `index.html`, where it is hidden until then. `href` is relative to that
 * page.
 */
export function showLink(root: string, href: string): void {
  const index = path.join(root, OUTPUT, 'index.html');
  if (!existsSync(index)) return;
  const hidden = new RegExp(`<li hidden>(\\s*<a href="${href}")`);
  writeFileSync(index, readFileSync(index, 'utf8').replace(hidden, '<li>$1'));
}
