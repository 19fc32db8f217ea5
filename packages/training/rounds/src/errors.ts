import { errorClass } from '@ostrom/protocol'

/**
 * A file of tensors (an update or a state) does not have the form that the job prescribes. `reason`
 * is the value at fault and the bound that it breaks, as a clause.
 */
export class TensorFileInvalidError extends errorClass('TensorFileInvalidError', {
  code: 'training-file-invalid',
  retry: 'never',
  summary: 'A file of a training job is invalid.',
  details: ({ file, reason }: { file: 'update' | 'state'; reason: string }) => [
    `File: ${file}. Reason: ${reason}.`,
    'Write the file with the encoder of the job: docs/spec/training-rounds.md, section 4.',
  ],
}) {}

/** A number that an update is made of is not finite. */
export class ValueNotFiniteError extends errorClass('ValueNotFiniteError', {
  code: 'training-value-invalid',
  retry: 'never',
  summary: 'A number of a training job is not finite.',
  details: ({ what, index }: { what: string; index: number }) => [
    `Where: ${what}, index ${index}.`,
    'Lower the learning rate, or repair the data that gave it.',
  ],
}) {}

/** A term of a job's document is out of its bounds or not supported. */
export class JobSpecInvalidError extends errorClass('JobSpecInvalidError', {
  code: 'training-spec-invalid',
  retry: 'never',
  summary: 'The document of a training job is invalid.',
  details: ({ field, value, reason }: { field: string; value: string; reason: string }) => [
    `Field: ${field}, value ${value.slice(0, 80)}. Reason: ${reason}.`,
    'See the bounds in docs/spec/training-rounds.md, section 1.',
  ],
}) {}

type AggregationRefusedValues = {
  /** The member or value at fault, as a clause. */
  readonly reason: string
}

/** A masked update, a mask key or a sum of a federated run cannot be used. */
export class AggregationRefusedError extends errorClass('AggregationRefusedError', {
  code: 'aggregation-refused',
  retry: 'later',
  summary: 'An attempt at a round of a federated run has no sum.',
  details: ({ reason }: AggregationRefusedValues) => [
    `Reason: ${reason}.`,
    'All members repeat the round with new keys: docs/spec/federated-training.md.',
  ],
  fields: ({ reason }) => ({ reason }),
}) {}
