import { checks, expect, test } from '../../../fixtures/form';

for (const { cardType, cardNumber, error } of [
  { cardType: 'Visa', cardNumber: '4111111111111112', error: 'Enter a valid Visa card number.' },
  { cardType: 'Visa', cardNumber: '5555555555554444', error: 'Enter a valid Visa card number.' },
]) {
  test(
    `${cardType} ${cardNumber} is refused`,
    { tag: '@step-7', annotation: checks('payment.number') },
    async ({ form, data }) => {
      const payment = await form.openPayment(data.card({ cardType }));
      const answer = await payment.submit({ 'Card Number': cardNumber });
      expect(answer).toShowFieldError('Card Number', error);
    },
  );
}
