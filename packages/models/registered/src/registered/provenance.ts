import { type AccountId, type Hash, Manifest } from '@ostrom/protocol'
import type { LicensePolicy, LicenseTerms } from './license.ts'
import type { Ancestor, LineageReader } from './lineage.ts'

/** A version's license: its id, its text, and its terms if they are known. */
export type LicenseCard = {
  /** SPDX id, or `LicenseRef-` and a name. */
  readonly spdx: string
  /** Full text, if it was published with the model. */
  readonly text?: Manifest.BlobDescriptor
  readonly terms?: LicenseTerms
}

/** Creator, permitted uses and lineage of a version. */
export type Provenance = {
  readonly version: Hash
  readonly name: string
  readonly creator: AccountId
  /** CID of the manifest; the manifest's SHA-256 is the version. */
  readonly manifest: string
  readonly license: LicenseCard
  readonly parents: readonly Hash[]
  /** Versions from which the version was made, nearest first; at most `LINEAGE_MAX`. */
  readonly lineage: readonly Ancestor[]
  readonly artifacts: readonly Manifest.Artifact[]
}

export type ProvenanceOptions = {
  readonly manifestOf: (version: Hash) => Promise<Manifest.Manifest>
  readonly lineage: LineageReader
  readonly licenses?: LicensePolicy | undefined
}

/** Returns what a manifest and the chain state about a version. */
export async function provenanceOf(
  { manifestOf, lineage, licenses }: ProvenanceOptions,
  version: Hash,
): Promise<Provenance> {
  const manifest = await manifestOf(version)
  const { name, creator, parents, artifacts } = manifest
  const { spdx, text } = manifest.license
  const terms = licenses?.terms(spdx)
  return {
    version,
    name,
    creator,
    manifest: Manifest.cidOf(version),
    parents,
    artifacts,
    license: { spdx, ...(text && { text }), ...(terms && { terms }) },
    lineage: await lineage(version),
  }
}
