import { expect, test } from '@playwright/test';
import { coversRule } from '../../../fixtures/annotations';
import { policiesErrors } from '../../../stub-site/rules/policies';
import type { Rows } from '../rows';

// Source: facts 3.7 [H] for the check box, D-07 for the message.

const ON_POLICIES = 'policies, step 8';

test.describe(
  'Acknowledgement of the policies',
  { tag: ['@step-8', '@edge'], annotation: coversRule('policies.acknowledge') },
  () => {
    test('is accepted when ticked', () => {
      expect(policiesErrors({ acknowledge: 'yes' }), ON_POLICIES).toEqual([]);
    });

    const NOT_TICKED: Rows<{ what: string; entries: Readonly<Record<string, string>> }> = [
      { what: 'nothing is sent', entries: {} },
      { what: 'it is sent empty', entries: { acknowledge: '' } },
      { what: 'it is sent with a space', entries: { acknowledge: ' ' } },
      { what: 'only another box is ticked', entries: { authorization: 'yes' } },
    ];
    for (const { what, entries } of NOT_TICKED) {
      test(`is asked for when ${what}`, () => {
        expect(policiesErrors(entries), ON_POLICIES).toEqual([
          { field: 'acknowledge', message: 'You must acknowledge the policies and procedures.' },
        ]);
      });
    }
  },
);
