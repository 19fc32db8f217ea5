import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about requests whose pay is held. */
export const heldRefusals = {
  'collect-too-early': [
    'later',
    'Pay of this request is still held.',
    'Wait for endorsements, for the end of an accusation, or for the second named above.',
  ],
  'held-not-refused': [
    'later',
    'Nothing speaks against the provider of this request.',
    'Wait: it is paid by time, or returned once its provider is excluded.',
  ],
  'held-refused': [
    'never',
    'Provider of this request is excluded or withheld its answer.',
    'Ask for the refund: what is held belongs to the client.',
  ],
  'request-not-held': ['never', 'No pay of this request is held.', 'Nothing is left to do.'],
} as const satisfies Record<string, readonly [Retry, string, string]>
