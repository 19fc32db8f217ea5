import { BaseError } from '@ostrom/protocol'

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
