import { BaseError } from '@ostrom/protocol'

/** A trainer received input that it cannot train on. Nothing was computed. */
export class TrainerInputInvalidError extends BaseError<'trainer-input-invalid'> {
  override readonly name = 'TrainerInputInvalidError'

  /** @param options.field Name of the faulty part; never the text of a row. */
  constructor({ field, reason, cause }: { field: string; reason: string; cause?: unknown }) {
    super({
      code: 'trainer-input-invalid',
      retry: 'never',
      summary: 'The input of the trainer is invalid.',
      details: [
        `Field: ${field}. Reason: ${reason}.`,
        'Correct what the field names: the rows, the base model, or a setting of the training.',
      ],
      cause,
    })
  }
}

/** The job requests a base in 4 bits, which this machine cannot hold. */
export class QuantizationUnavailableError extends BaseError<'trainer-quantization-unavailable'> {
  override readonly name = 'QuantizationUnavailableError'

  /** @param options.missing Name of the missing part: CUDA or a package. */
  constructor({ missing, install }: { missing: string; install: string }) {
    super({
      code: 'trainer-quantization-unavailable',
      retry: 'never',
      summary: 'This machine cannot train on a base in 4 bits.',
      details: [
        `Missing: ${missing}. Nothing was loaded.`,
        `On a machine with an NVIDIA GPU: ${install}`,
        'Elsewhere train without --quantized, or write a job for another program by',
        '`ostrom train export-config --quantized`.',
      ],
    })
  }
}

/** The trainer failed during its work. The same request can be repeated, and continues the work. */
export class TrainerFailedError extends BaseError<'trainer-failed'> {
  override readonly name = 'TrainerFailedError'

  constructor({ trainer, reason, cause }: { trainer: string; reason: string; cause?: unknown }) {
    super({
      code: 'trainer-failed',
      retry: 'later',
      summary: 'The trainer failed.',
      details: [
        `Trainer: ${trainer}. Reason: ${reason}.`,
        'Repeat the work: it continues behind the last step that was saved.',
      ],
      cause,
    })
  }
}

/** The training software is not installed on this machine. */
export class TrainerNotInstalledError extends BaseError<'trainer-not-installed'> {
  override readonly name = 'TrainerNotInstalledError'

  constructor({ missing, command, cause }: TrainerNotInstalledError.Options) {
    super({
      code: 'trainer-not-installed',
      retry: 'never',
      summary: 'The trainer is not installed.',
      details: [`Missing: ${missing}.`, `Install it by: ${command}`],
      cause,
    })
  }
}

export declare namespace TrainerNotInstalledError {
  type Options = {
    readonly missing: string
    /** The exact command that installs the software. */
    readonly command: string
    readonly cause?: unknown
  }
}
