import type { Retry } from '@ostrom/protocol'

/** Refusals about findings, honeypots and their rewards. */
export const honeypotErrorCodes = {
  'honeypot-bond-low': [
    'never',
    'The bond of the honeypot is too low.',
    'Bond at least the minimum stake and the possible payments of its clients.',
  ],
  'honeypot-invalid': [
    'never',
    'The revealed honeypot is invalid.',
    'Name every session and request of the account once, and a sampled receipt of the epoch.',
  ],
  'honeypot-state-invalid': [
    'later',
    'The state of the honeypot or epoch does not allow this step.',
    'Read the honeypot and its epoch.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
