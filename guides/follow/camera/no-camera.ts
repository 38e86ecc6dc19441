import type { Camera } from './camera';

/** Takes no picture: for tests that look at findings only. */
export class NoCamera implements Camera {
  readonly pictures = [];
  readonly files = new Map<string, Buffer>();

  async opening(): Promise<void> {}

  async wholeScreen(): Promise<void> {}

  async controls(): Promise<void> {}

  async fields(): Promise<void> {}

  async part(): Promise<void> {}

  note(): void {}
}
