import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { structuredPatch } from 'diff';
import { differenceOf } from './pixels';

/** Lines of a guide that are not the same in two runs. */
export interface TextChange {
  readonly guide: string;
  /** The heading above the lines. */
  readonly heading: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A picture that is not the same in two runs; PNG files. */
export interface PictureChange {
  /** From the folder of the guides. */
  readonly file: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
  /** What differs, in red; none where the sizes differ. */
  readonly difference: Buffer | undefined;
}

export interface GuideChanges {
  readonly texts: readonly TextChange[];
  readonly pictures: readonly PictureChange[];
}

/** What wrote the guide and when: it differs in every run. */
const FRONT_MATTER = /^---\n.*?\n---\n/s;

/** Compares the illustrated guides in the output folders of two runs. Throws an error when a folder has none. */
export async function compareGuides(before: string, after: string): Promise<GuideChanges> {
  const [old, young] = [guidesIn(before), guidesIn(after)];
  const texts = namesIn('.md', old, young).flatMap((name) => textChanges(name, old, young));
  const pictures = await Promise.all(
    namesIn('.png', old, young).map((file) => pictureChange(file, old, young)),
  );
  return { texts, pictures: pictures.filter((change) => change !== undefined) };
}

/** The folder of the guides in an output folder, or the output folder itself. */
function guidesIn(output: string): string {
  const inside = path.join(output, 'guide');
  const folder = existsSync(inside) ? inside : output;
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.md')))
    throw new Error(
      `Expected illustrated guides in ${folder}, found none. Run "npm run guide" to make them.`,
    );
  return folder;
}

/** Files with that ending in one of the folders or in both. */
function namesIn(ending: string, ...folders: readonly string[]): string[] {
  const names = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return [...new Set(names)].filter((name) => name.endsWith(ending)).sort();
}

function textChanges(name: string, old: string, young: string): TextChange[] {
  const [before, after] = [old, young].map((folder) =>
    contentOf(folder, name)?.toString().replace(FRONT_MATTER, ''),
  );
  const guide = path.basename(name, '.md');
  if (before === undefined || after === undefined) {
    const lines = (text: string | undefined): string[] => [text === undefined ? 'no guide' : 'a guide'];
    return [{ guide, heading: 'The whole guide', before: lines(before), after: lines(after) }];
  }
  const { hunks } = structuredPatch(name, name, before, after, '', '', { context: 0 });
  return hunks.map(({ newStart, lines }) => {
    const having = (sign: string): string[] =>
      lines.filter((line) => line.startsWith(sign) && line.length > 1).map((line) => line.slice(1));
    return { guide, heading: headingAbove(after, newStart), before: having('-'), after: having('+') };
  });
}

function headingAbove(markdown: string, line: number): string {
  const above = markdown.split('\n').slice(0, line);
  return above.findLast((text) => text.startsWith('#'))?.replace(/^#+ /, '') ?? '';
}

async function pictureChange(file: string, old: string, young: string): Promise<PictureChange | undefined> {
  const [before, after] = [old, young].map((folder) => contentOf(folder, file));
  if (before && after?.equals(before)) return undefined;
  return { file, before, after, difference: before && after && (await differenceOf(before, after)) };
}

function contentOf(folder: string, name: string): Buffer | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}
