import { html } from 'hono/html';
import type { Entries, FieldError } from '../../rules/shared/field-error';
import type { Field } from '../../rules/shared/text';
import type { Html } from './html';

/** What a field shows: the answers to show again and the errors of the last submit. */
export interface Shown {
  readonly entries: Entries;
  readonly errors: readonly FieldError[];
}

interface TextOptions {
  readonly type?: 'text' | 'password' | 'email' | 'tel';
  readonly hint?: string | Html;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric';
  readonly width?: 'small' | 'medium' | 'large';
}

/** A labeled text field. */
export function textField(field: Field, shown: Shown, options: TextOptions = {}): Html {
  const { type = 'text', autocomplete = 'off', inputmode, width = 'large', hint } = options;
  const value = type === 'password' ? '' : (shown.entries[field.name] ?? '');
  return group(
    field,
    shown,
    hint,
    html`<input
      class="usa-input site-input--${width}"
      id="${field.name}"
      name="${field.name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      ${inputmode ? html`inputmode="${inputmode}"` : ''}
      ${attributes(field, shown, hint)}
    />`,
  );
}

/** Choices of a list, plain or in groups. */
export type Choices =
  readonly string[] | readonly { readonly group: string; readonly types: readonly string[] }[];

/** A labeled list; `empty` is the text of its first entry, which chooses nothing. */
export function selectField(
  field: Field,
  shown: Shown,
  choices: Choices,
  empty: string,
  given: { readonly autocomplete?: string; readonly preset?: string; readonly hint?: string } = {},
): Html {
  const { autocomplete = 'off', preset = '', hint } = given;
  const chosen = shown.entries[field.name] ?? preset;
  return group(
    field,
    shown,
    hint,
    html`<select
      class="usa-select"
      id="${field.name}"
      name="${field.name}"
      autocomplete="${autocomplete}"
      ${attributes(field, shown, hint)}
    >
      <option value="">${empty}</option>
      ${options(choices, chosen)}
    </select>`,
  );
}

/** Rendered lists by their chosen entry: the long ones stand on every form, and nearly always choose the same. */
const rendered = new WeakMap<Choices, Map<string, Html>>();

function options(choices: Choices, entered: string): Html {
  const isOffered = choices.some((choice) =>
    typeof choice === 'string' ? choice === entered : choice.types.includes(entered),
  );
  const chosen = isOffered ? entered : '';
  const lists = rendered.get(choices) ?? new Map<string, Html>();
  const list = lists.get(chosen) ?? optionList(choices, chosen);
  rendered.set(choices, lists.set(chosen, list));
  return list;
}

function optionList(choices: Choices, chosen: string): Html {
  const option = (value: string): Html =>
    html`<option ${value === chosen ? 'selected' : ''}>${value}</option>`;
  return html`${choices.map((choice) =>
    typeof choice === 'string'
      ? option(choice)
      : html`<optgroup label="${choice.group}">${choice.types.map(option)}</optgroup>`,
  )}`;
}

/** A check box with its label to its right; the required mark is part of the label. */
export function checkboxField(field: Field, shown: Shown, label: string = field.label): Html {
  return html`<div
    class="usa-form-group site-checkbox ${errorsOf(field, shown).length ? 'usa-form-group--error' : ''}"
  >
    ${errorMessages(field, shown)}
    <input
      type="checkbox"
      id="${field.name}"
      name="${field.name}"
      value="yes"
      ${shown.entries[field.name] ? 'checked' : ''}
      ${attributes(field, shown)}
    />
    <label for="${field.name}"
      >${label}${field.required ? html` <span class="site-required">*</span>` : ''}</label
    >
  </div>`;
}

/** The red asterisk of a required field. Source: facts 3.4 [H]. */
export const REQUIRED_MARK = html`<abbr title="required" class="site-required">*</abbr>`;

export const REQUIRED_NOTE = html`<p class="site-required-note">
  ${REQUIRED_MARK} <span>Required Information</span>
</p>`;

export function errorsOf(field: Pick<Field, 'name'>, shown: Shown): FieldError[] {
  return shown.errors.filter((error) => error.field === field.name);
}

/** What is wrong with a field, at the field: the same messages as in the summary (D-07). @rule summary.at-field, page.error-look */
export function errorMessages(field: Pick<Field, 'name'>, shown: Shown): Html {
  const errors = errorsOf(field, shown);
  return errors.length === 0
    ? html``
    : html`<span class="usa-error-message" id="${field.name}-error"
        >${errors.map(({ message }) => html`<span class="site-error">${message}</span>`)}</span
      >`;
}

function group(field: Field, shown: Shown, hint: string | Html | undefined, control: Html): Html {
  const hasErrors = errorsOf(field, shown).length > 0;
  return html`<div class="usa-form-group ${hasErrors ? 'usa-form-group--error' : ''}">
    <div class="site-label">
      <label class="usa-label ${hasErrors ? 'usa-label--error' : ''}" for="${field.name}"
        >${field.label}</label
      >
      ${field.required ? REQUIRED_MARK : ''}
    </div>
    ${hint ? html`<div class="usa-hint" id="${field.name}-hint">${hint}</div>` : ''}
    ${errorMessages(field, shown)} ${control}
  </div>`;
}

/** What ties a control to its hint and its errors, for people who do not see them. */
function attributes(field: Field, shown: Shown, hint?: string | Html): Html {
  const hasErrors = errorsOf(field, shown).length > 0;
  const describedBy = [hasErrors ? `${field.name}-error` : '', hint ? `${field.name}-hint` : ''].filter(
    Boolean,
  );
  return html`${field.required ? 'required' : ''} ${hasErrors ? html`aria-invalid="true"` : ''}
  ${describedBy.length > 0 ? html`aria-describedby="${describedBy.join(' ')}"` : ''}`;
}
