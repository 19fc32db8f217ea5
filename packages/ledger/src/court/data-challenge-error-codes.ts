import type { Retry } from '@ostrom/protocol'

/** Error codes of consents that answer data challenges. */
export const dataChallengeErrorCodes = {
  'consent-invalid': [
    'never',
    'The consent does not belong to this answer.',
    'Publish the consent of this answer.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
