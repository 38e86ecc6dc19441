import { html } from 'hono/html';
import { FORM_FIELDS, GENERATIONS, PREFIXES, SUFFIXES } from '../rules/form/form';
import { asksForTaxId, USER_TYPES } from '../rules/form/user-type';
import { countiesOf } from '../rules/places/counties';
import { COUNTRIES, UNITED_STATES } from '../rules/places/countries';
import { stateCodeOf, STATES } from '../rules/places/states';
import { type Entries, entered, type FieldError } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { duplicateVerdict } from '../state/registration';
import type { Sandbox } from '../state/sandbox';
import type { AcceptedForm } from '../state/session';
import { issueVerification, spendVerification } from '../state/verifications';
import { errorSummary } from './components/error-summary';
import { checkboxField, REQUIRED_NOTE, selectField, type Shown, textField } from './components/fields';
import type { Html } from './components/html';
import { page } from './components/layout';
import { actionButton, registrationForm } from './components/post-form';
import { stepIndicator } from './components/steps';
import { userVerification, VERIFICATION_FIELD } from './components/user-verification';
import { finishForm, notices } from './notice';
import type { RegistrationScreen } from './screen';

const FIELDS = FORM_FIELDS;
const STATE_NAMES = STATES.map(({ name }) => name);

/** The registration form (step 5). Source: facts 3.4. @rule form.kept, form.reset, form.last-choice */
export const form: RegistrationScreen = {
  name: 'form',
  path: PATHS.form,
  actions: ['next', 'reset', 'cancel', 'refresh'],
  fields: Object.keys(FIELDS),
  neverKept: [VERIFICATION_FIELD.name],
  view: ({ session }, shown) =>
    page({
      heading: 'PACER - Case Search Only Registration',
      hasErrors: shown.errors.length > 0,
      session,
      main: html`${stepIndicator('Account Information')} ${errorSummary(shown.errors)}
      ${registrationForm(
        PATHS.form,
        session.csrfToken,
        html`<fieldset class="usa-fieldset">
          <legend class="usa-legend usa-legend--large">Account Information</legend>
          ${REQUIRED_NOTE} ${nameFields(shown)} ${addressFields(shown)} ${contactFields(shown)}
          ${accountFields(shown)} ${userVerification(issueVerification(session), shown.errors)}
        </fieldset>`,
        html`${actionButton('next', 'Next', 'primary')} ${actionButton('reset', 'Reset')}
        ${actionButton('cancel', 'Cancel', 'unstyled')}`,
      )}`,
    }),
  accept: ({ sandbox, session }, entries) => {
    delete session.awaitingNotice;
    const errors: FieldError[] = sandbox.rules.formErrors(entries, sandbox.today());
    const verificationError = spendVerification(sandbox, session, entered(entries, VERIFICATION_FIELD.name));
    if (verificationError) {
      errors.push({ field: VERIFICATION_FIELD.name, message: verificationError });
    }
    if (errors.length > 0) return { errors };
    const accepted = acceptedForm(sandbox, entries);
    if (notices(accepted).length > 0) {
      session.awaitingNotice = accepted;
      return { leadsTo: PATHS.notice };
    }
    finishForm(session, accepted);
    return { leadsTo: PATHS.credentials };
  },
};

/** @rule form.recorded, form.cja-panel */
function acceptedForm(sandbox: Sandbox, entries: Entries): AcceptedForm {
  const profile = Object.fromEntries(
    Object.keys(FIELDS)
      .map((field) => [field, entered(entries, field)] as const)
      .filter(([field, value]) => value !== '' && isAsked(field, entries)),
  );
  return { profile, duplicate: duplicateVerdict(sandbox, profile) };
}

/** Whether a field that depends on a choice is on the screen for these answers. */
function isAsked(field: string, entries: Entries): boolean {
  if (field === 'county') {
    return showsCounty(entries);
  }
  return field === 'taxId' ? asksForTaxId(entered(entries, 'userType')) : true;
}

function showsCounty(entries: Entries): boolean {
  return country(entries) === UNITED_STATES && stateCodeOf(entered(entries, 'state')) !== undefined;
}

function country(entries: Entries): string {
  return entries['country'] ?? UNITED_STATES;
}

