import { html } from 'hono/html';
import { isGovernment, isGovernmentEmail } from '../rules/form/user-type';
import { PATHS } from '../rules/shared/paths';
import { currentScreen } from '../state/order';
import type { AcceptedForm, Session } from '../state/session';
import type { Html } from './components/html';
import { page } from './components/layout';
import { actionButton, registrationForm } from './components/post-form';
import type { Registrant, Screen } from './screen';

interface Notice {
  readonly heading: string;
  readonly text: string;
}

/**
 * Notices that a registrant reads between the form and the credentials; often none (D-05, D-09).
 * @rule form.government-email
 */
export function notices({ profile, duplicate }: AcceptedForm): Notice[] {
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
export const notice: Screen<Registrant> = {
  path: PATHS.notice,
  view: ({ session }) =>
    session.awaitingNotice
      ? page({
          heading: 'Before you continue',
          session,
          main: registrationForm(
            PATHS.notice,
            session.csrfToken,
            html`${notices(session.awaitingNotice).map(warning)}`,
            html`${actionButton('next', 'Continue', 'primary')} ${actionButton('back', 'Back')}
            ${actionButton('cancel', 'Cancel', 'unstyled')}`,
          ),
        })
      : { leadsTo: PATHS[currentScreen(session)] },
};

function warning({ heading, text }: Notice): Html {
  return html`<div class="usa-alert usa-alert--warning">
    <div class="usa-alert__body">
      <h2 class="usa-alert__heading">${heading}</h2>
      <p class="usa-alert__text">${text}</p>
    </div>
  </div>`;
}

/**
 * Makes the accepted answers those of the registration. A new name or e-mail asks for new credentials: the password rule depends on them.
 * @rule order.new-owner
 */
export function finishForm(session: Session, accepted: AcceptedForm): void {
  const before = session.form?.profile;
  const sameOwner = (['firstName', 'lastName', 'email'] as const).every(
    (field) => before?.[field] === accepted.profile[field],
  );
  if (!sameOwner) {
    delete session.credentials;
  }
  session.form = accepted;
  delete session.awaitingNotice;
}
