import type { AccountId, Hash, Manifest, Offer, Registration } from '@ostrom/protocol'

export type ModelStatus = 'active' | 'warned' | 'quarantined' | 'retired'

export type ModelVersion = {
  readonly version: Hash
  readonly model: string
  readonly creator: AccountId
  readonly parents: readonly Hash[]
  readonly license: string
  /** Without their file names, which only the manifest has. */
  readonly artifacts: readonly Manifest.Artifact[]
  readonly royalties: readonly Offer.Royalty[]
  readonly access: 'public' | 'allow-list' | 'paid'
  readonly status: ModelStatus
}

/** What a creator signed of a version beside its manifest. */
export type SignedRegistrationTerms = Pick<
  Registration.Registration,
  'name' | 'royalties' | 'access'
>

/** Registrations, proven by their creators' signatures rather than by what a node says. */
export type RegistrationLedger = {
  /**
   * The terms on which the creator that a manifest names registered it, once its signature over
   * them, or over the transaction that brought them, is checked here.
   *
   * @returns `undefined` where no such signature is found. One that only a contract can check, as
   *   ERC-1271 has it, is none: its answer would be a node's word.
   */
  signedRegistrationTerms(manifest: Manifest.Manifest): Promise<SignedRegistrationTerms | undefined>
}

/** What a calibration is of: one artifact of a version, as one engine build computes it. */
export type CalibrationKey = {
  readonly version: Hash
  readonly artifactHash: Hash
  readonly engineHash: Hash
}

/** Where a calibration's document is found, and how it is known to be the one. */
export type CalibrationDocument = { readonly cid: string; readonly sha256: Hash }
