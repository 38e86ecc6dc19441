import { markerOf } from './markers';

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

function isCapitals(line: string): boolean {
  return /\p{Lu}{2,}/u.test(line) && line === line.toUpperCase() && line.trim().split(/\s+/).length > 1;
}
