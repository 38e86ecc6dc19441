/** Something a person can put right; the message says how. The tools show it without a stack. */
export class Problem extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.stack = message;
  }
}
