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
  'answer-known': [
    'never',
    'The same answer of another provider waits for endorsements.',
    'Release the request while that is free; look at the answers that wait before a lock.',
  ],
  'answer-not-endorsed': [
    'later',
    'The on-chain answer has too few endorsements.',
    'Settle it when more than half of the expected seats endorsed it.',
  ],
  'answer-proof-rejected': [
    'never',
    'The verifier of the request does not accept the proof.',
    'Prove this output of this version, for this request and this payee.',
  ],
  'callback-gas-missing': [
    'later',
    'The transaction has too little gas for the call of the client.',
    'Send it with more gas: the client gets all of the gas that it paid for, or nothing happens.',
  ],
  'endorsement-not-due': [
    'later',
    'The account has no seat for these answers, or used it.',
    'Endorse answers that wait, after the beacon value of their seats is final.',
  ],
  'answer-not-closable': [
    'later',
    'The on-chain answer may not be closed yet, or does not exist.',
    'Its client may close it at any time, other accounts a week after the post.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
