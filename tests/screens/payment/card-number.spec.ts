import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const NOT_PUBLISHED = 'This test site accepts only published test card numbers.';

test.describe('Payment Information: card number', { tag: [stepOf('payment'), '@edge'] }, () => {
  // A number that card processors publish for tests, as people write it. Sources: facts 3.6 [H], D-13.
  test(
    'of a valid card, only the brand and the last four digits of the number are recorded',
    { annotation: coversRule('payment.brands', 'payment.number', 'payment.not-stored') },
    async ({ registration, policiesPage, sandbox, data }) => {
      const cardNumber = '4012 8888 8888 1881';
      await registration.tryPayment(data.card({ cardType: 'Visa', cardNumber, securityCode: '739' }));
      await expect(policiesPage).toBeDisplayed();
      const recorded = await sandbox.everything();
      expect(recorded).toContain('"brand":"Visa","lastFour":"1881"');
      expect(recorded).not.toContain(cardNumber);
      expect(recorded).not.toContain(cardNumber.replace(/\D/g, ''));
      expect(recorded).not.toContain('"739"');
    },
  );

  test(
    'a Visa number that is not a published test number is refused and stored nowhere',
    { annotation: coversRule('payment.published-numbers', 'payment.not-stored') },
    async ({ registration, paymentPage, sandbox, data }) => {
      const cardNumber = '4000 0566 5566 5556';
      // No shorter code: three digits may be in an id by chance.
      const securityCode = '90817263';
      await registration.tryPayment(data.card({ cardType: 'Visa' }), { cardNumber, securityCode });
      await expect(paymentPage).toShowFieldErrors([
        { field: paymentPage.fields.cardNumber, message: NOT_PUBLISHED },
        { field: paymentPage.fields.securityCode, message: 'Enter the 3-digit security code.' },
      ]);
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      const recorded = await sandbox.everything();
      expect(recorded).toContain('cardHolder');
      for (const kept of [cardNumber, '4000056655665556', '55665556', '"5556"', securityCode]) {
        expect(recorded).not.toContain(kept);
      }
    },
  );
});
