import type { Retry } from '@ostrom/protocol'

/** Refusals of the registries of models: whether to try again, what failed, how to put it right. */
export const modelErrorCodes = {
  'adapter-base-unsupported': [
    'never',
    'Base of the adapter may not be adapted like this.',
    'Use an active base that is no adapter itself, and leave its creator its royalty.',
  ],
  'adapter-exists': ['never', 'Adapter is registered already.', 'Publish a new version.'],
  'adapter-invalid': [
    'never',
    'Adapter breaks a rule of the registry.',
    'One parent, safetensors of at most 500 MB, rank to 1,024, named layers, its data set.',
  ],
  'adapter-limit': [
    'later',
    'Creator has registered as many adapters today as are allowed.',
    'Register it after midnight, UTC.',
  ],
  'adapter-unknown': [
    'never',
    'There is no such adapter of this base.',
    'Register the adapter first, and name its own base.',
  ],
  'model-access-denied': [
    'never',
    'Creator of the model has not allowed this account.',
    'Ask the creator to allow the account, or use another model.',
  ],
  'model-exists': ['never', 'Model version is registered already.', 'Publish a new version.'],
  'model-invalid': [
    'never',
    'Model registration breaks a rule of the registry.',
    'Name: 1 to 128 of a-z 0-9 . _ - /. A license, at least one artifact, royalties within bounds.',
  ],
  'model-name-taken': ['never', 'Model name belongs to another creator.', 'Choose another name.'],
  'model-quarantined': [
    'elsewhere',
    'Model version is quarantined.',
    'Use another version, or wait until the quarantine is lifted.',
  ],
  'model-retired': ['elsewhere', 'Model version was retired.', 'Use a newer version.'],
  'model-unknown': ['never', 'Model version is not registered.', 'Register the model first.'],
} as const satisfies Record<string, readonly [Retry, string, string]>
