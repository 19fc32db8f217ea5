import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about reports of models. */
export const reportRefusals = {
  'report-invalid': [
    'never',
    'Report names no evidence.',
    'Give the SHA-256 of a document that says what was found.',
  ],
  'report-not-now': [
    'later',
    'It is too early for this step of a report.',
    'Try again from the second that is named above.',
  ],
  'report-refused': [
    'never',
    'Standing of the model version does not allow this.',
    'Report what is active or warned; appeal for what is quarantined.',
  ],
  'report-stage-wrong': [
    'later',
    'Report of the model version is not at the stage that this needs.',
    'Read the report, and act by its stage.',
  ],
  'reported-already': [
    'never',
    'Account has reported this model version already.',
    'Bring the report before a jury, with the larger bond.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
