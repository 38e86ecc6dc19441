import type { Cause } from '../../../nightly/alerts/decide';
import type { FailingTest, Night } from '../../../nightly/night';

/** What became of a night. `damaged`: its entry says when it began, and nothing else. `lost`: not even that. */
export type Happened = 'green' | 'red' | 'flaky' | 'cancelled' | 'missing' | 'damaged' | 'lost and green';

export interface SimulatedNight {
  readonly day: string;
  readonly happened: Happened;
  /** When it began, UTC; 07:00 where it is not said. */
  readonly at?: string;
  /** What is told after the night, and then by the heartbeat of the afternoon. */
  readonly told: string;
  readonly heartbeat?: string;
  /** The issues that are open then. */
  readonly open: readonly Cause[];
}

/** Nights of a month, with exactly what people are told. The schedule keeps 02:00 of a zone whose clocks change. */
export const THIRTY_NIGHTS: readonly SimulatedNight[] = [
  { day: '2026-03-01', happened: 'green', told: '', open: [] },
  { day: '2026-03-02', happened: 'green', told: '', open: [] },
  { day: '2026-03-03', happened: 'red', told: '', open: [] },
  { day: '2026-03-04', happened: 'green', told: '', open: [] },
  { day: '2026-03-05', happened: 'red', told: '', open: [] },
  { day: '2026-03-06', happened: 'red', told: 'open red', open: ['red'] },
  { day: '2026-03-07', happened: 'red', told: 'update red', open: ['red'] },
  // Clocks go forward: 23 hours after the night before.
  { day: '2026-03-08', happened: 'green', at: '06:00', told: 'close red', open: [] },
  { day: '2026-03-09', happened: 'flaky', at: '06:00', told: '', open: [] },
  { day: '2026-03-10', happened: 'flaky', told: 'open red', open: ['red'] },
  { day: '2026-03-11', happened: 'green', told: 'close red', open: [] },
  { day: '2026-03-12', happened: 'cancelled', told: 'open cancelled', open: ['cancelled'] },
  { day: '2026-03-13', happened: 'cancelled', told: 'update cancelled', open: ['cancelled'] },
  { day: '2026-03-14', happened: 'red', told: '', open: ['cancelled'] },
  { day: '2026-03-15', happened: 'red', told: 'open red', open: ['red', 'cancelled'] },
  { day: '2026-03-16', happened: 'green', told: 'close red, close cancelled', open: [] },
  { day: '2026-03-17', happened: 'missing', told: '', heartbeat: 'open missing', open: ['missing'] },
  { day: '2026-03-18', happened: 'missing', told: '', heartbeat: 'update missing', open: ['missing'] },
  { day: '2026-03-19', happened: 'green', told: 'close missing', open: [] },
  { day: '2026-03-20', happened: 'red', told: '', open: [] },
  { day: '2026-03-21', happened: 'missing', told: '', heartbeat: 'open missing', open: ['missing'] },
  { day: '2026-03-22', happened: 'red', told: 'open red', open: ['red', 'missing'] },
  { day: '2026-03-23', happened: 'damaged', told: '', open: ['red', 'missing'] },
  { day: '2026-03-24', happened: 'red', told: 'update red', open: ['red', 'missing'] },
  { day: '2026-03-25', happened: 'green', told: 'close red, close missing', open: [] },
  { day: '2026-03-26', happened: 'lost and green', told: '', open: [] },
  { day: '2026-03-27', happened: 'red', told: '', open: [] },
  { day: '2026-03-28', happened: 'cancelled', told: 'open cancelled', open: ['cancelled'] },
  // Clocks go back: 25 hours after the night before.
  { day: '2026-03-29', happened: 'red', at: '08:00', told: 'open red', open: ['red', 'cancelled'] },
  { day: '2026-03-30', happened: 'green', at: '08:00', told: 'close red, close cancelled', open: [] },
];

export const FAILING: FailingTest = {
  title: 'Payment Information: card > a card that expires today is accepted',
  project: 'chromium',
  spec: 'tests/screens/payment/card.spec.ts:42',
  steps: [7],
  flaky: false,
  text: 'Expected the screen "policies", found "payment".\nExpected:  policies\nFound:     payment',
};

export function nightOf(startedAt: string, result: Night['result'], given: Partial<Night> = {}): Night {
  const isRed = result === 'red';
  return {
    run: startedAt.replaceAll(/\D/g, ''),
    url: null,
    startedAt,
    result,
    commit: 'abcdef1',
    seed: '2025',
    parts: isRed ? [{ name: 'whole', options: [], why: ['1 test failed.'] }] : [],
    tests: isRed ? [FAILING] : [],
    ...given,
  };
}

/** When a night began. */
export function startOf({ day, at = '07:00' }: SimulatedNight): string {
  return `${day}T${at}:00.000Z`;
}

/** What the history gets of a night. */
export function entriesOf(night: SimulatedNight): unknown[] {
  const startedAt = startOf(night);
  switch (night.happened) {
    case 'missing':
      return [];
    case 'damaged':
      return [{ startedAt, result: 'rd' }];
    case 'lost and green':
      return ['{"run":', nightOf(startedAt, 'green')];
    case 'flaky':
      return [nightOf(startedAt, 'red', { tests: [{ ...FAILING, flaky: true }] })];
    case 'green':
    case 'red':
    case 'cancelled':
      return [nightOf(startedAt, night.happened)];
  }
}
