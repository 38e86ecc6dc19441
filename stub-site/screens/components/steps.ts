import { html } from 'hono/html';
import type { Html } from './html';

const STEPS = ['Account Information', 'Credentials', 'Payment', 'Policies'] as const;

/**
 * Where the registrant stands among the screens of the registration. In a narrow window the steps have no room for their
 * names: a line below says the name of the current one, which the list says to screen readers.
 * @rule page.progress
 */
export function stepIndicator(current: (typeof STEPS)[number]): Html {
  const position = STEPS.indexOf(current);
  return html`<div class="usa-step-indicator usa-step-indicator--counters-sm">
    <ol class="usa-step-indicator__segments" aria-label="Progress">
      ${STEPS.map((step, index) => {
        const state = index === position ? 'current' : index < position ? 'complete' : '';
        return html`<li
          class="usa-step-indicator__segment ${state ? `usa-step-indicator__segment--${state}` : ''}"
          ${index === position ? html`aria-current="step"` : ''}
        >
          <span class="usa-step-indicator__segment-label"
            >${step}
            ${state === 'current' ? '' : html`<span class="usa-sr-only">${state || 'not completed'}</span>`}</span
          >
        </li>`;
      })}
    </ol>
    <p class="site-position" aria-hidden="true">Step ${position + 1} of ${STEPS.length}: ${current}</p>
  </div>`;
}
