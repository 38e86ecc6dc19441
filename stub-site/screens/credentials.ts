import { html } from 'hono/html';
import { CONFIRM_PASSWORD, PASSWORD } from '../rules/credentials/password';
import { QUESTION_FIELDS, SECURITY_QUESTIONS } from '../rules/credentials/security-questions';
import { USERNAME } from '../rules/credentials/username';
import { entered } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { digest, hashPassword } from '../state/secrets';
import { errorSummary } from './components/error-summary';
import { REQUIRED_NOTE, selectField, textField } from './components/fields';
import type { Html } from './components/html';
import { page } from './components/layout';
import { actionButton, registrationForm } from './components/post-form';
import { stepIndicator } from './components/steps';
import type { RegistrationScreen } from './screen';

/**
 * Username, password and security questions (step 6). Source: facts 3.5.
 * @rule credentials.reset, credentials.kept, credentials.secrets-not-shown
 */
export const credentials: RegistrationScreen = {
  name: 'credentials',
  path: PATHS.credentials,
  actions: ['next', 'back', 'reset', 'cancel', 'generate'],
  fields: [
    USERNAME.name,
    PASSWORD.name,
    CONFIRM_PASSWORD.name,
    ...QUESTION_FIELDS.flatMap(({ question, answer }) => [question.name, answer.name]),
  ],
  neverKept: [PASSWORD.name, CONFIRM_PASSWORD.name, ...QUESTION_FIELDS.map(({ answer }) => answer.name)],
  view: ({ session }, shown) =>
    page({
      heading: 'Create Username and Password',
      hasErrors: shown.errors.length > 0,
      session,
      main: html`${stepIndicator('Credentials')} ${errorSummary(shown.errors)}
      ${registrationForm(
        PATHS.credentials,
        session.csrfToken,
        html`<fieldset class="usa-fieldset">
            <legend class="usa-legend usa-legend--large">Username and Password</legend>
            ${REQUIRED_NOTE}
            <div id="username-fragment" data-fragment>
              ${textField(USERNAME, shown, {
                hint: '8 to 45 letters, digits, and . _ - @',
                autocomplete: 'username',
              })}
            </div>
            <p data-refreshes="username-fragment">${actionButton('generate', 'Generate username')}</p>
            ${textField(PASSWORD, shown, {
              type: 'password',
              hint: PASSWORD_GUIDANCE,
              autocomplete: 'new-password',
            })}
            ${textField(CONFIRM_PASSWORD, shown, { type: 'password', autocomplete: 'new-password' })}
          </fieldset>
          <fieldset class="usa-fieldset">
            <legend class="usa-legend usa-legend--large">Security Questions</legend>
            ${QUESTION_FIELDS.map(
              ({ question, answer }) =>
                html`${selectField(question, shown, SECURITY_QUESTIONS, 'Select a Question')}
                ${textField(answer, { ...shown, entries: {} })}`,
            )}
          </fieldset>`,
        html`${actionButton('next', 'Next', 'primary')} ${actionButton('back', 'Back')}
        ${actionButton('reset', 'Reset')} ${actionButton('cancel', 'Cancel', 'unstyled')}`,
      )}`,
    }),
  accept: async ({ sandbox, session }, entries) => {
    const { firstName = '', lastName = '', email = '' } = session.form?.profile ?? {};
    const username = entered(entries, USERNAME.name);
    const errors = [
      ...sandbox.rules.usernameErrors(entries, sandbox.accounts.isTaken),
      ...sandbox.rules.passwordErrors(entries, { firstName, lastName, email, username }),
      ...sandbox.rules.securityQuestionErrors(entries),
    ];
    if (errors.length > 0) return { errors };
    const { form } = session;
    const passwordHash = await hashPassword(entries[PASSWORD.name] ?? '');
    // Another tab may have submitted the registration meanwhile, or changed whose password this is.
    if (!session.accountNumber && session.form === form) {
      session.credentials = {
        username,
        passwordHash,
        securityQuestions: QUESTION_FIELDS.map(({ question, answer }) => ({
          question: entered(entries, question.name),
          answerDigest: digest(entered(entries, answer.name).toLowerCase()),
        })),
      };
    }
    return { leadsTo: PATHS.payment };
  },
};

/**
 * Beside the field, before anything goes wrong. Source: facts 3.5 [M] for its place, [H] for the rules.
 * @rule credentials.password-guidance
 */
const PASSWORD_GUIDANCE: Html = html`<p>Your password must</p>
  <ul class="usa-list">
    <li>have 14 to 45 characters,</li>
    <li>contain a lowercase letter, an uppercase letter, and a special character,</li>
    <li>not contain any part of your first name, last name, username, or e-mail address.</li>
  </ul>`;
