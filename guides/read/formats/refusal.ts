/** A document that is not read: the message is one sentence that says what it is and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
