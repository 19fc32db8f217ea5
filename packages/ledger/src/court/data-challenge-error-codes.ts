import type { Retry } from '@ostrom/protocol'

/** Error codes of data challenges, and of the client's opt-outs by which a provider ends them. */
export const dataChallengeErrorCodes = {
  'challenge-too-early': [
    'later',
    'The session is open, and its client may still opt answers out.',
    'Challenge it once the session is closed, or half of an audit window after its deadline.',
  ],
  'consent-invalid': [
    'never',
    'Neither the client nor the offer makes this answer private.',
    'Supply the transcript of this answer.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
