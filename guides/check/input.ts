import { readFileSync, statSync } from 'node:fs';
import { type GuideDocument, readDocument, Refusal } from '../read';
import { UserError } from '../../runner/user-error.cjs';

/** Stands for standard input. */
const STANDARD_INPUT = '-';

/** Reads the document of a guide: text, Markdown, HTML, Word or PDF in a file, or standard input for "-". */
export async function readGuideFile(file: string): Promise<GuideDocument> {
  const bytes = file === STANDARD_INPUT ? readFileSync(0) : bytesOf(file);
  try {
    return await readDocument(bytes, file === STANDARD_INPUT ? 'Standard input' : file);
  } catch (error) {
    if (error instanceof Refusal) throw new UserError(error.message);
    throw error;
  }
}

function bytesOf(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UserError(`There is no file ${file}. Name the file of a guide.`);
  if (stats.isDirectory()) throw new UserError(`${file} is a folder. Name the file of a guide.`);
  if (!stats.isFile()) throw new UserError(`${file} is not a file. Name the file of a guide.`);
  return readFileSync(file);
}
