import { BaseError, type Hash } from '@ostrom/protocol'

/** A file of a training job differs from the file that the job or the chain names. */
export class TrainingContentInvalidError extends BaseError<'training-content-invalid'> {
  override readonly name = 'TrainingContentInvalidError'

  /** @param options.what Name of the file, such as `the parent state`, never its content. */
  constructor({ what, reason }: { readonly what: string; readonly reason: string }) {
    super({
      code: 'training-content-invalid',
      retry: 'elsewhere',
      summary: 'A file of the training job is not what the job names.',
      details: [
        `File: ${what}.`,
        `Reason: ${reason}.`,
        'Ask its publisher for the file that the job or the chain names.',
      ],
    })
  }
}

/** This node's operator requires approved bases, and votes did not approve the base of the job. */
export class BaseNotApprovedError extends BaseError<'training-base-not-approved'> {
  override readonly name = 'BaseNotApprovedError'

  /** @param options.hasVotes True if the chain has votes. */
  constructor({ base, hasVotes }: { readonly base: Hash; readonly hasVotes: boolean }) {
    super({
      code: 'training-base-not-approved',
      retry: 'later',
      summary: 'Votes did not approve the base of the training job, as this node requires.',
      details: [
        `Base: ${base}.${hasVotes ? '' : ' This chain has no votes.'}`,
        'Join another job, wait for a vote, or join without `--approved-base`.',
      ],
    })
  }
}

/** The examination of a training job's dataset found a reason to refuse it. */
export class DatasetRefusedError extends BaseError<'training-dataset-refused'> {
  override readonly name = 'DatasetRefusedError'

  /** @param options.refusals Names of the checks that the dataset failed, never its content. */
  constructor(options: { readonly dataset: Hash; readonly refusals: readonly string[] }) {
    const { dataset, refusals } = options
    super({
      code: 'training-dataset-refused',
      retry: 'never',
      summary: 'A dataset of the training job did not pass its examination.',
      details: [
        `Dataset: ${dataset}. It failed: ${refusals.join(', ')}.`,
        'Join another job. A sponsor corrects the data (`ostrom datasets validate` tells the',
        'figures), or names faults of worth alone in `toleratedFaults` of the job.',
      ],
    })
  }
}
