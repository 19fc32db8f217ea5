import type { Retry } from '@ostrom/protocol'

/** Error codes of requests. */
export const requestErrorCodes = {
  'claim-too-late': [
    'never',
    'The claim window of the lock is over.',
    'Post the answer before the window ends.',
  ],
  'filter-not-satisfied': [
    'elsewhere',
    'The provider does not pass the filter of the request.',
    'Lock requests whose filter the provider passes.',
  ],
  'price-above-maximum': [
    'never',
    'A price of the offer is above the maximum of the request.',
    'Lock requests whose maximum prices cover the offer.',
  ],
  'refund-too-early': [
    'later',
    'The refund is not due yet.',
    'Try again at or after the time named above.',
  ],
  'release-too-late': [
    'never',
    'The lock can no longer be released.',
    'Answer the request; otherwise the client is refunded.',
  ],
  'request-already-released': [
    'elsewhere',
    'The provider has released this request before.',
    'Lock other requests; a provider cannot lock a request again after its release.',
  ],
  'request-exists': [
    'never',
    'The nonce of the request was used before.',
    'Open the request with another nonce.',
  ],
  'request-expired': [
    'never',
    'The deadline of the request has passed.',
    'Lock requests before their deadline.',
  ],
  'request-invalid': [
    'never',
    'A field of the request, lock or endpoint is invalid or too long.',
    'At most 4,096 bytes of input, 16 providers by name, 2,304 bytes of endpoint.',
  ],
  'request-not-locked': ['never', 'The request is not locked.', 'Lock the request first.'],
  'request-not-open': [
    'elsewhere',
    'The request is not open.',
    'Choose a request that is still open.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
