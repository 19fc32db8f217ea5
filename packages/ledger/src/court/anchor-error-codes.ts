import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about blocks of epochs and datasets. */
export const anchorErrorCodes = {
  'block-empty': [
    'never',
    'Block of this epoch has no items.',
    'Let the next block span the epoch.',
  ],
  'block-not-next': [
    'later',
    'Block does not follow the latest one.',
    'Compute it anew after the latest final block.',
  ],
  'block-too-early': [
    'later',
    'Epoch of the block is not over.',
    'Attest to it when the epoch that is named above has passed.',
  ],
  'block-attestations-insufficient': [
    'later',
    'Too little weight stands behind the block.',
    'Wait until more than half of what was enlisted then, and can rule, has attested to it.',
  ],
  'dataset-disputable': [
    'later',
    'Dataset can still be challenged.',
    'Accept it from the second that is named above.',
  ],
  'dataset-invalid': [
    'never',
    'Dataset is not described as it must be.',
    'Give the hash of its manifest, and a CID and a license of 1 to 128 bytes.',
  ],
  'dataset-state-invalid': [
    'later',
    'Dataset is not at the stage that this needs.',
    'Read the dataset, and act by its status.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
