import type { Retry } from '@ostrom/protocol'

/** Refusals about requests on audit hold: retry rule, summary and remedy. */
export const auditHoldErrorCodes = {
  'audit-hold-endorsed': [
    'later',
    'More than half of the weight endorsed the answer.',
    'Release the pay to the provider.',
  ],
  'audit-hold-not-endorsed': [
    'later',
    'At most half of the weight endorsed the answer.',
    'Wait for endorsements, or for the time of the refund.',
  ],
  'request-not-on-hold': [
    'never',
    'The request has no audit hold.',
    'Hold the claimed pay first, if the client asked for an audit.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
