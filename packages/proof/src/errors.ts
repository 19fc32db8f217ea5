import { errorClass } from '@ostrom/protocol'
import { CHILD_MESSAGE_BYTES_MAX } from './limits.ts'

type ModelNotProvableValues = {
  readonly model: string
  readonly architecture: string
  readonly weights: number | undefined
  readonly max: number
}

/**
 * A model is too large for proofs of its answers, or belongs to a family of models without a
 * circuit.
 */
export class ModelNotProvableError extends errorClass('ModelNotProvableError', {
  code: 'model-not-provable',
  retry: 'never',
  summary: 'Answers of this model cannot be proven in zero knowledge.',
  details: ({ model, architecture, weights, max }: ModelNotProvableValues) => {
    const count = weights === undefined ? 'an unknown number of' : weights.toLocaleString('en')
    return [
      `Model: ${model}, architecture ${architecture}, ${count} weights.`,
      `The largest provable model is a bag classifier of ${max.toLocaleString('en')} weights.`,
      'Ask for audited answers instead: validators compute a sample of them again.',
    ]
  },
}) {}

/** A file or text is no proof of an answer. */
export class ProofInvalidError extends errorClass('ProofInvalidError', {
  code: 'proof-invalid',
  retry: 'never',
  summary: 'This is no proof of an answer.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Give a file that a proof of an answer wrote.',
  ],
}) {}

/**
 * A part of the prover failed. The same work can be retried. `reason` never has a prompt or a
 * witness.
 */
export class ProverFailedError extends errorClass('ProverFailedError', {
  code: 'prover-failed',
  retry: 'later',
  summary: 'The prover failed.',
  details: ({ stage, reason }: { stage: string; reason: string }) => [
    `Stage: ${stage}. Reason: ${reason.slice(0, CHILD_MESSAGE_BYTES_MAX)}.`,
    'Check free memory and disk space, and try again.',
  ],
}) {}

/** A program of the prover is not installed. */
export class ProverNotInstalledError extends errorClass('ProverNotInstalledError', {
  code: 'prover-not-installed',
  retry: 'never',
  summary: 'The prover is not installed.',
  details: ({ missing, command }: { missing: string; command: string }) => [
    `Missing: ${missing}.`,
    `Install it by: ${command}`,
  ],
}) {}

/** A structured reference string differs from the expected one. */
export class ReferenceStringInvalidError extends errorClass('ReferenceStringInvalidError', {
  code: 'reference-string-invalid',
  retry: 'elsewhere',
  summary: 'A structured reference string is invalid.',
  details: ({ source, reason }: { source: string; reason: string }) => [
    `Source: ${source}. Reason: ${reason}.`,
    'Remove its folder and fetch it again, from another address if the error stays.',
  ],
}) {}
