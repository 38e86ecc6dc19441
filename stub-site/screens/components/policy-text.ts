/**
 * The policies and procedures: our words (D-03), built from the fee facts (facts 5 [H]) and the conduct rules (facts 3.7).
 * @rule policies.text
 */
export const POLICIES = [
  {
    heading: 'Fees',
    paragraphs: [
      'Access costs $0.10 a page. A document or a case-specific report costs $3.00 at most, the price of 30 pages. A search that finds nothing costs one page.',
      'There is no fee for registering.',
    ],
  },
  {
    heading: 'Billing',
    paragraphs: [
      'Accounts are billed quarterly. When an account incurs $30 or less in a quarter, the fees of that quarter are waived.',
      'A card on file is charged each quarter for the fees incurred.',
    ],
  },
  {
    heading: 'Use of the service',
    paragraphs: [
      'Using automation to avoid billing is misuse of the service. Access may be suspended for misuse or for unpaid fees.',
    ],
  },
  {
    heading: 'Security',
    paragraphs: ['Never send your password by e-mail. You answer for what is done with your account.'],
  },
] as const;
