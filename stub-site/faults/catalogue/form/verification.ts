import { verificationError } from '../../../rules/form/user-verification';
import { PATHS } from '../../../rules/shared/paths';
import { faultsOf } from '../../make/seeded-fault';
import { inFile, sentTo, whereverItStands } from '../../make/traffic';

export const VERIFICATION_FAULTS = faultsOf(
  { screen: 'form', step: 5 },
  {
    'robots-welcome': {
      kind: 'rule not enforced',
      sentence: 'The form is accepted without User Verification.',
      breaks: ['form.user-verification'],
      rules: { verificationError: () => undefined },
    },
    'any-challenge-answer': {
      kind: 'rule not enforced',
      sentence: 'Any answer to the challenge verifies the registrant.',
      breaks: ['form.user-verification'],
      middleware: sentTo(PATHS.userVerification, (entries) =>
        entries['answer'] ? { ...entries, answer: '7' } : entries,
      ),
    },
    'challenge-cut': {
      kind: 'layout',
      sentence: 'The frame of User Verification stays as high as the box alone, and cuts the challenge.',
      breaks: ['page.fits'],
      middleware: inFile('/assets/site.js', 'new ResizeObserver(fitFrame)', 'new ResizeObserver(() => {})'),
    },
    'failure-untold': {
      kind: 'message wrong or missing',
      sentence: 'A verification that failed says nothing.',
      breaks: ['form.user-verification'],
      middleware: whereverItStands(PATHS.userVerification, 'Verification failed. Try again.', ''),
    },
    'verification-a-second-too-long': {
      kind: 'off by one',
      sentence: 'A verification still counts two minutes after the tick.',
      breaks: ['form.user-verification-expires'],
      rules: { verificationError: (given, mode, now) => verificationError(given, mode, now - 1000) },
    },
    'verification-a-second-too-short': {
      kind: 'off by one',
      sentence: 'A verification no longer counts 119 seconds after the tick.',
      breaks: ['form.user-verification-expires'],
      rules: { verificationError: (given, mode, now) => verificationError(given, mode, now + 1000) },
    },
    'verification-counts-twice': {
      kind: 'rule not enforced',
      sentence: 'A verification that was used counts again.',
      breaks: ['form.user-verification-once'],
      rules: {
        verificationError: (given, mode, now) =>
          given?.state === 'used' ? undefined : verificationError(given, mode, now),
      },
    },
    'box-of-the-page-before': {
      kind: 'screen skipped or repeated',
      sentence:
        'After Back, the box of User Verification is the one that was used, where a browser restores it.',
      breaks: ['form.own-verification'],
      middleware: inFile('/assets/site.js', 'else if (frame) showOwnPage(frame);', ''),
    },
  },
);