function nameFields(shown: Shown): Html {
  return html`${selectField(FIELDS.prefix, shown, PREFIXES, 'Select Prefix', { autocomplete: 'honorific-prefix' })}
  ${textField(FIELDS.firstName, shown, { autocomplete: 'given-name' })}
  ${textField(FIELDS.middleName, shown, { autocomplete: 'additional-name' })}
  ${textField(FIELDS.lastName, shown, { autocomplete: 'family-name' })}
  ${selectField(FIELDS.generation, shown, GENERATIONS, 'Select Generation')}
  ${selectField(FIELDS.suffix, shown, SUFFIXES, 'Select Suffix', { autocomplete: 'honorific-suffix' })}
  ${textField(FIELDS.dateOfBirth, shown, { hint: 'MM/DD/YYYY', autocomplete: 'bday', width: 'medium' })}
  ${textField(FIELDS.firm, shown, { autocomplete: 'organization' })} ${textField(FIELDS.unit, shown)}`;
}

/** Country comes filled in with United States of America. Source: facts 3.4. @rule form.country-prefilled */
function addressFields(shown: Shown): Html {
  return html`${textField(FIELDS.address, shown, { autocomplete: 'address-line1' })}
    ${textField(FIELDS.addressLine2, shown, { autocomplete: 'address-line2' })}
    ${textField(FIELDS.room, shown, { autocomplete: 'address-line3', width: 'small' })}
    ${textField(FIELDS.city, shown, { autocomplete: 'address-level2' })}
    <div id="state-fragment" data-fragment>${stateField(shown)}</div>
    <div id="county-fragment" data-fragment>
      ${
        showsCounty(shown.entries)
          ? selectField(
              FIELDS.county,
              shown,
              countiesOf(stateCodeOf(entered(shown.entries, 'state')) ?? ''),
              'Select County',
            )
          : ''
      }
    </div>
    ${refreshButton('Show fields for this State')}
    ${textField(FIELDS.zip, shown, { autocomplete: 'postal-code', width: 'medium' })}
    <div data-refreshes="state-fragment county-fragment">
      ${selectField(FIELDS.country, shown, COUNTRIES, 'Select Country', {
        autocomplete: 'country-name',
        preset: UNITED_STATES,
      })}
    </div>
    ${refreshButton('Show fields for this Country')}`;
}

/** A list in the United States; optional text elsewhere (D-08). */
function stateField(shown: Shown): Html {
  return country(shown.entries) === UNITED_STATES
    ? html`<div data-refreshes="county-fragment">
        ${selectField(FIELDS.state, shown, STATE_NAMES, 'Select State', { autocomplete: 'address-level1' })}
      </div>`
    : textField({ ...FIELDS.state, required: false }, shown, { autocomplete: 'address-level1' });
}

function contactFields(shown: Shown): Html {
  return html`${textField(FIELDS.primaryPhone, shown, { type: 'tel', autocomplete: 'tel', width: 'medium' })}
  ${textField(FIELDS.alternatePhone, shown, { type: 'tel', width: 'medium' })}
  ${textField(FIELDS.textPhone, shown, { type: 'tel', width: 'medium' })}
  ${textField(FIELDS.fax, shown, { type: 'tel', width: 'medium' })}
  ${textField(FIELDS.email, shown, { type: 'email', autocomplete: 'email' })}
  ${textField(FIELDS.confirmEmail, shown, { type: 'email', autocomplete: 'email' })}`;
}

function accountFields(shown: Shown): Html {
  return html`<div data-refreshes="tax-id-fragment">
      ${selectField(FIELDS.userType, shown, USER_TYPES, 'Select User Type')}
    </div>
    ${refreshButton('Show fields for this User Type')}
    <div id="tax-id-fragment" data-fragment>
      ${
        asksForTaxId(entered(shown.entries, 'userType'))
          ? textField(FIELDS.taxId, shown, { hint: '9 digits', width: 'medium' })
          : ''
      }
    </div>
    ${checkboxField(FIELDS.cjaPanel, shown)}`;
}

/**
 * Without script, fields that depend on a choice come with a button instead of by themselves.
 * @rule page.without-script
 */
function refreshButton(label: string): Html {
  return html`<noscript>${actionButton('refresh', label)}</noscript>`;
}
