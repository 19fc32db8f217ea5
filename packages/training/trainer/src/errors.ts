import { errorClass } from '@ostrom/protocol'

/**
 * A trainer received input that it cannot train on. Nothing was computed. `field` is the name of
 * the faulty part, and never the text of a row.
 */
export class TrainerInputInvalidError extends errorClass('TrainerInputInvalidError', {
  code: 'trainer-input-invalid',
  retry: 'never',
  summary: 'The input of the trainer is invalid.',
  details: ({ field, reason }: { field: string; reason: string }) => [
    `Field: ${field}. Reason: ${reason}.`,
    'Correct what the field names: the rows, the base model, or a setting of the training.',
  ],
}) {}

/**
 * The job requests a base in 4 bits, which this machine cannot hold. `missing` is the name of the
 * missing part: CUDA or a package.
 */
export class QuantizationUnavailableError extends errorClass('QuantizationUnavailableError', {
  code: 'trainer-quantization-unavailable',
  retry: 'never',
  summary: 'This machine cannot train on a base in 4 bits.',
  details: ({ missing, install }: { missing: string; install: string }) => [
    `Missing: ${missing}. Nothing was loaded.`,
    `On a machine with an NVIDIA GPU: ${install}`,
    'Elsewhere train without `isQuantized`, or write a job for another program.',
  ],
}) {}

/**
 * The trainer failed during its work. The caller can repeat the same request; it continues after
 * the last saved step.
 */
export class TrainerFailedError extends errorClass('TrainerFailedError', {
  code: 'trainer-failed',
  retry: 'later',
  summary: 'The trainer failed.',
  details: ({ trainer, reason }: { trainer: string; reason: string }) => [
    `Trainer: ${trainer}. Reason: ${reason}.`,
    'Repeat the work: it continues behind the last step that was saved.',
  ],
}) {}

type TrainerNotInstalledValues = {
  readonly missing: string
  /** The exact command that installs the software. */
  readonly command: string
}

/** The training software is not installed on this machine. */
export class TrainerNotInstalledError extends errorClass('TrainerNotInstalledError', {
  code: 'trainer-not-installed',
  retry: 'never',
  summary: 'The trainer is not installed.',
  details: ({ missing, command }: TrainerNotInstalledValues) => [
    `Missing: ${missing}.`,
    `Install it by: ${command}`,
  ],
}) {}

type RowTemplateUnfitValues = {
  readonly base: string
  readonly folder: string
  readonly row: string
  readonly reason: string
}

/**
 * The base of a run or a job cannot read rows with conversations. `row` is the position of the row,
 * without its text.
 */
export class RowTemplateUnfitError extends errorClass('RowTemplateUnfitError', {
  code: 'row-template-unfit',
  retry: 'never',
  summary: 'The base cannot read rows that are conversations.',
  details: ({ base, folder, row, reason }: RowTemplateUnfitValues) => [
    `Base: ${base}, at ${row}. Reason: ${reason}. Nothing was loaded or trained.`,
    `Add the model's own chat_template.jinja to ${folder}, choose a base that chats,`,
    'or write rows of `text`, or of `prompt` and `completion`.',
  ],
}) {}

/**
 * Rows of a run or a job have no token that could be trained or measured. `rows` is the position of
 * the row, or a description of the rows, without their text.
 */
export class RowsUntrainableError extends errorClass('RowsUntrainableError', {
  code: 'rows-untrainable',
  retry: 'never',
  summary: 'Rows have no token that could be trained.',
  details: ({ rows, sequence }: { readonly rows: string; readonly sequence: number }) => [
    `Rows: ${rows}. Tokens of a sequence: ${sequence}. Nothing was loaded or trained.`,
    'An answer that begins behind the end of a sequence is cut away: raise `sequence`.',
    'A conversation needs a message of the assistant.',
  ],
}) {}
