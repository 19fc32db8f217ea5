import { errorClass, type Hash } from '@ostrom/protocol'

/**
 * A file of a training job differs from the file that the job or the chain names. `what` is the
 * name of the file, such as `the parent state`, never its content.
 */
export class TrainingContentInvalidError extends errorClass('TrainingContentInvalidError', {
  code: 'training-content-invalid',
  retry: 'elsewhere',
  summary: 'A file of the training job is not what the job names.',
  details: ({ what, reason }: { readonly what: string; readonly reason: string }) => [
    `File: ${what}.`,
    `Reason: ${reason}.`,
    'Ask its publisher for the file that the job or the chain names.',
  ],
}) {}

/**
 * This node's operator requires approved bases, and votes did not approve the base of the job.
 * `hasVotes` is true if the chain has votes.
 */
export class BaseNotApprovedError extends errorClass('BaseNotApprovedError', {
  code: 'training-base-not-approved',
  retry: 'later',
  summary: 'Votes did not approve the base of the training job, as this node requires.',
  details: ({ base, hasVotes }: { readonly base: Hash; readonly hasVotes: boolean }) => [
    `Base: ${base}.${hasVotes ? '' : ' This chain has no votes.'}`,
    'Join another job, wait for a vote, or join without `approvedBase`.',
  ],
}) {}

type DatasetRefusedValues = {
  readonly dataset: Hash
  readonly refusals: readonly string[]
}

/**
 * The examination of a training job's dataset found a reason to refuse it. `refusals` are names of
 * the reasons, such as the checks that the dataset failed, never the dataset's content.
 */
export class DatasetRefusedError extends errorClass('DatasetRefusedError', {
  code: 'training-dataset-refused',
  retry: 'never',
  summary: 'A dataset of the training job did not pass its examination.',
  details: ({ dataset, refusals }: DatasetRefusedValues) => [
    `Dataset: ${dataset}. It failed: ${refusals.join(', ')}.`,
    'Join another job. A sponsor corrects the data, or names faults of worth alone in',
    '`toleratedFaults` of the job.',
  ],
}) {}
