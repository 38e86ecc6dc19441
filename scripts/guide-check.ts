import path from 'node:path';
import { parseArgs } from 'node:util';
import { GUIDES } from '../guides/catalogue';
import { checkGuide, type CheckOptions, guideCheckText } from '../guides/check';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';

const USAGE = 'Usage: npm run guide:check -- FILE [--compare-with moeb] [--output FOLDER]';

/**
 * `npm run guide:check -- FILE`: reads a guide, follows it on the stub site in a browser, and reports how each line was
 * read and what was found. Findings are results: another exit code than 0 means that the guide could not be followed.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const options = checkOptions(args);
  const { setUp } = await import('./setup/setup.mjs');
  await setUp();
  const check = await checkGuide(options, context);
  console.log(`${guideCheckText(check)}\n\nReport: ${path.join(options.output, 'index.html')}`);
  return 0;
}

/** Reads the arguments. Throws an error that says what was expected. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UserError(`Expected the file of a guide, got no argument. ${USAGE}`);
  if (more.length > 0)
    throw new UserError(`Expected one file, got ${positionals.length}: ${positionals.join(', ')}. ${USAGE}`);
  const { 'compare-with': compareWith, output } = values;
  const ids = GUIDES.map(({ id }) => id);
  const unknown = compareWith.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new UserError(`--compare-with: expected ${ids.join(', ')}, got "${unknown}". ${USAGE}`);
  return { file, compareWith, output };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'compare-with': { type: 'string', multiple: true, default: [] },
        output: { type: 'string', default: path.join(OUTPUT, 'guide-check') },
      },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message}. ${USAGE}`);
  }
}
