import type { AccountId, Hash, Manifest, Offer, Registration } from '@ostrom/protocol'

export type ModelStatus = 'active' | 'warned' | 'quarantined' | 'retired'

export type ModelVersion = {
  readonly version: Hash
  readonly model: string
  readonly creator: AccountId
  readonly parents: readonly Hash[]
  readonly license: string
  /** Artifacts without file names, which only the manifest has. */
  readonly artifacts: readonly Manifest.Artifact[]
  readonly royalties: readonly Offer.Royalty[]
  readonly access: 'public' | 'allow-list' | 'paid'
  /** Status in effect: the stricter of the lasting status and the guardian's. */
  readonly status: ModelStatus
  /**
   * Unix second at which the guardian's status lapses; absent if the lasting status is in effect.
   */
  readonly statusUntilSeconds?: bigint
}

/** Terms of a version that its creator signed besides the manifest. */
export type SignedRegistrationTerms = Pick<
  Registration.Registration,
  'name' | 'royalties' | 'access'
>

/** Registrations, verified by their creators' signatures and not by the chain node's replies. */
export type RegistrationLedger = {
  /**
   * Returns the terms under which a manifest's creator registered it, after a local verification of
   * the creator's signature over them or over their transaction.
   *
   * @returns `undefined` without such a signature. An ERC-1271 signature does not count, because
   *   its verification depends on the chain node.
   */
  signedRegistrationTerms(manifest: Manifest.Manifest): Promise<SignedRegistrationTerms | undefined>
}

/** Subject of a calibration: one artifact of a version, with one engine build. */
export type CalibrationKey = {
  readonly version: Hash
  readonly artifactHash: Hash
  readonly engineHash: Hash
}

/** CID and SHA-256 of a calibration document. */
export type CalibrationDocument = { readonly cid: string; readonly sha256: Hash }
