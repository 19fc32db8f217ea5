import type { Retry } from '@ostrom/protocol'

/** Error codes of on-chain answers. */
export const answerErrorCodes = {
  'answer-mode-mismatch': [
    'never',
    'The request names the other answer mode.',
    'Post the answer if the request names the chain; otherwise claim with a voucher.',
  ],
  'answer-invalid': [
    'never',
    'The on-chain answer is invalid.',
    'Post at most 10,000 bytes; for a larger answer, its CID and its SHA-256.',
  ],
  'answer-not-closable': [
    'later',
    'The on-chain answer may not be closed yet, or does not exist.',
    'Its client may close it at any time, other accounts a week after the post.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
