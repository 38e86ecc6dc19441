/**
 * The State list of the registration form, and which ZIP codes fit which state.
 *
 * Source: D-08 ("50 states, DC, territories") and the line "Test data" of the flow ("ZIP that fits the
 * state"). The real form's list has no public source. Military "states" (AA, AE, AP) are not in the list.
 */

/** One entry of the State list. */
export interface StateEntry {
  /** USPS two-letter abbreviation. */
  readonly code: string;
  /** The name as the list shows it. */
  readonly name: string;
  /** Inclusive ranges of the first three digits of a ZIP code, as numbers: [6, 7] is 006 to 007. */
  readonly zip3: readonly (readonly [first: number, last: number])[];
}

/**
 * 56 entries: the 50 states and the District of Columbia in alphabetical order, then the 5 territories in
 * alphabetical order.
 *
 * Source of the numbers: public tables of the 3-digit ZIP code prefixes that the U.S. Postal Service assigns (its
 * own is labeling list L002, 3-Digit ZIP Code Prefix Matrix). A block includes the prefixes inside it that those
 * tables show as not in use (632 in Missouri, 213 in Maryland, ...): no other state owns them, and one that is
 * opened later must not refuse a real address. Some prefixes belong to two entries of the list:
 * - 063: Connecticut, and Fishers Island, New York (06390)
 * - 739: Oklahoma, and Texhoma, Texas (73960)
 * - 834: Idaho, and Alta, Wyoming (83414)
 * - 967: Hawaii, and American Samoa (96799)
 * - 969: Guam, and the Northern Mariana Islands (96950 to 96952)
 * @rule form.states
 */
