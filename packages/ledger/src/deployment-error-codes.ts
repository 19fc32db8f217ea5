import type { Retry } from '@ostrom/protocol'

/** Refusals about deployments: retry rule, summary and remedy. */
export const deploymentErrorCodes = {
  'deployer-missing': [
    'never',
    'The chain has no deployer contract, and no proxy that can deploy it at its usual address.',
    'Run `ostrom deploy deployer`, and pass the address that it prints as --deployer.',
  ],
  'deployer-mismatch': [
    'never',
    'The address of the deployer has other code.',
    'Use the address of a deployer that `ostrom deploy deployer` of this version deployed.',
  ],
  'deployment-mismatch': [
    'never',
    'The account has another deployment under this label.',
    'Continue with the version and parameters of the first run, or choose another --label.',
  ],
  'gas-price-above-maximum': [
    'later',
    'The gas price is above the allowed maximum.',
    'Run the command again later, to continue where it stopped; or raise the maximum.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
