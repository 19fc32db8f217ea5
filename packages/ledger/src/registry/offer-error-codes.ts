import type { Retry } from '@ostrom/protocol'

/** Error codes of offers, endpoints, feedback and providers. */
export const offerErrorCodes = {
  'endpoint-stale': [
    'never',
    'The endpoint is older than the announced one, or has expired.',
    'Announce with a later issue time and an expiry in the future.',
  ],
  'offer-exists': [
    'never',
    'The offer was published before.',
    'Publish the same terms under another nonce.',
  ],
  'offer-mismatch': [
    'never',
    'The offer is not the authorized one.',
    'Send the offer whose hash the authorization names, of the same provider and asset.',
  ],
  'offer-outdated': [
    'elsewhere',
    'Fee, royalties, stake ratio, audit window or court of the offer are out of date.',
    'The provider must publish a new offer with the current terms.',
  ],
  'offer-unknown': [
    'elsewhere',
    'The offer is not published, or was retired.',
    'Read the current offers and choose one.',
  ],
  'provider-ineligible': [
    'elsewhere',
    'The provider is excluded, or failed a recent audit.',
    'Choose another provider.',
  ],
  'rating-invalid': ['never', 'The rating is not a number from 1 to 5.', 'Rate from 1 to 5.'],
  'subject-not-settled': [
    'never',
    'The session or request paid nothing to this provider.',
    'Name a closed session or a claimed request, with its provider.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
