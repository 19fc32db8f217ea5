import { BaseError } from '@ostrom/protocol'

/** A file of tensors (an update or a state) does not have the form that the job prescribes. */
export class TensorFileInvalidError extends BaseError<'training-file-invalid'> {
  override readonly name = 'TensorFileInvalidError'

  /** @param options.reason The value at fault and the bound that it breaks, as a clause. */
  constructor({ file, reason }: { file: 'update' | 'state'; reason: string }) {
    super({
      code: 'training-file-invalid',
      retry: 'never',
      summary: 'A file of a training job is invalid.',
      details: [
        `File: ${file}. Reason: ${reason}.`,
        'Write the file with the encoder of the job: docs/spec/training-rounds.md, section 4.',
      ],
    })
  }
}

/** A number that an update is made of is not finite. */
export class ValueNotFiniteError extends BaseError<'training-value-invalid'> {
  override readonly name = 'ValueNotFiniteError'

  constructor({ what, index }: { what: string; index: number }) {
    super({
      code: 'training-value-invalid',
      retry: 'never',
      summary: 'A number of a training job is not finite.',
      details: [
        `Where: ${what}, index ${index}.`,
        'Lower the learning rate, or repair the data that gave it.',
      ],
    })
  }
}

/** A term of a job's document is out of its bounds or not supported. */
export class JobSpecInvalidError extends BaseError<'training-spec-invalid'> {
  override readonly name = 'JobSpecInvalidError'

  constructor({ field, value, reason }: { field: string; value: string; reason: string }) {
    super({
      code: 'training-spec-invalid',
      retry: 'never',
      summary: 'The document of a training job is invalid.',
      details: [
        `Field: ${field}, value ${value.slice(0, 80)}. Reason: ${reason}.`,
        'See the bounds in docs/spec/training-rounds.md, section 1.',
      ],
    })
  }
}

/** A masked update, a mask key or a sum of a federated run cannot be used. */
export class AggregationRefusedError extends BaseError<'aggregation-refused'> {
  override readonly name = 'AggregationRefusedError'
  /** The member or value at fault, as a clause. */
  readonly reason: string

  /** @param options.reason The member or value at fault, as a clause. */
  constructor({ reason }: { reason: string }) {
    super({
      code: 'aggregation-refused',
      retry: 'later',
      summary: 'An attempt at a round of a federated run has no sum.',
      details: [
        `Reason: ${reason}.`,
        'All members repeat the round with new keys: docs/spec/federated-training.md.',
      ],
    })
    this.reason = reason
  }
}
