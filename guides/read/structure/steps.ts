import type { Block } from './document';

/** A step of a document: an item or row of its own, with what follows up to the next. */
export interface DocumentStep {
  readonly number: number;
  /** Index of the first and the last block. */
  readonly from: number;
  readonly to: number;
}

/** The steps of a document's blocks. Where the numbers start again, steps are counted on; without any, each block is one. */
export function documentSteps(blocks: readonly Block[]): DocumentStep[] {
  const own = blocks.flatMap((block, at) => (block.isAround ? [] : [at]));
  const begins = own.filter((at) => begin(blocks[at]));
  const starts = begins.length > 1 ? begins : own.filter((at) => blocks[at]?.kind !== 'heading');
  const printed = starts.map((at) => blocks[at]?.marker?.value ?? 0);
  const isPrinted = begins.length > 1 && printed.every((value, at) => value > (printed[at - 1] ?? 0));
  return starts.map((from, at) => ({
    number: isPrinted ? (printed[at] ?? 0) : at + 1,
    from,
    to: (starts[at + 1] ?? blocks.length) - 1,
  }));
}

function begin(block: Block | undefined): boolean {
  return block?.marker !== undefined && block.depth === 0;
}

/** The step that a block belongs to. */
export function stepAt(steps: readonly DocumentStep[], at: number): DocumentStep | undefined {
  return steps.find(({ from, to }) => at >= from && at <= to);
}
