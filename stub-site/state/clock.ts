/** A sandbox's clock, in milliseconds since 1970: it stands still at a given instant, or runs with the machine's, and can be moved. */
export class Clock {
  private offset = 0;

  constructor(private readonly standsAt?: number) {}

  now(): number {
    return (this.standsAt ?? Date.now()) + this.offset;
  }

  date(): Date {
    return new Date(this.now());
  }

  /** Moves the clock by a time span in milliseconds; negative moves it back. Callers keep it within the calendar. */
  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}
