import { BaseError, type Hash } from '@ostrom/protocol'

/** A file of a training job is not what the job or the chain names. */
export class TrainingContentInvalidError extends BaseError<'training-content-invalid'> {
  override readonly name = 'TrainingContentInvalidError'

  /** @param options.what The file, such as `the parent state`; never its content. */
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

/** A dataset of a training job was examined, and something speaks against it. */
export class DatasetRefusedError extends BaseError<'training-dataset-refused'> {
  override readonly name = 'DatasetRefusedError'

  /** @param options.refusals Checks that it failed, by name; never its content. */
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