export const STATES: readonly StateEntry[] = [
  { code: 'AL', name: 'Alabama', zip3: [[350, 369]] },
  { code: 'AK', name: 'Alaska', zip3: [[995, 999]] },
  { code: 'AZ', name: 'Arizona', zip3: [[850, 865]] },
  { code: 'AR', name: 'Arkansas', zip3: [[716, 729]] },
  { code: 'CA', name: 'California', zip3: [[900, 961]] },
  { code: 'CO', name: 'Colorado', zip3: [[800, 816]] },
  { code: 'CT', name: 'Connecticut', zip3: [[60, 69]] },
  { code: 'DE', name: 'Delaware', zip3: [[197, 199]] },
  // 569: single-addressee ZIP codes in Washington.
  {
    code: 'DC',
    name: 'District of Columbia',
    zip3: [
      [200, 200],
      [202, 205],
      [569, 569],
    ],
  },
  // 340 lies inside Florida's block and is military (AA).
  {
    code: 'FL',
    name: 'Florida',
    zip3: [
      [320, 339],
      [341, 349],
    ],
  },
  {
    code: 'GA',
    name: 'Georgia',
    zip3: [
      [300, 319],
      [398, 399],
    ],
  },
  { code: 'HI', name: 'Hawaii', zip3: [[967, 968]] },
  { code: 'ID', name: 'Idaho', zip3: [[832, 838]] },
  { code: 'IL', name: 'Illinois', zip3: [[600, 629]] },
  { code: 'IN', name: 'Indiana', zip3: [[460, 479]] },
  { code: 'IA', name: 'Iowa', zip3: [[500, 528]] },
  { code: 'KS', name: 'Kansas', zip3: [[660, 679]] },
  { code: 'KY', name: 'Kentucky', zip3: [[400, 427]] },
  { code: 'LA', name: 'Louisiana', zip3: [[700, 714]] },
  { code: 'ME', name: 'Maine', zip3: [[39, 49]] },
  { code: 'MD', name: 'Maryland', zip3: [[206, 219]] },
  // 055: single-addressee ZIP codes in Andover.
  {
    code: 'MA',
    name: 'Massachusetts',
    zip3: [
      [10, 27],
      [55, 55],
    ],
  },
  { code: 'MI', name: 'Michigan', zip3: [[480, 499]] },
  { code: 'MN', name: 'Minnesota', zip3: [[550, 567]] },
  { code: 'MS', name: 'Mississippi', zip3: [[386, 397]] },
  { code: 'MO', name: 'Missouri', zip3: [[630, 658]] },
  { code: 'MT', name: 'Montana', zip3: [[590, 599]] },
  { code: 'NE', name: 'Nebraska', zip3: [[680, 693]] },
  { code: 'NV', name: 'Nevada', zip3: [[889, 898]] },
  { code: 'NH', name: 'New Hampshire', zip3: [[30, 38]] },
  { code: 'NJ', name: 'New Jersey', zip3: [[70, 89]] },
  { code: 'NM', name: 'New Mexico', zip3: [[870, 884]] },
  // 005: single-addressee ZIP codes in Holtsville. 063: Fishers Island.
  {
    code: 'NY',
    name: 'New York',
    zip3: [
      [5, 5],
      [63, 63],
      [100, 149],
    ],
  },
  { code: 'NC', name: 'North Carolina', zip3: [[270, 289]] },
  { code: 'ND', name: 'North Dakota', zip3: [[580, 588]] },
  { code: 'OH', name: 'Ohio', zip3: [[430, 459]] },
  {
    code: 'OK',
    name: 'Oklahoma',
    zip3: [
      [730, 732],
      [734, 749],
    ],
  },
  { code: 'OR', name: 'Oregon', zip3: [[970, 979]] },
  { code: 'PA', name: 'Pennsylvania', zip3: [[150, 196]] },
  { code: 'RI', name: 'Rhode Island', zip3: [[28, 29]] },
  { code: 'SC', name: 'South Carolina', zip3: [[290, 299]] },
  { code: 'SD', name: 'South Dakota', zip3: [[570, 577]] },
  { code: 'TN', name: 'Tennessee', zip3: [[370, 385]] },
  // 733: single-addressee ZIP codes in Austin. 739: Texhoma. 885: El Paso.
  {
    code: 'TX',
    name: 'Texas',
    zip3: [
      [733, 733],
      [739, 739],
      [750, 799],
      [885, 885],
    ],
  },
  { code: 'UT', name: 'Utah', zip3: [[840, 847]] },
  {
    code: 'VT',
    name: 'Vermont',
    zip3: [
      [50, 54],
      [56, 59],
    ],
  },
  {
    code: 'VA',
    name: 'Virginia',
    zip3: [
      [201, 201],
      [220, 246],
    ],
  },
  { code: 'WA', name: 'Washington', zip3: [[980, 994]] },
  { code: 'WV', name: 'West Virginia', zip3: [[247, 268]] },
  { code: 'WI', name: 'Wisconsin', zip3: [[530, 549]] },
  // 834: Alta.
  {
    code: 'WY',
    name: 'Wyoming',
    zip3: [
      [820, 831],
      [834, 834],
    ],
  },
  { code: 'AS', name: 'American Samoa', zip3: [[967, 967]] },
  { code: 'GU', name: 'Guam', zip3: [[969, 969]] },
  { code: 'MP', name: 'Northern Mariana Islands', zip3: [[969, 969]] },
  {
    code: 'PR',
    name: 'Puerto Rico',
    zip3: [
      [6, 7],
      [9, 9],
    ],
  },
  { code: 'VI', name: 'Virgin Islands (U.S.)', zip3: [[8, 8]] },
];

/** The code of a state by its name in the list; undefined when nothing of the list is chosen. */
export function stateCodeOf(name: string): string | undefined {
  return STATES.find((state) => state.name === name)?.code;
}

/**
 * Whether a ZIP code can belong to a state of the list.
 *
 * Looks at the first three digits only; whether the rest is a well-formed ZIP code is another rule's question.
 * A text that does not start with three digits fits no state. A code that is not in the list is an error.
 * @rule form.zip-fits-state
 */
export function zipFitsState(zip: string, stateCode: string): boolean {
  const state = STATES.find(({ code }) => code === stateCode);
  if (state === undefined) {
    const expected = STATES.map(({ code }) => code).join(', ');
    throw new Error(`Expected the code of an entry of the State list (${expected}), got "${stateCode}".`);
  }
  const digits = /^\d{3}/.exec(zip)?.[0];
  if (digits === undefined) return false;
  const prefix = Number(digits);
  return state.zip3.some(([first, last]) => first <= prefix && prefix <= last);
}
