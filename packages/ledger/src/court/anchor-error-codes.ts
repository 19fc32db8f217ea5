import type { Retry } from '@ostrom/protocol'

/** Refusals about blocks of epochs and datasets: retry rule, summary and remedy. */
export const anchorErrorCodes = {
  'block-empty': [
    'never',
    'The block of this epoch has no items.',
    'The next block spans this epoch.',
  ],
  'block-not-next': [
    'later',
    'The block does not follow the latest block.',
    'Compute the block that follows the latest final block.',
  ],
  'block-too-early': [
    'later',
    'The epoch of the block is not over.',
    'Attest to the block after the end of the epoch named above.',
  ],
  'block-attestations-insufficient': [
    'later',
    'Too little weight has attested to the block.',
    'Wait until more than half of the weight that was enlisted then has attested.',
  ],
  'dataset-disputable': [
    'later',
    'The dataset can still be challenged.',
    'Accept it at or after the time named above.',
  ],
  'dataset-invalid': [
    'never',
    'The description of the dataset is invalid.',
    'Name the hash of its manifest, and a CID and a license of 1 to 128 bytes.',
  ],
  'dataset-state-invalid': [
    'later',
    'The state of the dataset does not allow this step.',
    'Read the status of the dataset.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
