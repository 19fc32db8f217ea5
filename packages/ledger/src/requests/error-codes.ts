import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about requests that are answered on the chain. */
export const answerErrorCodes = {
  'answer-mode-mismatch': [
    'never',
    'Request is not answered in this way.',
    'Post answers of requests that name the chain, and claim all others by a voucher.',
  ],
  'answer-invalid': [
    'never',
    'Answer cannot stand on the chain like this.',
    'At most 10,000 bytes; of what is larger, its CID and its SHA-256.',
  ],
  'answer-not-closable': [
    'later',
    'Answer is still kept, or there is none.',
    'Its client may close it at any time, anyone a week after it was posted.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
