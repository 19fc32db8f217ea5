import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about reports of models. */
export const modelReportErrorCodes = {
  'model-report-invalid': [
    'never',
    'Report names no evidence.',
    'Give the SHA-256 of a document that says what was found.',
  ],
  'restoration-too-early': [
    'later',
    'Creator asked for this a short while ago, and was refused.',
    'Ask again from the second that is named above.',
  ],
  'model-report-state-invalid': [
    'later',
    'Report of the model version is not at the stage that this needs.',
    'Read the report, and act by its stage.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
