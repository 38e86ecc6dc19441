import type { Entries, Fault } from '../rules/field-error';

// What a fault can do to a rule that judges a screen's entries.

type Judge<Facts extends unknown[]> = (entries: Entries, ...facts: Facts) => Fault[];

/** Overlooks what `overlooked` names. */
export function lenient<Facts extends unknown[]>(
  judge: Judge<Facts>,
  overlooked: (fault: Fault, entries: Entries) => boolean,
): Judge<Facts> {
  return (entries, ...facts) => judge(entries, ...facts).filter((fault) => !overlooked(fault, entries));
}

/** Refuses a field that `refused` finds, when there is nothing else wrong with it. */
export function strict<Facts extends unknown[]>(
  judge: Judge<Facts>,
  field: string,
  message: string,
  refused: (value: string, entries: Entries) => boolean,
): Judge<Facts> {
  return (entries, ...facts) => {
    const faults = judge(entries, ...facts);
    const isFine = faults.every((fault) => fault.field !== field);
    return isFine && refused(entries[field] ?? '', entries) ? [...faults, { field, message }] : faults;
  };
}

/** Changes what is said of a fault, or where. */
export function garbled<Facts extends unknown[]>(
  judge: Judge<Facts>,
  garble: (faults: Fault[]) => Fault[],
): Judge<Facts> {
  return (entries, ...facts) => garble(judge(entries, ...facts));
}
