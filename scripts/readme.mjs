/** The figures of the README that commands write. */
import { Problem } from './problem.mjs';

/**
 * @param {string} readme its text
 * @param {string} name of the comments around the figures: `<!-- faults -->` and `<!-- /faults -->`
 * @param {string} figures
 * @returns {string} the README with these figures
 */
export function withFigures(readme, name, figures) {
  const [before, after] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [readme.indexOf(before), readme.indexOf(after)];
  if (start === -1 || end < start) {
    throw new Problem(`README.md has no place for the figures: expected ${before} and ${after}.`);
  }
  return `${readme.slice(0, start)}${before}\n\n${figures}\n\n${readme.slice(end)}`;
}
