/** Lines of an e-mail that are not its own words: headers, the message that it answers, the signature. */
const HEADER = /^\W*(?:from|to|cc|bcc|date|sent|subject|re|reply-to|attachments?)\W*:\W*\S/i;
const NAMES_MAIL = /^\W*(?:subject|sent|cc|reply-to)\W*:|^\W*(?:from|to)\W*:.*@/i;
const BEGINS_QUOTE =
  /^\s*(?:>\s*)*(?:-{2,}\s*original message\b|_{12,}\s*$|on\b.{4,120}\bwrote:\s*$|.{2,60}<\S+@\S+> wrote:\s*$)/i;
const QUOTED = /^\s*>/;
const CLOSING =
  /^\W*(?:-- ?|(?:(?:kind|best|warm|with (?:kind|best)) )?(?:regards|wishes)|sincerely(?: yours)?|yours(?: (?:truly|sincerely|faithfully))?|respectfully|cordially|best|thanks|thank you|many thanks)\W*$/i;
const POSTSCRIPT = /^\s*p\.?\s?p?\.?s\b/i;
/** An answer has more words of its own; a message that only passes on another has not. */
const OWN_WORDS = 40;

/** Indexes of the lines of a message that it does not say itself; none when the text is no message. */
export function foreignLines(lines: readonly string[]): ReadonlySet<number> {
  const top = headerAt(lines, 0);
  const begins = lines.findIndex((line, at) => at >= top && isQuoteBegin(lines, line, at));
  if (top === 0 && begins < 0) return new Set();
  const quoted = quotedFrom(lines, begins, top);
  const own = lines.filter((_, at) => at >= top && !quoted.has(at));
  if (own.join(' ').split(/\s+/).filter(Boolean).length < OWN_WORDS) return new Set();
  return new Set([
    ...Array.from({ length: top }, (_, at) => at),
    ...quoted,
    ...signature(lines, top, quoted),
  ]);
}

/** How many lines the headers take that begin at a line; 0 when none do. */
function headerAt(lines: readonly string[], from: number): number {
  let [at, found, isMail] = [from, 0, false];
  while (
    at < lines.length &&
    (HEADER.test(lines[at] ?? '') || (found === 0 && (lines[at] ?? '').trim() === ''))
  ) {
    if (HEADER.test(lines[at] ?? '')) found++;
    isMail ||= NAMES_MAIL.test(lines[at] ?? '');
    at++;
  }
  return found > 1 && isMail ? at : 0;
}

function isQuoteBegin(lines: readonly string[], line: string, at: number): boolean {
  return BEGINS_QUOTE.test(line) || (/^\W*from\W*:/i.test(line) && headerAt(lines, at) > 0);
}

/** All lines with ">"; where a message is quoted without them, all that follows. */
function quotedFrom(lines: readonly string[], begins: number, top: number): Set<number> {
  const marked = lines.flatMap((line, at) => (at >= top && QUOTED.test(line) ? [at] : []));
  const isMarked = marked.some((at) => at > begins);
  const rest = lines.flatMap((_, at) =>
    begins >= 0 && (isMarked ? at === begins : at >= begins) ? [at] : [],
  );
  return new Set([...marked, ...rest]);
}

function signature(lines: readonly string[], top: number, quoted: ReadonlySet<number>): number[] {
  const from = lines.findLastIndex((line, at) => at >= top && !quoted.has(at) && CLOSING.test(line));
  if (from < 0) return [];
  const stop = lines.findIndex((line, at) => at > from && (quoted.has(at) || POSTSCRIPT.test(line)));
  const to = stop < 0 ? lines.length : stop;
  // A thank-you in the middle of a letter ends nothing.
  return to - from > 15 ? [] : lines.flatMap((_, at) => (at >= from && at < to ? [at] : []));
}
