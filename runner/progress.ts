/** How often a step that takes long is mentioned again. */
const REMINDER_MS = 15_000;

/** A duration as minutes and seconds: `3:07`. */
export function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Prints what a long command does, each line with the time since its start: in a terminal and in a log alike. */
export class Progress {
  private readonly start = performance.now();

  constructor(
    private readonly print: (line: string) => void = console.log,
    private readonly reminderMs = REMINDER_MS,
  ) {}

  say(text: string): void {
    this.print(`[${this.elapsed()}] ${text}`);
  }

  /** The time since the start. */
  elapsed(): string {
    return minutes(performance.now() - this.start);
  }

  /** Says now and then which of the named pieces of work are still running, or what `text` says of them. */
  async during<Result>(
    work: Readonly<Record<string, Promise<Result>>>,
    text = (running: readonly string[]): string => `Still running: ${running.join(', ')}`,
  ): Promise<Result[]> {
    const running = new Set(Object.keys(work));
    const reminder = setInterval(() => this.say(text([...running])), this.reminderMs);
    try {
      return await Promise.all(
        Object.entries(work).map(([name, piece]) => piece.finally(() => running.delete(name))),
      );
    } finally {
      clearInterval(reminder);
    }
  }
}
