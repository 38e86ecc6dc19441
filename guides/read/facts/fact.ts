/** A fact about the model, and how guides word it. */
export interface Fact {
  readonly id: string;
  readonly says: string;
  /** What is true on the site, as a finding tells it. */
  readonly model: string;
  /** All of these stand in a statement about it, in any order. */
  readonly about: readonly RegExp[];
  /** Speaks of it in the sentence before, in the step or in its heading, where the statement itself does not. */
  readonly near?: RegExp;
  /** A sentence with these words states something else. */
  readonly not?: RegExp;
  /** Words that agree. */
  readonly agrees?: RegExp;
  /** Words that contradict. They count before those that agree. */
  readonly differs?: RegExp;
  /** The value that a statement gives, and whether the model has it. */
  readonly value?: (words: string) => Value | undefined;
  /** The claim of guides/data/ that has its proof; undefined when a spec of the fact itself has. */
  readonly claim?: string;
  /** Facts whose statements that agree exclude one that contradicts this. */
  readonly excludes?: readonly string[];
  /** Only where no other fact of these is stated. */
  readonly unless?: readonly string[];
}

export interface Value {
  readonly words: string;
  readonly agrees: boolean;
}
