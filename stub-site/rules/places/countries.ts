import countryNames from 'i18n-iso-countries/langs/en.json';

export const UNITED_STATES = 'United States of America';

/** Country names, alphabetical. Source: ISO 3166-1, English names. */
export const COUNTRIES: readonly string[] = Object.values(
  countryNames.countries as Record<string, string | string[]>,
)
  .map((names) => (Array.isArray(names) ? names[0] : names) ?? '')
  .sort((a, b) => a.localeCompare(b, 'en'));
