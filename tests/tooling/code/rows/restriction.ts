/** What stands around an example. */
export type Surroundings = (example: string) => string;
/** Nothing. */
export const plain: Surroundings = (example) => example;

/** A rule of lint in one file, with examples. */
export interface Restriction {
  rule: string;
  file: string;
  /** What the message must say to do. */
  says: string;
  refused: string[];
  allowed: string;
  /** What stands around an example. */
  surround: Surroundings;
  /** Where `allowed` is allowed, when it is the room that makes the difference. */
  allowedIn?: string;
}

/** Rows of one rule in one file: what the message must say, examples that are refused, one that is allowed. */
export const restrictions = (
  rule: string,
  file: string,
  surround: Surroundings,
  rows: [says: string, refused: string[], allowed: string][],
): Restriction[] =>
  rows.map(([says, refused, allowed]) => ({ rule, file, says, refused, allowed, surround }));

/** Rows of imports: in which file, what the message must say, what is refused, what is allowed (and where). */
export const imports = (
  rule: string,
  rows: [file: string, says: string, refused: string[], allowed: string[], allowedIn?: string][],
): Restriction[] =>
  rows.map(([file, says, refused, allowed, allowedIn = file]) => ({
    rule,
    file,
    says,
    refused: refused.map((name) => `import '${name}';`),
    allowed: allowed.map((name) => `import '${name}';`).join(' '),
    surround: plain,
    allowedIn,
  }));
