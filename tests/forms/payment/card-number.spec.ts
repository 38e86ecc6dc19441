import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Numbers that card processors publish for tests, as people write them. Sources: facts 3.6 [H], D-13. */
const ACCEPTED = [
  { cardType: 'Visa', cardNumber: '4111111111111111', securityCode: '739', lastFour: '1111' },
  { cardType: 'Visa', cardNumber: '4111 1111 1111 1111', securityCode: '739', lastFour: '1111' },
  { cardType: 'Visa', cardNumber: '4012 8888 8888 1881', securityCode: '739', lastFour: '1881' },
  { cardType: 'Visa', cardNumber: '4242-4242-4242-4242', securityCode: '739', lastFour: '4242' },
  { cardType: 'Visa', cardNumber: '4222222222222', securityCode: '739', lastFour: '2222' },
  { cardType: 'MasterCard', cardNumber: '5555555555554444', securityCode: '739', lastFour: '4444' },
  { cardType: 'MasterCard', cardNumber: '5105105105105100', securityCode: '739', lastFour: '5100' },
  { cardType: 'MasterCard', cardNumber: '2223003122003222', securityCode: '739', lastFour: '3222' },
  { cardType: 'Discover', cardNumber: '6011111111111117', securityCode: '739', lastFour: '1117' },
  { cardType: 'Discover', cardNumber: '6011000990139424', securityCode: '739', lastFour: '9424' },
  { cardType: 'American Express', cardNumber: '378282246310005', securityCode: '7391', lastFour: '0005' },
  { cardType: 'American Express', cardNumber: '371449635398431', securityCode: '7391', lastFour: '8431' },
];

const CHARACTERS = 'Card Number may contain only digits, spaces, and hyphens.';

/** Numbers that do not fit the card type beside them. Source: D-13 (brand prefix, length, Luhn). */
const REFUSED = [
  { what: 'a MasterCard number', cardType: 'Visa', cardNumber: '5555555555554444' },
  { what: 'a Visa number', cardType: 'MasterCard', cardNumber: '4111111111111111' },
  { what: 'a Visa number', cardType: 'Discover', cardNumber: '4111111111111111' },
  { what: 'a Discover number', cardType: 'American Express', cardNumber: '6011111111111117' },
  { what: 'a wrong check digit', cardType: 'Visa', cardNumber: '4111111111111112' },
  { what: 'two digits exchanged', cardType: 'MasterCard', cardNumber: '5555555555545444' },
  { what: 'a digit too few', cardType: 'Visa', cardNumber: '411111111111111' },
  { what: 'a digit too many', cardType: 'American Express', cardNumber: '3782822463100055' },
  { what: 'a letter', cardType: 'Visa', cardNumber: '411111111111111A', error: CHARACTERS },
  { what: 'a letter at its end', cardType: 'Visa', cardNumber: '4111 1111 1111 111x', error: CHARACTERS },
  { what: 'digits that are not ASCII', cardType: 'Visa', cardNumber: '٤١١١١١١١١١١١١١١١', error: CHARACTERS },
  { what: 'markup', cardType: 'Visa', cardNumber: '<b>4111111111111111', error: CHARACTERS },
];

/** Numbers with a valid prefix, length and check digit that no processor publishes for tests. */
const NOT_PUBLISHED = [
  { cardType: 'Visa', cardNumber: '4000056655665556', codeDigits: 3 },
  { cardType: 'Visa', cardNumber: '4000 0566 5566 5556', codeDigits: 3 },
  { cardType: 'Visa', cardNumber: '4539 5787 6362 1486', codeDigits: 3 },
  { cardType: 'MasterCard', cardNumber: '5200828282828210', codeDigits: 3 },
  { cardType: 'Discover', cardNumber: '6011981111111113', codeDigits: 3 },
  { cardType: 'American Express', cardNumber: '343434343434343', codeDigits: 4 },
];

const NOT_PUBLISHED_ERROR = 'This test site accepts only published test card numbers.';

/**
 * First and last numbers of the ranges that a brand has, and its other lengths. Source: D-13: they fit their brand, and
 * are refused only because they are not published.
 */
const IN_RANGE = [
  { cardType: 'Visa', cardNumber: '4000000000006' },
  { cardType: 'Visa', cardNumber: '4000000000000000006' },
  { cardType: 'Discover', cardNumber: '60110000000000001' },
  { cardType: 'Discover', cardNumber: '601100000000000004' },
  { cardType: 'Discover', cardNumber: '6011000000000000001' },
  { cardType: 'MasterCard', cardNumber: '5100000000000008' },
  { cardType: 'MasterCard', cardNumber: '2221000000000009' },
  { cardType: 'MasterCard', cardNumber: '2229000000000001' },
  { cardType: 'MasterCard', cardNumber: '2230000000000008' },
  { cardType: 'MasterCard', cardNumber: '2299000000000006' },
  { cardType: 'MasterCard', cardNumber: '2300000000000003' },
  { cardType: 'MasterCard', cardNumber: '2699000000000002' },
  { cardType: 'MasterCard', cardNumber: '2700000000000009' },
  { cardType: 'MasterCard', cardNumber: '2719000000000008' },
  { cardType: 'MasterCard', cardNumber: '2720000000000005' },
  { cardType: 'Discover', cardNumber: '6440000000000005' },
  { cardType: 'Discover', cardNumber: '6490000000000004' },
  { cardType: 'Discover', cardNumber: '6500000000000002' },
  { cardType: 'American Express', cardNumber: '340000000000009' },
  { cardType: 'American Express', cardNumber: '370000000000002' },
];

