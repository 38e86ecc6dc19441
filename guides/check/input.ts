import { readFileSync, statSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { UserError } from '../../runner/user-error.cjs';

/** Bytes: far more than a guide has, and still read in seconds. */
const LARGEST = 100_000;
/** A paragraph may be one line. */
const LONGEST_LINE = 5_000;
const MOST_LINES = 5_000;

/** Reads the text of a guide: a file in UTF-8, with or without a byte order mark, of a size that a guide can have. */
export function readGuideText(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UserError(`There is no file ${file}. Name the file of a guide's text.`);
  if (!stats.isFile()) {
    const what = stats.isDirectory() ? ' but a folder' : '';
    throw new UserError(`${file} is no file${what}. Name the file of a guide's text.`);
  }
  if (stats.size > LARGEST)
    throw new UserError(
      `${file} has ${stats.size} bytes; expected the text of one guide, ${LARGEST} bytes at most. Cut out the guide.`,
    );
  const text = decoded(readFileSync(file), file);
  if (text.trim() === '')
    throw new UserError(`${file} is empty. Expected a guide with steps, such as "Step 1 Go to ...".`);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > MOST_LINES)
    throw new UserError(
      `${file} has ${lines.length} lines; expected the text of one guide, ${MOST_LINES} lines at most. Cut out the guide.`,
    );
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0)
    throw new UserError(
      `${file}, line ${long + 1}, has ${lines[long]?.length} characters; expected ${LONGEST_LINE} at most. Break it into paragraphs.`,
    );
  return stripVTControlCharacters(text);
}

function decoded(bytes: Buffer, file: string): string {
  const isUTF16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  if (isUTF16) throw new UserError(`${file} is UTF-16; expected UTF-8. Save it as UTF-8.`);
  if (bytes.includes(0))
    throw new UserError(`${file} is no text: it has zero bytes. Save the document as plain text, in UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      `${file} is not UTF-8: expected plain text in UTF-8. Save it as UTF-8, or a PDF or word processor's document as plain text.`,
    );
  }
}
