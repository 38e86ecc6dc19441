import { createHash } from 'node:crypto';
import { Faker, en } from '@faker-js/faker';
import { expect, test } from '@playwright/test';
import { card, TEST_CARDS } from '../../fixtures/data/card';
import { PLACES } from '../../fixtures/data/places';
import { registrant } from '../../fixtures/data/registrant';

const SAMPLE = 500;

function drawn(seed: number): Faker {
  const faker = new Faker({ locale: en });
  faker.seed(seed);
  return faker;
}

const faker = drawn(1);
const people = Array.from({ length: SAMPLE }, () => registrant(faker));

test('the same seed invents the same person, another seed another one', () => {
  expect(registrant(drawn(7))).toEqual(registrant(drawn(7)));
  expect(registrant(drawn(7))).not.toEqual(registrant(drawn(8)));
});

/** What to do when the data of a seed is another than it was. */
const REPLAY =
  'Seed 2025 invents other data than before, so the seed of an earlier report no longer replays its run. ' +
  'If the change is meant, for example a new version of faker, put the new values here and say so in CHANGELOG.md';

test('seed 2025 invents the registrant and the card that it always invented', () => {
  const seeded = drawn(2025);
  expect(registrant(seeded), REPLAY).toEqual({
    firstName: 'Jean-Luc',
    middleName: 'Zoë',
    lastName: 'Kunde',
    dateOfBirth: '06/04/2001',
    address: '3930 Washington Avenue',
    city: "O'Fallon",
    state: 'Missouri',
    county: 'St. Charles',
    zip: '63366-4884',
    primaryPhone: '636-555-0123',
    email: 'pat.pmIZygVX51@example.com',
    confirmEmail: 'pat.pmIZygVX51@example.com',
    userType: 'Individual',
    username: 'skyblue.48070269',
    password: 'Frost~Pickle~Copper%',
    confirmPassword: 'Frost~Pickle~Copper%',
    securityQuestion1: 'What was the name of your first pet?',
    securityAnswer1: 'Thornberry',
    securityQuestion2: 'What was the make of your first car?',
    securityAnswer2: 'Maplewood',
  });
  expect(card(seeded), REPLAY).toEqual({
    cardHolder: 'Renée Dubois-Lee',
    cardType: 'Visa',
    cardNumber: '4111111111111111',
    expirationMonth: '12',
    expirationYear: '2029',
    securityCode: '942',
  });
});

