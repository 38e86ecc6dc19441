import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const ANSWERS = [
  { label: 'Security Answer 1', field: 'securityAnswer1' },
  { label: 'Security Answer 2', field: 'securityAnswer2' },
] as const;

const SCHOOL = 'What was the name of your first school?';

/** The options of both lists. Source: D-12. */
const QUESTIONS = [
  'Select a Question',
  SCHOOL,
  'In which city did your parents meet?',
  'What was the make of your first car?',
  'What was the name of your first pet?',
  'What is the middle name of your oldest sibling?',
  'In which town was your first job?',
  'What was your favorite subject in school?',
  'What was the street of your childhood home?',
  'Who was your favorite teacher?',
  'What is the title of the first book you remember?',
];

test.describe('Credentials: security questions', { tag: [stepOf('credentials'), '@edge'] }, () => {
  test(
    'both lists offer the same ten questions',
    { annotation: coversRule('credentials.questions') },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await expect(credentialsPage.fields.securityQuestion1.getByRole('option')).toHaveText(QUESTIONS);
      await expect(credentialsPage.fields.securityQuestion2.getByRole('option')).toHaveText(QUESTIONS);
    },
  );

  for (const { label, field } of [
    { label: 'Security Question 1', field: 'securityQuestion1' },
    { label: 'Security Question 2', field: 'securityQuestion2' },
  ] as const) {
    test(
      `${label} refuses a value that is not in its list`,
      { annotation: coversRule('credentials.questions') },
      async ({ registration, credentialsPage, tamper }) => {
        await credentialsPage.fillIn(await registration.startAt('credentials'));
        await tamper.choose(credentialsPage.fields[field], 'Who am I?');
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage).toShowFieldError(
          credentialsPage.fields[field],
          `Select ${label} from the list.`,
        );
      },
    );
  }

  test(
    'the same question twice is refused',
    { annotation: coversRule('credentials.questions-differ') },
    async ({ registration, credentialsPage }) => {
      await registration.tryCredentials({ securityQuestion1: SCHOOL, securityQuestion2: SCHOOL });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.securityQuestion2,
        'Select two different security questions.',
      );
    },
  );

  test(
    'the same answer twice is refused',
    { annotation: coversRule('credentials.answers-differ') },
    async ({ registration, credentialsPage }) => {
      await registration.tryCredentials({ securityAnswer1: 'Maplewood', securityAnswer2: 'MAPLEWOOD' });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.securityAnswer2,
        'Security answers must not be the same.',
      );
    },
  );

  test.describe('answers', { annotation: coversRule('credentials.answer-length') }, () => {
    for (const { label, field } of ANSWERS) {
      test(`${label} refuses two characters`, async ({ registration, credentialsPage }) => {
        await registration.tryCredentials({ [field]: 'NY' });
        await expect(credentialsPage).toShowFieldError(
          credentialsPage.fields[field],
          `${label} must be 3 to 60 characters.`,
        );
      });

      test(
        `${label} refuses a tab`,
        { annotation: coversRule('form.one-line') },
        async ({ registration, credentialsPage }) => {
          await registration.tryCredentials({ [field]: 'Maple\tGrove' });
          await expect(credentialsPage).toShowFieldError(
            credentialsPage.fields[field],
            `${label} must be one line of text.`,
          );
        },
      );

      test(
        `${label} accepts pasted text with line breaks`,
        { annotation: coversRule('form.one-line') },
        async ({ registration, credentialsPage, paymentPage, clipboard }) => {
          await credentialsPage.fillIn(await registration.startAt('credentials'));
          await clipboard.pasteInto(credentialsPage.fields[field], 'Maple\r\nGrove\n');
          await credentialsPage.buttons.chooseNext();
          await expect(paymentPage).toBeDisplayed();
        },
      );
    }
  });
});
