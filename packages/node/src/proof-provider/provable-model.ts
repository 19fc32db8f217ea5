import type { CertifiedModel } from '@ostrom/proof'
import type { AssetId, Hash } from '@ostrom/protocol'
import type { SampleProof } from './sample-proof.ts'

/** A certified model version whose answers a node proves for pay. */
export type ProvableModel = {
  /** Version in the registry, whose artifact is the model file. */
  readonly version: Hash
  /** The same model, after its setup by a prover. */
  readonly certified: CertifiedModel
  /** Proof that measures the gas of the version's verifiers. */
  readonly sample: SampleProof
  readonly asset: AssetId
  /**
   * Least reward of a proof, in base units of `asset`. A reward in native coins also has to pay the
   * gas.
   */
  readonly price: bigint
}
