import { type Counts, type Figures, percent } from './figures';

/** The figures as a table in text: by file and folder, then by screen. */
export function summaryText({ folders, screens, files }: Figures): string {
  const rows = [
    ['', 'Killed: form', 'browser', 'Not starting', 'Survived', 'No coverage', 'Equivalent', 'Score'],
    ...folders.flatMap((folder) => [
      ...files
        .filter(({ name }) => name.startsWith(`${folder.name}/`))
        .map((file) => cellsOf({ ...file, name: `  ${file.name}` })),
      cellsOf(folder),
    ]),
    [''],
    ...screens.map(cellsOf),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) => lineOf(cells, widths)).join('\n');
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return padded.join('  ').trimEnd();
}

function cellsOf({ name, killed, notStarting, survived, noCoverage, equivalent, score }: Counts): string[] {
  const counts = [killed.form, killed.browser, notStarting, survived, noCoverage, equivalent];
  return [name, ...counts.map(String), percent(score)];
}