test.describe('seed 2025 invents the hundred registrants that it always invented', () => {
  const { TZ } = process.env;
  test.afterEach(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  for (const timeZone of ['UTC', 'Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
    test(`in the time zone ${timeZone}`, () => {
      process.env['TZ'] = timeZone;
      const seeded = drawn(2025);
      const hundred = Array.from({ length: 100 }, () => registrant(seeded));
      const digest = createHash('sha256').update(JSON.stringify(hundred)).digest('hex');
      expect(digest, REPLAY).toBe('2852b5427e440923f1cc4b7eef68db4aa136fa3b78a15db73c6c9e65ff756062');
    });
  }
});

test('an override replaces one answer, and its confirmation follows', () => {
  const person = registrant(drawn(7), { email: 'pat@example.org', city: 'Nowhere' });
  expect(person).toMatchObject({
    email: 'pat@example.org',
    confirmEmail: 'pat@example.org',
    city: 'Nowhere',
  });
  expect(registrant(drawn(7), { password: 'x', confirmPassword: 'y' })).toMatchObject({
    confirmPassword: 'y',
  });
});

test('a given password shares no three characters in a row with what is invented (D-11)', () => {
  const password = 'Cooper~Velma~Müller~Teal~Nuñez9';
  const runs = [...password.slice(2)].map((_, at) => password.slice(at, at + 3).toLowerCase());
  const some = drawn(3);
  const invented = Array.from({ length: SAMPLE }, () => registrant(some, { password }));
  const sharing = invented.filter(({ firstName, lastName, username, email }) =>
    [firstName, lastName, username, email.split('@')[0] ?? ''].some((answer) =>
      runs.some((run) => answer.toLowerCase().includes(run)),
    ),
  );
  expect(sharing).toEqual([]);
  expect(registrant(some, { password: 'pat.1' }).email).toContain('pat');
});

test('state, county, city, ZIP code and area code fit together', () => {
  const misfits = people.filter(
    (person) =>
      !PLACES.some(
        (place) =>
          place.city === person.city &&
          place.county === person.county &&
          place.state === person.state &&
          place.zip === person.zip.slice(0, 5) &&
          person.primaryPhone.replace(/\D/g, '').startsWith(place.areaCode),
      ),
  );
  expect(misfits).toEqual([]);
});

test('phones are 555-01xx and e-mail goes nowhere', () => {
  const reachable = people.filter(
    (person) =>
      !/^\d{3}55501\d{2}$/.test(person.primaryPhone.replace(/\D/g, '')) ||
      !person.email.endsWith('@example.com') ||
      person.email !== person.confirmEmail,
  );
  expect(reachable).toEqual([]);
});

test('everybody is an adult on the day the sandboxes stand at', () => {
  const births = people.map(({ dateOfBirth }) => dateOfBirth);
  expect(births.filter((birth) => !/^\d{2}\/\d{2}\/\d{4}$/.test(birth))).toEqual([]);
  expect(births.filter((birth) => Number(birth.slice(6)) > 2006)).toEqual([]);
});

for (const [kind, occurs] of [
  ['an accent', (name: string) => /\P{ASCII}/u.test(name)],
  ['an apostrophe', (name: string) => name.includes("'")],
  ['a hyphen', (name: string) => name.includes('-')],
  ['a space', (name: string) => name.includes(' ')],
  ['two letters only', (name: string) => name.length === 2],
] as const) {
  test(`names with ${kind} occur`, () => {
    expect(
      people.filter(({ firstName, lastName }) => occurs(firstName) || occurs(lastName)).length,
    ).toBeGreaterThan(5);
  });
}

test('generational suffixes occur', () => {
  expect(new Set(people.map(({ generation }) => generation))).toEqual(
    new Set([undefined, 'Jr.', 'Sr.', 'II', 'III', 'IV']),
  );
});

test('passwords keep the rules of 2025: length, classes, and no part of the owner', () => {
  const bad = people.filter(({ password, firstName, lastName, username, email }) => {
    const owners = [firstName, lastName, username, email.slice(0, email.indexOf('@'))].map((text) =>
      text.toLowerCase(),
    );
    const runs = Array.from({ length: password.length - 2 }, (_, start) =>
      password.slice(start, start + 3).toLowerCase(),
    );
    return (
      password.length < 14 ||
      password.length > 45 ||
      !/[a-z]/.test(password) ||
      !/[A-Z]/.test(password) ||
      !/[^A-Za-z0-9]/.test(password) ||
      owners.some((owner) => runs.some((run) => owner.includes(run)))
    );
  });
  expect(bad).toEqual([]);
});

test('the two security questions differ, and so do the answers', () => {
  expect(people.filter((person) => person.securityQuestion1 === person.securityQuestion2)).toEqual([]);
  expect(people.filter((person) => person.securityAnswer1 === person.securityAnswer2)).toEqual([]);
});

test('cards are published test numbers of the four brands', () => {
  const published = ['4111111111111111', '5555555555554444', '6011111111111117', '378282246310005'];
  const cards = Array.from({ length: SAMPLE }, () => card(faker));
  expect(TEST_CARDS.map(({ cardNumber }) => cardNumber)).toEqual(published);
  expect(new Set(cards.map(({ cardNumber }) => cardNumber))).toEqual(new Set(published));
  const wrongCode = cards.filter(
    ({ cardType, securityCode }) => securityCode.length !== (cardType === 'American Express' ? 4 : 3),
  );
  expect(wrongCode).toEqual([]);
});
