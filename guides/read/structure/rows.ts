/** The cells of a row, as Markdown or tabs part them; of any other line all of it. */
export function cellsOf(line: string): string[] {
  const isMarkdown = /^\|.*\|$/.test(line) || (line.match(/ \| /g) ?? []).length > 1;
  const parts = isMarkdown ? line.replace(/^\|/, '').replace(/\|$/, '').split('|') : line.split(/\t| {4,}/);
  const cells = parts.map((cell) => cell.trim());
  // A bullet, a letter or "6.2" with wide space behind it numbers a line.
  const [first = ''] = cells;
  const isMarked =
    !isMarkdown &&
    /^(?:[-*•·▪▫◦‣●○■□➢➤❖✓✔☐☑]|\(?(?:[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$/i.test(first);
  return (cells.filter((cell) => cell !== '').length > 1 || isMarkdown) && !isMarked ? cells : [line];
}

/** Dashes and bars that draw a line. */
export function isRule(line: string): boolean {
  return /^(?=.*[=_-]{3})[\s|:+=_*-]+$/.test(line);
}

/** The first row of a table says what its columns are. */
export function isTableHead(cells: readonly string[], next: string): boolean {
  if (/^[*_]*(?:steps?|no\.?|number|nr\.?|#|item|task)[*_]*$/i.test(cells[0] ?? '')) return true;
  return isRule(next.trim()) && next.includes('-');
}
