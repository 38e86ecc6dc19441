import path from 'node:path';
import { diagram } from '../lint/rooms.cjs';
import { writeFigures } from '../runner/figures';
import type { Context } from '../runner/project.cjs';

/** `npm run rooms`: draws the rooms and what they may import into CONTRIBUTING.md. */
export async function main(_: readonly string[], { root }: Context): Promise<number> {
  await writeFigures(path.join(root, 'CONTRIBUTING.md'), 'rooms', diagram());
  return 0;
}
