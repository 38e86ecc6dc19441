import { type Answers } from '../answers';

export function withEmail(email: string): Answers {
  return { email, confirmEmail: email };
}

export const TOLD =
  'Your account will be registered as a Private account until the PACER Service Center verifies';
