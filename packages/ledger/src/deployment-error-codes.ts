import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about putting contracts onto a chain. */
export const deploymentErrorCodes = {
  'deployer-missing': [
    'never',
    'Chain has no deployer, and no known way to put one at the address that is alike everywhere.',
    'Run `ostrom deploy deployer`, and name what it tells by --deployer.',
  ],
  'deployer-mismatch': [
    'never',
    'Address of the deployer holds other code.',
    'Name the address of a deployer that `ostrom deploy deployer` of this version made.',
  ],
  'deployment-mismatch': [
    'never',
    'Account has made something else under this label.',
    'Go on with the version and decisions it began with, or choose another --label.',
  ],
  'gas-price-above-maximum': [
    'later',
    'Gas costs more than was allowed.',
    'Run the same again when it is lower, which goes on where this stopped; or allow more.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
