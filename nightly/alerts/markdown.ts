/** Longest text of one failure in an issue: the report has it whole. */
const MOST_CHARACTERS = 1_500;
/** The same of a text on one line. */
const MOST_IN_LINE = 300;

/**
 * A text that comes from tests or pages, as Markdown that shows it and does nothing else: no link, no mention, no HTML.
 * It stands on one line.
 */
export function code(text: string): string {
  const whole = plain(text).replaceAll(/\s+/g, ' ').trim();
  const line = whole.length > MOST_IN_LINE ? `${whole.slice(0, MOST_IN_LINE)}...` : whole;
  const fence = fenceFor(line, 1);
  return line === '' ? '(no text)' : `${fence} ${line} ${fence}`;
}

/** The same for a text of several lines, or a command. */
export function block(text: string): string {
  const whole = plain(text).trimEnd();
  const shown = whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS)}\n...` : whole;
  const fence = fenceFor(shown, 3);
  return `${fence}text\n${shown}\n${fence}`;
}

/** Longer than every row of backticks in the text, so that the text cannot end it. */
function fenceFor(text: string, atLeast: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  return '`'.repeat(Math.max(atLeast, longest + 1));
}

/** Without control characters and without characters that turn the direction of writing. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n\t]/gu, '');
}
