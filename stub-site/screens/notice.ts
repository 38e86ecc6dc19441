import { html } from 'hono/html';
import { actionButton, registrationForm } from './components/post-form';
import { page } from './components/layout';
import { isGovernment, isGovernmentEmail } from '../rules/form/user-type';
import type { AcceptedForm, Session } from '../state/session';
import { idleTimes, PATHS } from './screen';

/**
 * What the registrant is told before going on from the form; empty when there is nothing to tell (D-05, D-09).
 * @rule form.government-email
 */
export function notices({ profile, duplicate }: AcceptedForm): { heading: string; text: string }[] {
  const { userType = '', email = '' } = profile;
  const unproven = isGovernment(userType) && !isGovernmentEmail(email);
  return [
    ...(duplicate === 'none'
      ? []
      : [{ heading: 'An account may already exist', text: DUPLICATE_TEXT[duplicate] }]),
    ...(unproven
      ? [
          {
            heading: 'Government status must be verified',
            text: 'Your e-mail address does not end in .gov, .mil, or .us. Your account will be registered as a Private account until the PACER Service Center verifies that you are eligible for a government account.',
          },
        ]
      : []),
  ];
}

const DUPLICATE_TEXT = {
  possible:
    'The information you entered resembles that of an account we already have. If you have an account, use that one. Choose Continue to register all the same.',
  review:
    'The information you entered matches an account we already have. If you continue, your request is held for review and your Case Search Status stays Inactive.',
} as const;

/**
 * The notice between the form and the credentials. Names no data of another account (D-09).
 * @rule form.duplicate-names-nothing
 */
export function noticePage(session: Session, accepted: AcceptedForm): string {
  return page({
    heading: 'Before you continue',
    session: idleTimes(session),
    main: registrationForm(
      PATHS.notice,
      session.csrfToken,
      html`${notices(accepted).map(
        ({ heading, text }) =>
          html`<div class="usa-alert usa-alert--warning">
            <div class="usa-alert__body">
              <h2 class="usa-alert__heading">${heading}</h2>
              <p class="usa-alert__text">${text}</p>
            </div>
          </div>`,
      )}`,
      html`${actionButton('next', 'Continue', 'primary')} ${actionButton('back', 'Back')}
      ${actionButton('cancel', 'Cancel', 'unstyled')}`,
    ),
  });
}
