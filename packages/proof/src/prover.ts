import type { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import type { Hash } from '@ostrom/protocol'

/**
 * Structured reference string of a proof: `aztec` of a ceremony with many participants, `local` one
 * with a public secret (development only), `none` for proofs that need none.
 */
export type ReferenceString = 'aztec' | 'local' | 'none'

/**
 * Stage of a prover's work on a circuit: compiling it, making its key, or computing a witness,
 * proving and verifying.
 */
export type ProverStage = 'compile' | 'key' | 'witness' | 'prove' | 'verify'

/** The stage that a prover has reached, and what its child process uses. */
export type ProverProgress = {
  readonly stage: ProverStage
  /** Memory of the child process in bytes, if the stage has one. */
  readonly residentBytes?: number
  /** Processor time of the child process so far in seconds, on Linux. */
  readonly processorSeconds?: number
}

/** Proves answers of models in whole numbers, and verifies such proofs. */
export type AnswerProver = {
  /**
   * Prepares a model version once; later calls read it from a cache.
   *
   * @throws {ProverNotInstalledError} A required program is missing.
   * @throws {ProverFailedError} The set-up failed, or needed more memory than its limit.
   */
  setUp(options: SetUpOptions): Promise<CertifiedModel>
}

export type SetUpOptions = {
  readonly model: BagClassifier.BagClassifier
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ProverProgress) => void
}

/** A model version whose answers can be proven. */
export type CertifiedModel = {
  /** SHA-256 of the model file. */
  readonly modelId: Hash
  /** Hash of the verification key: it identifies circuit, weights and reference string. */
  readonly keyHash: Hash
  readonly referenceString: ReferenceString
  /** Verifier contract of this model version; `undefined` if only this software verifies. */
  readonly verifier: VerifierSource | undefined
  /**
   * The same verifier in assembly, which needs less gas but is outside the scope of its authors'
   * audit.
   */
  readonly optimizedVerifier: VerifierSource | undefined
  /**
   * Proves the model's answer to a prompt.
   *
   * @throws {ClassifierPromptTooLongError} The prompt has more bytes than the model reads.
   * @throws {PublicInputInvalidError} The salt has not 32 bytes.
   * @throws {ProverFailedError} The proof failed, or needed more memory than its limit.
   */
  prove(options: ProveOptions): Promise<ProvenAnswer>
  /**
   * Returns true if a proof shows that this model gives these public inputs. Any bytes get a
   * verdict.
   *
   * @throws {ProverFailedError} The verifier could not run.
   */
  verify(options: VerifyOptions): Promise<boolean>
}

export type ProveOptions = {
  readonly prompt: Uint8Array
  /** Salt of the commitment to the prompt, 32 bytes; zeros if the prompt is public. */
  readonly salt: Uint8Array
  /** Context that the proof is bound to: `PublicInputs.contextOf`. */
  readonly context: Hash
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ProverProgress) => void
}

/** A proof and its public inputs. */
export type ProvenAnswer = {
  readonly proof: Uint8Array
  readonly publicInputs: PublicInputs.PublicInputs
}

export type VerifyOptions = ProvenAnswer & { readonly signal: AbortSignal }

/** Solidity source of a verifier contract. */
export type VerifierSource = {
  /** Name of the contract in `solidity`. */
  readonly name: 'HonkVerifier' | 'LocalHonkVerifier'
  readonly solidity: string
}
