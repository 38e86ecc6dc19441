/** A letter or an e-mail; nothing is ever sent, it waits in the sandbox's mailbox (D-20). */
export interface Message {
  readonly kind: 'letter' | 'email';
  readonly to: string;
  readonly accountNumber: string;
  readonly subject: string;
  readonly body: string;
  /** Days on the court's calendar, YYYY-MM-DD. */
  readonly sentOn: string;
  readonly deliveredOn: string;
}

/** Letters and e-mails of the PACER Service Center. */
export class Mailbox {
  /** All of them, also those that have not arrived yet. */
  readonly sent: Message[] = [];

  send(message: Message): void {
    this.sent.push(message);
  }

  /** What has arrived by a day (D-16, D-20). @rule thank-you.letter */
  deliveredBy(day: string): Message[] {
    return this.sent.filter(({ deliveredOn }) => deliveredOn <= day);
  }
}
