import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about requests whose pay is held. */
export const auditHoldErrorCodes = {
  'audit-hold-endorsed': [
    'later',
    'More than half of the weight endorsed the answer.',
    "Let go of its pay: it is the provider's.",
  ],
  'audit-hold-not-endorsed': [
    'later',
    'Answer is not endorsed by more than half of the weight.',
    'Wait for endorsements, or for the second from which it is given back.',
  ],
  'request-not-on-hold': [
    'never',
    'No pay of this request waits for an audit.',
    'Hold what was claimed first, once, where its client asked for an audit.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
