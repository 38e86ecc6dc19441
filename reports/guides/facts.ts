/** What a guide was followed with. */
export interface GuideFacts {
  readonly date: string;
  readonly commit: string;
  readonly browser: string;
  readonly seed: string;
}
