import type { Retry } from '@ostrom/protocol'

/** About findings, plants and pay. */
export const honeypotErrorCodes = {
  'honeypot-bond-low': [
    'never',
    'Bond of the plant is too low.',
    'Bond at least the least stake, and what the clients of a bad plant may pay.',
  ],
  'honeypot-invalid': [
    'never',
    'Plant is not what may be planted.',
    'Name all that the account ever completed, each once, and one drawn receipt of its epoch.',
  ],
  'honeypot-state-invalid': [
    'later',
    'Plant or epoch is not at the stage that this needs.',
    'Read the plant, and act by its epoch.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
