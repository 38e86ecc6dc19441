import { countText } from '../../html/wording';
import type { GuideChanges, PictureChange } from './compare';

export function isSame({ texts, pictures }: GuideChanges): boolean {
  return texts.length + pictures.length === 0;
}

/** "1 change", "3 changes". */
export function changesText({ texts, pictures }: GuideChanges): string {
  return countText(texts.length + pictures.length, 'change');
}

/** The changes for a terminal: the lines of each with their signs. */
export function guideDiffText({ texts, pictures }: GuideChanges): string {
  return [
    ...texts.flatMap(({ guide, heading, before, after }) => [
      `Guide ${guide}, ${heading}:`,
      ...before.map((line) => `  - ${line}`),
      ...after.map((line) => `  + ${line}`),
    ]),
    ...pictures.map((change) => `Picture ${change.file}: ${stateOf(change)}`),
  ].join('\n');
}

function stateOf({ before, after }: PictureChange): string {
  if (!before) return 'new';
  return after ? 'changed' : 'removed';
}
