/**
 * The flow that the suite proves, in nine steps: those of the guide of the Eastern District of Missouri
 * (guides/data/moeb.json), with the step that its text leaves out and its sister courts print.
 */
export const DOCUMENTED_FLOW = {
  title: 'Registering for a New PACER Account',
  court: 'U.S. Bankruptcy Court, Eastern District of Missouri',
  steps: [
    { number: 1, screen: 'home', sentence: 'Go to the PACER site', inGuide: true },
    { number: 2, screen: 'home', sentence: 'Select Register from the main menu', inGuide: false },
    {
      number: 3,
      screen: 'register',
      sentence: 'Select PACER - Case Search Only from the left panel',
      inGuide: true,
    },
    {
      number: 4,
      screen: 'case-search',
      sentence: 'Select the link Register for a PACER Account Now',
      inGuide: true,
    },
    {
      number: 5,
      screen: 'form',
      sentence: "Complete the registration form as Individual, prove I'm not a robot, choose Next",
      inGuide: true,
    },
    {
      number: 6,
      screen: 'credentials',
      sentence: 'Create a username and password, select the security questions, choose Next',
      inGuide: true,
    },
    {
      number: 7,
      screen: 'payment',
      sentence: 'Enter the payment information, which is optional',
      inGuide: true,
    },
    {
      number: 8,
      screen: 'policies',
      sentence: 'Read the policies and procedures, tick the acknowledgement, choose Submit',
      inGuide: true,
    },
    {
      number: 9,
      screen: 'thank-you',
      sentence: 'Read the thank-you: what the account is for',
      inGuide: true,
    },
  ],
} as const;

/** A step of the flow: its number, its screen, what a person does, and whether the guide's text has it. */
export type FlowStep = (typeof DOCUMENTED_FLOW.steps)[number];

/** A screen of the flow, in the project's own names. */
export type FlowScreen = FlowStep['screen'];

/** "Step 5: Complete the registration form ..." */
export function stepTitle(step: FlowStep): string {
  return `Step ${step.number}${step.inGuide ? '' : " (not in the guide's text)"}: ${step.sentence}`;
}

/** The step of the flow that a step of a guide is: on the same screen, and where there are two, with the same number, or else the first. */
export function flowStepOf({
  number,
  screen,
}: {
  readonly number?: number;
  readonly screen: FlowScreen;
}): FlowStep {
  const onScreen = DOCUMENTED_FLOW.steps.filter((step) => step.screen === screen);
  const step = onScreen.find((candidate) => candidate.number === number) ?? onScreen[0];
  if (!step) throw new Error(`The flow has no screen "${screen}".`);
  return step;
}
