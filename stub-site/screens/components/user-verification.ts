import { html } from 'hono/html';
import type { FieldError } from '../../rules/shared/field-error';
import { PATHS } from '../../rules/shared/paths';
import { errorMessages, errorsOf, REQUIRED_MARK } from './fields';
import { documentOf, type Html } from './html';
import { SITE_NAME } from './layout';

export const VERIFICATION_FIELD = {
  name: 'userVerification',
  label: 'User Verification',
  required: true,
} as const;

/**
 * The box "I'm not a robot" in its own frame. The hidden token is worthless until the frame's tick has been accepted. On
 * the way back through its history Chromium opens in a frame what a frame of that name had shown: with a name of its
 * own, the frame is that of the token. Firefox goes by the frame's place; the script of the site mends that.
 * @rule form.own-verification
 */
export function userVerification(token: string, errors: readonly FieldError[]): Html {
  const { name, label } = VERIFICATION_FIELD;
  const shown = { entries: {}, errors };
  const hasErrors = errorsOf(VERIFICATION_FIELD, shown).length > 0;
  return html`<div
    class="usa-form-group ${hasErrors ? 'usa-form-group--error' : ''}"
    id="${name}"
    role="group"
    aria-labelledby="${name}-label"
    ${hasErrors ? html`aria-describedby="${name}-error"` : ''}
    tabindex="-1"
  >
    <div class="site-label"><span class="usa-label" id="${name}-label">${label}</span> ${REQUIRED_MARK}</div>
    ${errorMessages(VERIFICATION_FIELD, shown)}
    <input type="hidden" name="${name}" value="${token}" autocomplete="off" />
    <iframe
      class="site-verification"
      title="${label}"
      name="verification-${token}"
      src="${PATHS.userVerification}/${token}"
    ></iframe>
  </div>`;
}

/** What the frame shows. `challenge` is the question that a challenged registrant has to answer. */
export interface FrameContent {
  readonly token: string;
  readonly csrfToken: string;
  readonly state: 'unticked' | 'challenged' | 'verified' | 'failed' | 'unavailable';
  readonly challenge?: string;
}

/** The document inside the frame. */
export function verificationFrame(content: FrameContent): string {
  const { state } = content;
  return documentOf(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>User Verification | ${SITE_NAME}</title>
          <link rel="stylesheet" href="/assets/site.css" />
          <script src="/assets/site.js" defer></script>
        </head>
        <body class="site-verification-frame">
          <main id="verification" aria-label="User Verification" data-fragment>
            ${state === 'unavailable' ? html`<p role="status">${STATUS[state]}</p>` : verificationForm(content)}
          </main>
        </body>
      </html>`,
  );
}

const STATUS = {
  unticked: '',
  challenged: 'Answer the question to go on.',
  verified: 'You are verified.',
  failed: 'Verification failed. Try again.',
  unavailable: 'User verification is unavailable. Try again later.',
} as const;

function verificationForm({ token, csrfToken, state, challenge }: FrameContent): Html {
  return html`<form method="post" action="${PATHS.userVerification}/${token}" data-verify>
    <input type="hidden" name="csrf" value="${csrfToken}" />
    <div class="site-checkbox">
      <input
        type="checkbox"
        id="not-a-robot"
        name="tick"
        value="yes"
        ${state === 'verified' || state === 'challenged' ? 'checked' : ''}
        ${state === 'verified' ? 'disabled' : ''}
      />
      <label for="not-a-robot">I'm not a robot</label>
    </div>
    ${
      state === 'challenged'
        ? html`<label class="usa-label" for="challenge-answer">${challenge}</label>
            <input
              class="usa-input site-input--small"
              id="challenge-answer"
              name="answer"
              autocomplete="off"
            />
            <button class="usa-button">Verify</button>`
        : ''
    }
    ${
      state === 'unticked' || state === 'failed'
        ? html`<noscript><button class="usa-button">Verify</button></noscript>`
        : ''
    }
    <p role="status">${STATUS[state]}</p>
  </form>`;
}