/** Numbers with the right digits at another place, beside these ranges, or of another length; the check digit is right. */
const OUT_OF_RANGE = [
  { cardType: 'Visa', cardNumber: '400000000002' },
  { cardType: 'Visa', cardNumber: '40000000000002' },
  { cardType: 'Visa', cardNumber: '400000000000006' },
  { cardType: 'Visa', cardNumber: '40000000000000006' },
  { cardType: 'Visa', cardNumber: '400000000000000002' },
  { cardType: 'Visa', cardNumber: '40000000000000000002' },
  { cardType: 'MasterCard', cardNumber: '510000000000003' },
  { cardType: 'MasterCard', cardNumber: '51000000000000003' },
  { cardType: 'Discover', cardNumber: '601100000000001' },
  { cardType: 'Discover', cardNumber: '60110000000000000004' },
  { cardType: 'American Express', cardNumber: '34000000000000' },
  { cardType: 'American Express', cardNumber: '3400000000000000' },
  { cardType: 'MasterCard', cardNumber: '5000000000000009' },
  { cardType: 'MasterCard', cardNumber: '5600000000000003' },
  { cardType: 'MasterCard', cardNumber: '2220000000000000' },
  { cardType: 'MasterCard', cardNumber: '2721000000000004' },
  { cardType: 'MasterCard', cardNumber: '9510000000000004' },
  { cardType: 'Discover', cardNumber: '6430000000000007' },
  { cardType: 'Discover', cardNumber: '9601100000000002' },
  { cardType: 'American Express', cardNumber: '350000000000006' },
  { cardType: 'American Express', cardNumber: '360000000000004' },
  { cardType: 'American Express', cardNumber: '934000000000001' },
];

test.describe('Payment Information: card number', { tag: [stepOf('payment'), '@edge'] }, () => {
  for (const { cardType, cardNumber, securityCode, lastFour } of ACCEPTED) {
    test(
      `${cardType} ${cardNumber} is accepted; only its brand and last four digits are recorded`,
      { annotation: coversRule('payment.brands', 'payment.number', 'payment.not-stored') },
      async ({ form, sandbox, data }) => {
        const payment = await form.openPayment(data.card({ cardType, cardNumber, securityCode }));
        expect(await payment.submit()).toBeDisplayed('policies');
        const recorded = await sandbox.everything();
        expect(recorded).toContain(`"brand":"${cardType}","lastFour":"${lastFour}"`);
        expect(recorded).not.toContain(cardNumber);
        expect(recorded).not.toContain(cardNumber.replace(/\D/g, ''));
        expect(recorded).not.toContain(`"${securityCode}"`);
      },
    );
  }

  for (const { what, cardType, cardNumber, error } of REFUSED) {
    test(
      `${cardType} with ${what} (${cardNumber}) is refused`,
      { annotation: [...coversClaim('moeb-7.validated-at-registration'), ...coversRule('payment.number')] },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ cardType }));
        const answer = await payment.submit({ 'Card Number': cardNumber });
        expect(answer).toShowFieldError('Card Number', error ?? `Enter a valid ${cardType} card number.`);
      },
    );
  }

  for (const { cardType, cardNumber, codeDigits } of NOT_PUBLISHED) {
    test(
      `a ${cardType} number that is not a published test number (${cardNumber}) is refused and stored nowhere`,
      { annotation: coversRule('payment.published-numbers', 'payment.not-stored') },
      async ({ form, sandbox, data }) => {
        const payment = await form.openPayment(data.card({ cardType }));
        // No shorter code: three digits may be in an id by chance.
        const securityCode = '90817263';
        const answer = await payment.submit({ 'Card Number': cardNumber, 'Security Code': securityCode });
        expect(answer).toShowFieldErrors({
          'Card Number': NOT_PUBLISHED_ERROR,
          'Security Code': `Enter the ${codeDigits}-digit security code.`,
        });
        expect(answer.fieldValue('Card Number')).toBe('');
        expect(answer.fieldValue('Security Code')).toBe('');
        const recorded = await sandbox.everything();
        expect(recorded).toContain('cardHolder');
        const digits = cardNumber.replaceAll(' ', '');
        for (const kept of [cardNumber, digits, digits.slice(-8), `"${digits.slice(-4)}"`, securityCode]) {
          expect(recorded).not.toContain(kept);
        }
      },
    );
  }

  for (const { cardType, cardNumber } of IN_RANGE) {
    test(
      `${cardNumber} is a ${cardType} number, but not a published test number`,
      { annotation: coversRule('payment.brands', 'payment.published-numbers') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ cardType }));
        const answer = await payment.submit({ 'Card Number': cardNumber });
        expect(answer).toShowFieldError('Card Number', NOT_PUBLISHED_ERROR);
      },
    );
  }

  for (const { cardType, cardNumber } of OUT_OF_RANGE) {
    test(
      `${cardNumber} is not a ${cardType} number`,
      { annotation: coversRule('payment.brands', 'payment.number') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ cardType }));
        const answer = await payment.submit({ 'Card Number': cardNumber });
        expect(answer).toShowFieldError('Card Number', `Enter a valid ${cardType} card number.`);
      },
    );
  }
});
