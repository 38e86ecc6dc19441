/**
 * Choices of User Type in the order of the list, by group. Source: facts 3.4 for the outer groups, D-04 for the full list.
 * @rule form.user-types
 */
export const USER_TYPES = [
  { group: 'Government Accounts', types: ['Federal', 'State', 'Local'] },
  {
    group: 'Organization Accounts',
    types: [
      'Law Firm',
      'Commercial Business',
      "Creditor/Creditor's Representative",
      'Educational Institution',
      'Media',
      'Non-profit',
    ],
  },
  { group: 'Individual Accounts', types: ['Attorney', 'Individual'] },
] as const;

/**
 * Whether User Type asks for a Federal Tax ID: Law Firm and Commercial Business. Source: facts 3.4 [M/H historical].
 * @rule form.tax-id
 */
export function asksForTaxId(userType: string): boolean {
  return userType === 'Law Firm' || userType === 'Commercial Business';
}

/** Whether User Type is one of the Government Accounts. */
export function isGovernment(userType: string): boolean {
  return (USER_TYPES[0].types as readonly string[]).includes(userType);
}

/**
 * Whether an e-mail address proves a government employer at once: it ends in .gov, .mil or .us (D-05).
 * @rule form.government-email
 */
export function isGovernmentEmail(email: string): boolean {
  return /\.(gov|mil|us)$/i.test(email);
}
