import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Numbers that card processors publish for tests, as people write them. Sources: facts 3.6 [H], D-13. */
const ACCEPTED = [
  { cardType: 'Visa', cardNumber: '4012 8888 8888 1881', securityCode: '739', lastFour: '1881' },
  { cardType: 'American Express', cardNumber: '378282246310005', securityCode: '7391', lastFour: '0005' },
] as const;

/** Numbers that a card type refuses. Source: D-13 (brand prefix, length, Luhn). */
const REFUSED = [
  {
    number: 'a wrong check digit',
    cardType: 'Visa',
    cardNumber: '4111111111111112',
    error: 'Enter a valid Visa card number.',
  },
  {
    number: 'a Visa number',
    cardType: 'MasterCard',
    cardNumber: '4111111111111111',
    error: 'Enter a valid MasterCard card number.',
  },
  {
    number: 'a Visa number',
    cardType: 'Discover',
    cardNumber: '4111111111111111',
    error: 'Enter a valid Discover card number.',
  },
  {
    number: 'a Discover number',
    cardType: 'American Express',
    cardNumber: '6011111111111117',
    error: 'Enter a valid American Express card number.',
  },
  {
    number: 'a letter',
    cardType: 'Visa',
    cardNumber: '411111111111111A',
    error: 'Card Number may contain only digits, spaces, and hyphens.',
  },
] as const;

const NOT_PUBLISHED = 'This test site accepts only published test card numbers.';

test.describe('Payment Information: card number', { tag: [stepOf('payment'), '@edge'] }, () => {
  for (const { cardType, cardNumber, securityCode, lastFour } of ACCEPTED) {
    test(
      `${cardType} ${cardNumber} is accepted, and only its brand and last four digits are recorded`,
      { annotation: coversRule('payment.brands', 'payment.number', 'payment.not-stored') },
      async ({ registration, policiesPage, sandbox, data }) => {
        await registration.tryPayment(data.card({ cardType, cardNumber, securityCode }));
        await expect(policiesPage).toBeDisplayed();
        const recorded = await sandbox.everything();
        expect(recorded).toContain(`"brand":"${cardType}","lastFour":"${lastFour}"`);
        expect(recorded).not.toContain(cardNumber);
        expect(recorded).not.toContain(cardNumber.replace(/\D/g, ''));
        expect(recorded).not.toContain(`"${securityCode}"`);
      },
    );
  }

  for (const { number, cardType, cardNumber, error } of REFUSED) {
    test(
      `${cardType} with ${number} (${cardNumber}) is refused`,
      { annotation: [...coversClaim('moeb-7.validated-at-registration'), ...coversRule('payment.number')] },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card({ cardType }), { cardNumber });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, error);
      },
    );
  }

  test(
    'a Visa number that is not a published test number is refused and stored nowhere',
    { annotation: coversRule('payment.published-numbers', 'payment.not-stored') },
    async ({ registration, paymentPage, sandbox, data }) => {
      const cardNumber = '4000 0566 5566 5556';
      // No shorter code: three digits may be in an id by chance.
      const securityCode = '90817263';
      await registration.tryPayment(data.card({ cardType: 'Visa' }), { cardNumber, securityCode });
      await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, NOT_PUBLISHED, {
        beside: ['Enter the 3-digit security code.'],
      });
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      const recorded = await sandbox.everything();
      expect(recorded).toContain('cardHolder');
      for (const kept of [cardNumber, '4000056655665556', '55665556', '"5556"', securityCode]) {
        expect(recorded).not.toContain(kept);
      }
    },
  );

  test(
    'Card Number accepts a number that is pasted with line breaks',
    { annotation: coversRule('payment.number') },
    async ({ registration, paymentPage, policiesPage, clipboard, data }) => {
      const card = data.card({ cardType: 'Visa', cardNumber: '' });
      await registration.tryPayment(card);
      await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, 'Card Number is required.');
      await clipboard.pasteInto(paymentPage.fields.cardNumber, '4111 1111\r\n1111 1111\n');
      await paymentPage.fillIn({ securityCode: card.securityCode });
      await paymentPage.buttons.chooseNext();
      await expect(policiesPage).toBeDisplayed();
    },
  );
});
