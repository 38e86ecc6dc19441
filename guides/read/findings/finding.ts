import type { FindingKind } from '../../schema';

/** Where a guide and the site, or the guide and itself, differ. */
export interface GuideFinding {
  readonly kind: FindingKind | 'leaves-the-model';
  /** Of the guide's step; 0 before the first. */
  readonly step: number;
  readonly line: number | null;
  readonly page?: number;
  /** Of a missing step its name, otherwise the label or the fact. */
  readonly about: string;
  /** Of a statement: the fact that it is about, by its id in facts/. */
  readonly fact?: string;
  /** What the guide says. */
  readonly says: string;
  /** What the site has instead. */
  readonly meets: string;
}
