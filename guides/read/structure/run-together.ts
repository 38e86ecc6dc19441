/** What a line of a list may hold when the line breaks were lost on the way. */
interface Mark {
  readonly at: number;
  readonly value: number;
}

const NUMBERED =
  /(?<![\w$.,-]|\d\s|\bstep\s)\(?(\d{1,2})[.)]\s+(?=["'*(]*\p{Lu})|(?<=[a-z.!?:"'])(?<!\bv\.?)(\d{1,2})[.)]\s+(?=["'*(]*\p{Lu})/giu;
const STEPS = /\bstep\s+(\d{1,2})\b\s*[:.)-]/gi;
const BULLETS = /(?<=\S\s*)[•▪➢]\s+/g;
const PAGE = /(?<=[.!?"')\w])\s*\bPage\s+\d{1,3}(?:\s+of\s+\d{1,3})?\s*$/;

/** The lines that one line holds: numbers that count up within it begin a line each. */
export function partedLine(line: string, expected: number): string[] {
  const rest = line.replace(PAGE, '');
  const marks = [countingUp(found(NUMBERED, rest), expected), countingUp(found(STEPS, rest), expected)];
  const [most = []] = marks.sort((one, other) => other.length - one.length);
  const bullets = [...rest.matchAll(BULLETS)].map(({ index }) => index);
  const starts = most.length > 1 || (most.length === 1 && expected > 1) ? most.map(({ at }) => at) : bullets;
  const edges = [0, ...starts.filter((at) => at > 0), rest.length];
  return edges
    .slice(1)
    .map((end, at) => rest.slice(edges[at], end))
    .filter((part) => part.trim() !== '' || line === part);
}

function found(pattern: RegExp, line: string): Mark[] {
  return [...line.matchAll(pattern)].map((match) => ({
    at: match.index,
    value: Number(match[1] ?? match[2]),
  }));
}

/** The longest run of marks that begins with 1, or goes on with the list so far. */
function countingUp(marks: readonly Mark[], expected: number): Mark[] {
  const run: Mark[] = [];
  for (const mark of marks) {
    const next = run.length > 0 ? (run.at(-1)?.value ?? 0) + 1 : undefined;
    if (next === undefined ? mark.value === 1 || mark.value === expected : mark.value === next)
      run.push(mark);
  }
  return run;
}
