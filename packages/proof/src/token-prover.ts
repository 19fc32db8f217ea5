import type { Decoder, IntegerTransformer } from '@ostrom/integer-model'
import type { Hash } from '@ostrom/protocol'
import type { CertifiedModel, ProverProgress } from './prover.ts'

/** Proves tokens of integer transformers, one token in each proof. */
export type TokenProver = {
  /**
   * Prepares a transformer once; later calls read it from a cache.
   *
   * @throws {ModelNotProvableError} The transformer is too large for its circuit.
   * @throws {ProverNotInstalledError} A required program is missing.
   * @throws {ProverFailedError} The set-up failed, or needed more memory than its limit.
   */
  setUp(options: TokenSetUpOptions): Promise<CertifiedTransformer>
}

export type TokenSetUpOptions = {
  readonly model: IntegerTransformer.IntegerTransformer
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ProverProgress) => void
}

/** Keys and values of the tokens read so far, and the commitment to them. */
export type TokenCache = {
  readonly tokens: readonly number[]
  readonly state: Decoder.DecoderState
  readonly commitment: Hash
}

/**
 * Public inputs of the proof of a token. @see docs/spec/transformer-proofs.md, section 2.
 */
export type TokenStatement = {
  /** Context that the proof is bound to: `PublicInputs.contextOf`. */
  readonly context: Hash
  readonly tokenIn: number
  /** Next token: the token with the largest logit, and the lowest one among equals. */
  readonly tokenOut: number
  /** Commitments to the cache before and after the read token. */
  readonly stateBefore: Hash
  readonly stateAfter: Hash
}

/** A proof of a token and its public inputs. */
export type ProvenToken = { readonly proof: Uint8Array; readonly statement: TokenStatement }

/** A transformer whose tokens can be proven. */
export type CertifiedTransformer = Pick<
  CertifiedModel,
  'keyHash' | 'referenceString' | 'verifier' | 'optimizedVerifier'
> & {
  /** The cache before the first token. */
  readonly emptyCache: TokenCache
  /**
   * Proves the next token after a cache and one further token. The cache does not change.
   *
   * @throws {ProofInvalidError} The token is not in the vocabulary, or the cache is full.
   * @throws {ProverFailedError} The proof failed, or the circuit computes another token than the
   *   engine.
   */
  prove(options: ProveTokenOptions): Promise<ProvenToken & { readonly cache: TokenCache }>
  /**
   * Returns true if a proof is valid for its statement. Any bytes get a verdict.
   *
   * @throws {ProverFailedError} The verifier could not run.
   */
  verify(options: ProvenToken & { readonly signal: AbortSignal }): Promise<boolean>
}

export type ProveTokenOptions = {
  readonly cache: TokenCache
  readonly token: number
  readonly context: Hash
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ProverProgress) => void
}
