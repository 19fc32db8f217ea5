import type { AccountId, Hash, Manifest, Offer } from '@ostrom/protocol'

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
