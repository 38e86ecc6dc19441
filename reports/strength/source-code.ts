import { existsSync, readFileSync } from 'node:fs';
import type { Location } from '@playwright/test/reporter';

/** The specs as they are written, for what a run does not tell of an assertion. */
export class SourceCode {
  private readonly files = new Map<string, readonly string[]>();

  /** The code of the assertion at a place, from its `expect` on; '' where the file is not at hand. */
  assertionAt(location: Location | undefined): string {
    const lines = this.linesOf(location).slice(0, location?.line);
    const start = lines.findLastIndex((line) => line.includes('expect'));
    return start < 0 ? '' : lines.slice(start).join('\n');
  }

  /** Whether what is asserted was read from the sandbox, there or into the variable that is compared. */
  readsSandbox(assertion: string, location: Location | undefined): boolean {
    if (/expect(\.\w+)?\(\s*(await |\(\) => )\(?sandbox\./.test(assertion)) return true;
    const [, variable] = /expect(?:\.\w+)?\(\s*(\w+)/.exec(assertion) ?? [];
    if (variable === undefined || variable === 'await') return false;
    const read = new RegExp(`const [{[]?[^=]*\\b${variable}\\b[^=]*= \\(?await \\(?sandbox\\.`);
    return this.linesOf(location)
      .slice(0, location?.line)
      .some((line) => read.test(line));
  }

  private linesOf(location: Location | undefined): readonly string[] {
    if (!location) return [];
    const known = this.files.get(location.file);
    if (known) return known;
    const lines = existsSync(location.file) ? readFileSync(location.file, 'utf8').split('\n') : [];
    this.files.set(location.file, lines);
    return lines;
  }
}
