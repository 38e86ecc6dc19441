import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import { register } from '../state/registration';
import { errorSummary } from './components/error-summary';
import { checkboxField, REQUIRED_NOTE } from './components/fields';
import { page } from './components/layout';
import { POLICIES } from './components/policy-text';
import { actionButton, registrationForm } from './components/post-form';
import { stepIndicator } from './components/steps';
import type { RegistrationScreen } from './screen';

const ACKNOWLEDGE = {
  name: 'acknowledge',
  label: 'Check here to acknowledge you have read and understand the policies and procedures listed above.',
  required: true,
} as const;

/** Policies and Procedures (step 8). Source: facts 3.7 [H] for the interface texts. @rule policies.kept, policies.printed */
export const policies: RegistrationScreen = {
  name: 'policies',
  path: PATHS.policies,
  actions: ['next', 'back', 'cancel'],
  fields: [ACKNOWLEDGE.name],
  neverKept: [],
  view: ({ session }, shown) =>
    page({
      heading: 'Policies and Procedures',
      hasErrors: shown.errors.length > 0,
      session,
      main: html`${stepIndicator('Policies')} ${errorSummary(shown.errors)}
        <section class="site-policies" aria-label="Policies and procedures" tabindex="0">
          ${POLICIES.map(
            ({ heading, paragraphs }) =>
              html`<h2>${heading}</h2>
                ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`,
          )}
        </section>
        <p>
          <a class="usa-link" href="${PATHS.printablePolicies}"
            >Click here to download a printable version of the Policies and Procedures</a
          >
        </p>
        ${registrationForm(
          PATHS.policies,
          session.csrfToken,
          html`${REQUIRED_NOTE} ${checkboxField(ACKNOWLEDGE, shown)}`,
          html`${actionButton('next', 'Submit', 'primary')} ${actionButton('back', 'Back')}
          ${actionButton('cancel', 'Cancel', 'unstyled')}`,
        )}`,
    }),
  accept: ({ sandbox, session }, entries) => {
    const errors = sandbox.rules.policiesErrors(entries);
    if (errors.length > 0) return { errors };
    const { username = '' } = session.credentials ?? {};
    if (sandbox.accounts.isTaken(username)) {
      delete session.credentials;
      session.pendingErrors.credentials = [{ field: 'username', message: 'Username is already taken.' }];
      return { leadsTo: PATHS.credentials };
    }
    register(sandbox, session);
    return { leadsTo: PATHS['thank-you'] };
  },
};
