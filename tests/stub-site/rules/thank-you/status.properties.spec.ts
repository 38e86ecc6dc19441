import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { mayView, statusAtRegistration } from '../../../../stub-site/rules/thank-you/status';
import { expect } from '../properties';

// Source: D-15 for Case Search Status, D-05 for government accounts.

const AFTER_SUBMIT = 'thank-you, step 9: status';

const userType = fc.constantFrom(
  'Federal',
  'State',
  'Local',
  'Law Firm',
  'Media',
  'Attorney',
  'Individual',
  '',
);
const email = fc.constantFrom('pat@example.gov', 'pat@example.mil', 'pat@example.us', 'pat@example.com', '');
const duplicate = fc.constantFrom('none', 'possible', 'review');

test.describe('Every new account', { tag: ['@step-9', '@edge'] }, () => {
  test(
    'under review is inactive, with a card or without',
    { annotation: coversRule('thank-you.under-review') },
    () => {
      const property = fc.property(userType, email, fc.boolean(), (type, mail, hasCard) => {
        const status = statusAtRegistration({ userType: type, email: mail, hasCard, duplicate: 'review' });
        assert.equal(status.statusReason, 'under-review');
        assert.equal(mayView(status), false);
      });
      expect(property, AFTER_SUBMIT).toHold();
    },
  );

  test(
    'that is not under review may view exactly when it has a card, and else waits for its code',
    { annotation: coversRule('thank-you.with-card', 'thank-you.without-card') },
    () => {
      const property = fc.property(
        userType,
        email,
        fc.boolean(),
        fc.constantFrom('none', 'possible'),
        (type, mail, hasCard, verdict) => {
          const status = statusAtRegistration({ userType: type, email: mail, hasCard, duplicate: verdict });
          assert.equal(mayView(status), hasCard);
          assert.equal(status.statusReason, hasCard ? 'card-validated' : 'activation-code-mailed');
        },
      );
      expect(property, AFTER_SUBMIT).toHold();
    },
  );

  test(
    'is Government or pending for government staff only, and never both, whatever the card',
    { annotation: coversRule('thank-you.government') },
    () => {
      const property = fc.property(
        userType,
        email,
        fc.boolean(),
        duplicate,
        (type, mail, hasCard, verdict) => {
          const status = statusAtRegistration({ userType: type, email: mail, hasCard, duplicate: verdict });
          const isStaff = ['Federal', 'State', 'Local'].includes(type);
          const isGovernment = status.category === 'Government';
          const isPending = status.governmentVerification === 'pending';
          assert.equal(isGovernment || isPending, isStaff);
          assert.equal(isGovernment && isPending, false);
        },
      );
      expect(property, AFTER_SUBMIT).toHold();
    },
  );
});
