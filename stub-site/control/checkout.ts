import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Which code a stub runs. */
export interface Checkout {
  /** Folder of the checkout. */
  readonly root: string;
  /** Digest of the stub's code files. */
  readonly fingerprint: string;
}

/**
 * The checkout that a stub is started from. Its fingerprint is the SHA-256, in hexadecimal, of `<path> <content>` for
 * each file of `stub-site/` that ends in .ts, .js or .css and is not generated, in the order of their paths; paths start
 * below `stub-site/` and have slashes.
 */
export function checkoutAt(root: string): Checkout {
  const folder = path.join(root, 'stub-site');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(ts|js|css)$/.test(name) && !name.includes('/generated/'))
    .sort();
  const hash = createHash('sha256');
  for (const name of files) hash.update(`${name} `).update(readFileSync(path.join(folder, name)));
  return { root, fingerprint: hash.digest('hex') };
}
