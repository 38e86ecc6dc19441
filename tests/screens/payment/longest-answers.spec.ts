import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const CARD = {
  cardType: 'American Express',
  expirationMonth: '12',
  expirationYear: '2044',
  billingCountry: 'Canada',
};

/** The longest answer of every text field, character by character. Source: D-13, D-22. */
const LONGEST = {
  cardHolder: 'é'.repeat(100),
  cardNumber: '3782-822463-10005',
  securityCode: '7391',
  billingAddress: '東'.repeat(100),
  billingCity: 'ß'.repeat(50),
  billingState: 'ñ'.repeat(50),
  billingZip: 'AB12-CD34-EF',
} as const;

/** What the screen keeps (D-06). */
const KEPT = ['cardHolder', 'billingAddress', 'billingCity', 'billingState', 'billingZip'] as const;

test(
  'Payment Information: longest answers typed into every text field are kept and recorded whole',
  {
    tag: [stepOf('payment'), '@edge'],
    annotation: coversRule(
      'payment.card-holder',
      'payment.number',
      'payment.security-code',
      'payment.billing-address',
      'payment.billing-zip',
      'payment.expiration',
    ),
  },
  async ({ registration, paymentPage, policiesPage, thankYouPage, keyboard, sandbox }) => {
    const { username } = await registration.startAt('payment');
    await paymentPage.fillIn(CARD);
    for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
      await keyboard.typeInto(paymentPage.fields[field], LONGEST[field]);
    }
    await paymentPage.authorizeCharge();
    await paymentPage.buttons.chooseNext();
    await expect(policiesPage).toBeDisplayed();
    await paymentPage.open();
    for (const field of KEPT) {
      await expect(paymentPage.fields[field], `${field}, step 7`).toHaveValue(LONGEST[field]);
    }
    await policiesPage.open();
    await registration.finish();
    await expect(thankYouPage).toBeDisplayed();
    expect((await sandbox.account(username)).card, 'recorded of the payment, step 7').toEqual({
      holder: LONGEST.cardHolder,
      brand: 'American Express',
      lastFour: '0005',
      expiration: '12/2044',
    });
  },
);
