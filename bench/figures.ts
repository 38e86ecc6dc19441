import type { CommandFigure } from './command-figures';
import type { FlowFigures, PeerFigure } from './flow-figures';
import type { StubFigures } from './stub-figures';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryMB: number;
  readonly system: string;
  readonly node: string;
}

/** What `bench.json` holds; docs/benchmark.md says what each field means. */
export interface Figures extends FlowFigures, StubFigures {
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly machine: Machine;
  readonly seconds: number;
  /** The system's load over 1, 5 and 15 minutes. */
  readonly loadAverage: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly commands: readonly CommandFigure[];
}

/** What `bench-peers.json` holds. */
export interface PeerFigures {
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly machine: Machine;
  readonly peers: readonly PeerFigure[];
}
