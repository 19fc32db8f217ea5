import type { Retry } from '@ostrom/protocol'

/** Refusals about model reports: retry rule, summary and remedy. */
export const modelReportErrorCodes = {
  'model-report-invalid': [
    'never',
    'The report names no evidence.',
    'Name the SHA-256 of a document that describes the evidence.',
  ],
  'restoration-too-early': [
    'later',
    'A restoration of this model was refused recently.',
    'Try again at or after the time named above.',
  ],
  'model-report-state-invalid': [
    'later',
    'The state of the model report does not allow this step.',
    'Read the status of the report.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
