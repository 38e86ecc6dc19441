import { wordsIn } from '../english/words';
import { isWrapped } from './joining';
import { isSection, markerOf } from './markers';

interface Around {
  readonly isFirst: boolean;
  readonly isAfterBlank: boolean;
  readonly next: string;
}

/** The words and level of a line that is a heading. */
export function headingOf(
  line: string,
  around: Around,
): { readonly words: string; readonly level: number } | undefined {
  const hashes = /^(#{1,6})\s+(.*?)[\s#]*$/.exec(line);
  if (hashes) return { words: hashes[2] ?? '', level: hashes[1]?.length ?? 1 };
  const bold = /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__):?$/.exec(line)?.[1];
  if (bold !== undefined && !/[.!;,]$/.test(bold.trim()))
    return { words: bold, level: around.isFirst ? 1 : 3 };
  if (/[.!;,]["')]*$/.test(line) || line.length > 90) return undefined;
  if (around.isFirst && !/[:]$/.test(line)) return { words: line, level: 1 };
  if (isCapitals(line)) return { words: line, level: 3 };
  if (/^(?:part|section|chapter)\s+(?:\d+|[ivx]+|one|two|three|four|five)\b/i.test(line))
    return { words: line, level: 2 };
  if (/\?$/.test(line)) return { words: line, level: 4 };
  const leads = markerOf(around.next) !== undefined || around.next === '';
  return around.isAfterBlank && leads && line.length < 60 && !/:$/.test(line)
    ? { words: line, level: 3 }
    : undefined;
}

/** "6.2 Over the internet", "6   FOLLOWING YOUR CASE": the words of a heading behind the number of its section. */
export function sectionHeading(line: string, next: string, width: number): string | undefined {
  const [, capitals] = /^\d{1,2}\.?\s{2,}(\D*)$/.exec(line) ?? [];
  if (capitals !== undefined && isCapitals(capitals)) return capitals;
  if (!isSection(line) || line.length > 60 || /[.!?:;,]["')]*$/.test(line)) return undefined;
  const words = line.slice(markerOf(line)?.length ?? 0);
  const isRequest = wordsIn(words)[0]?.verb?.form === 'base';
  return isRequest || isWrapped(line, next.trim(), width) || /^\s*["'(]*\p{Ll}/u.test(next)
    ? undefined
    : words;
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2,}/u.test(line) && line === line.toUpperCase() && line.trim().split(/\s+/).length > 1;
}
