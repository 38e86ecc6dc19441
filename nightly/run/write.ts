import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nightPage } from './page';
import { NIGHT_FOLDER, type NightResult } from './result';

/** Writes `nightly.json` and `index.html`. A reader finds the file of before or the one of now, and never a half. */
export async function writeNight(root: string, night: NightResult): Promise<void> {
  const folder = path.join(root, NIGHT_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({
    'nightly.json': `${JSON.stringify(night, null, 2)}\n`,
    'index.html': await nightPage(night),
  })) {
    writeFileSync(path.join(folder, `${name}.new`), content);
    renameSync(path.join(folder, `${name}.new`), path.join(folder, name));
  }
}
