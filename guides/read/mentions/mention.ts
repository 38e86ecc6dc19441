/** A control, a form or an address that a sentence names. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As the guide words it. */
  readonly label: string;
  readonly kind: MentionKind;
  /** The word beside it that says what it is: "the Next button". */
  readonly noun?: Noun;
  /** How the label is told from the words around it. */
  readonly by: 'quotes' | 'emphasis' | 'name' | 'capitals' | 'words';
  /** Of a field, a check box or a form: which. */
  readonly id?: string;
  /** The words ask for it themselves: "retype your password". */
  readonly asksItself?: boolean;
  /** Of a link in a page. */
  readonly address?: string;
}

export type MentionKind =
  'address' | 'site' | 'here' | 'label' | 'field' | 'check box' | 'list' | 'entry' | 'form' | 'personal';

export type Noun = 'link' | 'button' | 'check box' | 'field' | 'list';
