import { BaseError } from '@ostrom/protocol'
import { CHILD_MESSAGE_BYTES_MAX } from './limits.ts'

/** A model is too large for proofs of its answers, or of a family without a circuit. */
export class ModelNotProvableError extends BaseError<'model-not-provable'> {
  override readonly name = 'ModelNotProvableError'

  constructor({ model, architecture, weights, max }: ModelNotProvableError.Options) {
    const count = weights === undefined ? 'an unknown number of' : weights.toLocaleString('en')
    super({
      code: 'model-not-provable',
      retry: 'never',
      summary: 'Answers of this model cannot be proven in zero knowledge.',
      details: [
        `Model: ${model}, architecture ${architecture}, ${count} weights.`,
        `The largest provable model is a bag classifier of ${max.toLocaleString('en')} weights.`,
        'Ask for audited answers instead: validators compute a sample of them again.',
      ],
    })
  }
}

export declare namespace ModelNotProvableError {
  type Options = {
    readonly model: string
    readonly architecture: string
    readonly weights: number | undefined
    readonly max: number
  }
}

/** A file or text is no proof of an answer. */
export class ProofInvalidError extends BaseError<'proof-invalid'> {
  override readonly name = 'ProofInvalidError'

  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super({
      code: 'proof-invalid',
      retry: 'never',
      summary: 'This is no proof of an answer.',
      details: [`Reason: ${reason}.`, 'Write it by ostrom prove.'],
      cause,
    })
  }
}

/** A part of the prover failed. The same work can be retried. */
export class ProverFailedError extends BaseError<'prover-failed'> {
  override readonly name = 'ProverFailedError'

  /** @param options.reason Reason of the failure; never a prompt or a witness. */
  constructor({ stage, reason, cause }: { stage: string; reason: string; cause?: unknown }) {
    super({
      code: 'prover-failed',
      retry: 'later',
      summary: 'The prover failed.',
      details: [
        `Stage: ${stage}. Reason: ${reason.slice(0, CHILD_MESSAGE_BYTES_MAX)}.`,
        'Check free memory and disk space, and try again.',
      ],
      cause,
    })
  }
}

/** A program of the prover is not installed. */
export class ProverNotInstalledError extends BaseError<'prover-not-installed'> {
  override readonly name = 'ProverNotInstalledError'

  constructor({ missing, command }: { missing: string; command: string }) {
    super({
      code: 'prover-not-installed',
      retry: 'never',
      summary: 'The prover is not installed.',
      details: [`Missing: ${missing}.`, `Install it by: ${command}`],
    })
  }
}

/** A structured reference string differs from the expected one. */
export class ReferenceStringInvalidError extends BaseError<'reference-string-invalid'> {
  override readonly name = 'ReferenceStringInvalidError'

  constructor({ source, reason, cause }: { source: string; reason: string; cause?: unknown }) {
    super({
      code: 'reference-string-invalid',
      retry: 'elsewhere',
      summary: 'A structured reference string is invalid.',
      details: [
        `Source: ${source}. Reason: ${reason}.`,
        'Remove its folder and fetch it again, from another address if the error stays.',
      ],
      cause,
    })
  }
}
