import type { Retry } from '@ostrom/protocol'

/** Refusals about findings, honeypots and their rewards. */
export const honeypotErrorCodes = {
  'honeypot-bond-low': [
    'never',
    'The bond of the honeypot is too low.',
    'Bond at least the minimum stake, and the client’s payment that may be refunded.',
  ],
  'honeypot-invalid': [
    'never',
    'The revealed honeypot is invalid.',
    'Reveal the committed values, with a sampled receipt of the epoch.',
  ],
  'honeypot-state-invalid': [
    'later',
    'The state of the honeypot or epoch does not allow this step.',
    'Read the honeypot and its epoch.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
