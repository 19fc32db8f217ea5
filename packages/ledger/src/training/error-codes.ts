import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about training jobs. */
export const trainingErrorCodes = {
  'training-commitment-mismatch': [
    'never',
    'Update is not the one that was committed to.',
    'Commit to an update, and reveal it once, with the same trace and salt.',
  ],
  'training-job-full': ['elsewhere', 'Job has no free seat.', 'Join another job.'],
  'training-job-exists': ['never', 'Job exists already.', 'Open it under another nonce.'],
  'training-job-unknown': ['never', 'There is no such job.', 'Read its id from the chain.'],
  'training-seat-invalid': [
    'never',
    'Account has no seat of this role, has one already, or was not named.',
    'Act by an account with a seat; an account has one seat in a job.',
  ],
  'training-phase-invalid': [
    'later',
    'Job is not at the phase that this needs.',
    'Read the job, and act by its status and the times of its round.',
  ],
  'training-promotion-invalid': [
    'never',
    'Version is not what the job made.',
    "Register, by the sponsor, a child of the base with the job's last state as an artifact.",
  ],
  'training-scores-invalid': [
    'never',
    'Scores are not one for each trainer, up to 10,000, and once for each round.',
    'Score every seat in its order; zero where nothing was revealed.',
  ],
  'training-terms-invalid': [
    'never',
    'Terms of the job are outside of their bounds.',
    'See the bounds in docs/spec/training-jobs.md.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
