/**
 * Every screen of the site, in the order in which a registrant and an account holder reach them. The one place that
 * says where a screen is, which step it belongs to and how it is recognized.
 */
export const SCREENS = {
  home: { step: 1, path: '/', heading: 'Public Access to Court Records' },
  register: { step: 3, path: '/register-account', heading: 'Register for an Account' },
  'case-search': {
    step: 4,
    path: '/register-account/pacer-case-search-only',
    heading: 'PACER - Case Search Only',
  },
  form: { step: 5, path: '/pscof/registration/account', heading: 'PACER - Case Search Only Registration' },
  notice: { step: 5, path: '/pscof/registration/account/notice', heading: 'Before you continue' },
  cancel: { step: 5, path: '/pscof/registration/cancel', heading: 'Cancel your registration?' },
  credentials: { step: 6, path: '/pscof/registration/credentials', heading: 'Create Username and Password' },
  payment: { step: 7, path: '/pscof/registration/payment', heading: 'Payment Information' },
  policies: { step: 8, path: '/pscof/registration/policies', heading: 'Policies and Procedures' },
  'thank-you': {
    step: 9,
    path: '/pscof/registration/thank-you',
    heading: 'Thank you for registering with the PACER Service Center',
  },
  'log-in': { step: 9, path: '/log-in', heading: 'PACER Login' },
  'my-account': { step: 7, path: '/manage-account', heading: 'Manage My Account' },
  court: { step: 9, path: '/court', heading: 'Test Court - CM/ECF' },
  query: { step: 9, path: '/court/query', heading: 'Query' },
  results: { step: 9, path: '/court/results/:number', heading: 'Query Results' },
  document: { step: 9, path: '/court/documents/:case/:document', heading: /, document \d+$/ },
  // Its heading is the title of the document.
  viewed: { step: 9, path: '/court/viewed/:number', heading: /\S/ },
  utilities: { step: 9, path: '/court/utilities', heading: 'Utilities' },
  link: { step: 9, path: '/court/utilities/link', heading: 'Link a CM/ECF account to my PACER account' },
  'verify-link': { step: 9, path: '/court/utilities/link/verify', heading: 'Verify the accounts to link' },
  linked: { step: 9, path: '/court/utilities/linked', heading: 'Your accounts are linked' },
  file: { step: 9, path: '/court/file', heading: 'File a Document' },
  filed: { step: 9, path: '/court/filings/:number', heading: 'Notice of Electronic Filing' },
} as const satisfies Record<string, ScreenFacts>;

interface ScreenFacts {
  /** Step of the documented flow (steps.ts): the screen is part of it, or keeps what it promises. */
  readonly step: number;
  /** Address of the screen without its host; a part that starts with a colon stands for any. */
  readonly path: string;
  /** The heading of the first level. */
  readonly heading: string | RegExp;
}

export type ScreenName = keyof typeof SCREENS;

/** Whether an address is that of a screen. */
export function isAddressOf(screen: ScreenName, pathname: string): boolean {
  const expected = SCREENS[screen].path.split('/');
  const parts = pathname.split('/');
  return (
    parts.length === expected.length &&
    expected.every((part, index) => part.startsWith(':') || part === parts[index])
  );
}

/** The screen at an address; undefined for an address of none. */
export function screenAt(pathname: string): ScreenName | undefined {
  const names = Object.keys(SCREENS) as ScreenName[];
  return names.find((name) => isAddressOf(name, pathname));
}

/** "Screen "payment" (step 7)", as failures and reports name it. */
export function screenTitle(screen: ScreenName): string {
  return `Screen "${screen}" (step ${SCREENS[screen].step} of the guide)`;
}
