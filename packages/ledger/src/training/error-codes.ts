import type { Retry } from '@ostrom/protocol'

/** Refusals about training jobs: retry rule, summary and remedy. */
export const trainingErrorCodes = {
  'training-anchor-refused': [
    'never',
    'The update cannot be put on chain in full.',
    'Anchor updates of at most 65,536 bytes, each once revealed, on a chain with contracts.',
  ],
  'training-challenge-invalid': [
    'never',
    'The member cannot be challenged for this round, or this account cannot judge it.',
    'Challenge once what a member revealed in the last settled round. Other validators vote once.',
  ],
  'training-commitment-mismatch': [
    'never',
    'What was revealed does not match its commitment.',
    'Commit first, and reveal the same values once, with the same salt.',
  ],
  'training-job-full': ['elsewhere', 'The training job has no free seat.', 'Join another job.'],
  'training-job-exists': [
    'never',
    'The training job already exists.',
    'Open the job with another nonce.',
  ],
  'training-job-unknown': [
    'never',
    'The training job does not exist.',
    'Read its id from the chain.',
  ],
  'training-seat-invalid': [
    'never',
    'The account has no seat of this role, already has one, or was not named.',
    'Use an account with a seat; an account has at most one seat in a job.',
  ],
  'training-phase-invalid': [
    'later',
    'The phase of the training job does not allow this step.',
    'Read the status of the job and the times of its round.',
  ],
  'training-promotion-invalid': [
    'never',
    'The version is not the result of the training job.',
    "Register a child of the base with the job's last state, attested and no more challengeable.",
  ],
  'training-scores-invalid': [
    'never',
    'The scores are invalid.',
    'Submit one score from 0 to 10,000 per seat, in order; 0 without a revealed update.',
  ],
  'training-terms-invalid': [
    'never',
    'A term of the training job is out of bounds.',
    'See the bounds in docs/spec/training-jobs.md.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
