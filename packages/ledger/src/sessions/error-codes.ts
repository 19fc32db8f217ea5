import type { Retry } from '@ostrom/protocol'

/** Error codes of sessions. */
export const sessionErrorCodes = {
  'authorization-expired': [
    'elsewhere',
    'The session authorization has expired.',
    'The client signs a new authorization with a later openBy and another nonce.',
  ],
  'authorization-too-early': [
    'never',
    'The openBy time of the session authorization is too far in the future.',
    'Sign with openBy at most 600 seconds after the time of the chain.',
  ],
  'consent-mismatch': [
    'never',
    "The provider's consent names another settlement than the voucher.",
    'Send the voucher with the total, count and root that the consent names.',
  ],
  'deadline-too-far': [
    'never',
    'The deadline is later than the market allows.',
    'Sessions expire within 30 days, requests within 7 days.',
  ],
  'nonce-cancelled': [
    'never',
    'The nonce is below the floor that its client set.',
    'Sign with a nonce at or above the floor; a new floor must be above the old one.',
  ],
  'root-mismatch': [
    'never',
    'The receipts root of the voucher does not match its answer count.',
    'Sign the root over the receipts of the counted answers; without answers it is zero.',
  ],
  'session-closed': ['never', 'The session is closed.', 'Open another session.'],
  'session-exists': [
    'never',
    'The session was opened before.',
    'Sign an authorization with another nonce; a closed session cannot be reopened.',
  ],
  'session-expired': ['never', 'The deadline of the session has passed.', 'Open another session.'],
  'session-unknown': [
    'later',
    'The session does not exist.',
    'Wait for its opening, or check the id.',
  ],
  'settlement-too-soon': [
    'later',
    'The session was settled recently.',
    'Settle at or after the time named above, or close the session.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
