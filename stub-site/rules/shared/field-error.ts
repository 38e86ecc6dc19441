/** One reason why an answer is refused: the field it belongs to and the sentence the registrant reads (D-07). */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a registrant entered on one screen, by field name, as the browser sent it; a box that is not ticked is absent. */
export type Entries = Readonly<Record<string, string>>;

/** The entered text without spaces at its ends; empty when nothing was entered. */
export function entered(entries: Entries, field: string): string {
  return (entries[field] ?? '').trim();
}
