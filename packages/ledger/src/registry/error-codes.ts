import type { Retry } from '@ostrom/protocol'

/** Refusals of the registries of models: retry rule, summary and remedy. */
export const modelErrorCodes = {
  'adapter-base-unsupported': [
    'never',
    'The base of the adapter is not allowed.',
    "Use an active base that is not an adapter, and include its creator's royalty.",
  ],
  'adapter-exists': ['never', 'The adapter is already registered.', 'Publish a new version.'],
  'adapter-invalid': [
    'never',
    'The adapter breaks a rule of the registry.',
    'One parent, safetensors up to 500 MB, rank up to 1,024, named layers, its dataset.',
  ],
  'adapter-limit': [
    'later',
    'The creator has reached the daily limit of adapters.',
    'Register it after midnight UTC.',
  ],
  'adapter-unknown': [
    'never',
    'The base has no adapter of this id.',
    'Register the adapter first, or name its base.',
  ],
  'guardian-term-over': [
    'never',
    'The guardian cannot set the status of this model version now.',
    'Report the model, so that a jury decides.',
  ],
  'model-access-denied': [
    'never',
    'The creator of the model has not allowed this account.',
    'Ask the creator to allow the account, or use another model.',
  ],
  'model-exists': ['never', 'The model version is already registered.', 'Publish a new version.'],
  'model-invalid': [
    'never',
    'The model registration breaks a rule of the registry.',
    'Name: 1 to 128 of a-z 0-9 . _ - /. A license, at least one artifact, royalties within bounds.',
  ],
  'model-name-taken': [
    'never',
    'The model name belongs to another creator.',
    'Choose another name.',
  ],
  'model-quarantined': [
    'elsewhere',
    'The model version is quarantined.',
    'Use another version, or wait until the quarantine is lifted.',
  ],
  'model-retired': ['elsewhere', 'The model version was retired.', 'Use a newer version.'],
  'model-unknown': ['never', 'The model version is not registered.', 'Register the model first.'],
} as const satisfies Record<string, readonly [Retry, string, string]>
