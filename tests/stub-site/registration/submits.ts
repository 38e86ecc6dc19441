import { ACKNOWLEDGED, type Answers, CARD, CREDENTIALS, FORM } from '../answers';

export type Screen = 'form' | 'credentials' | 'payment' | 'policies';

/** A post of each screen that would be accepted there. */
export const SUBMITS: Readonly<Record<Screen, Answers>> = {
  form: FORM,
  credentials: CREDENTIALS,
  payment: CARD,
  policies: ACKNOWLEDGED,
};
