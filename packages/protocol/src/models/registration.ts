import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from '../encoding/hex.ts'
import type { Royalty } from '../offers/offer.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'
import * as Manifest from './manifest.ts'

/** Access modes of a model version. The index of a mode is signed and stored. */
export const accessModes = ['public', 'allow-list', 'paid'] as const
export type AccessMode = (typeof accessModes)[number]

/** A model version as its creator registers it on chain. */
export type Registration = {
  readonly name: string
  readonly manifest: Manifest.Manifest
  readonly royalties: readonly Royalty[]
  readonly access: AccessMode
}

type RegistrationFields = {
  readonly modelVersion: Hex.Hash
  readonly creator: Hex.AccountId
  readonly nameHash: Hex.Hash
  readonly parentsHash: Hex.Hash
  readonly artifactsHash: Hex.Hash
  readonly licenseHash: Hex.Hash
  readonly access: number
  readonly royaltyRecipient0: Hex.AccountId
  readonly royaltyBps0: number
  readonly royaltyRecipient1: Hex.AccountId
  readonly royaltyBps1: number
}

export const registrationStruct: StructType<RegistrationFields> = {
  name: 'ModelRegistration',
  contract: 'models',
  fields: [
    ['modelVersion', 'bytes32'],
    ['creator', 'account'],
    ['nameHash', 'bytes32'],
    ['parentsHash', 'bytes32'],
    ['artifactsHash', 'bytes32'],
    ['licenseHash', 'bytes32'],
    ['access', 'uint8'],
    ['royaltyRecipient0', 'account'],
    ['royaltyBps0', 'uint16'],
    ['royaltyRecipient1', 'account'],
    ['royaltyBps1', 'uint16'],
  ],
}

const hashText = (text: string): Uint8Array => sha256(new TextEncoder().encode(text))

/**
 * Returns the bytes of one artifact that the digest of a registration covers. Each text is hashed
 * separately, so that different lists never have the same bytes.
 */
function artifactBytes({ format, quantization, cid, sha256: hash, bytes }: Manifest.Artifact) {
  const size = Hex.toBytes(`0x${bytes.toString(16).padStart(16, '0')}`)
  const texts = [format, quantization, cid].map(hashText)
  return Hex.concat(...texts, Hex.toBytes(hash), size)
}

/**
 * Returns the digest that the model's creator signs, so that anyone may submit the registration.
 *
 * @see docs/spec/models.md; on chain, `Registration` in `IModelRegistry`.
 */
export function hash(
  { name, manifest, royalties, access }: Registration,
  domain: Domain,
): Hex.Hash {
  const { creator, parents, artifacts, license } = manifest
  const nobody: Hex.AccountId = `0x${'0'.repeat(creator.length - 2)}`
  const licenseParts = [hashText(license.spdx), hashText(license.text?.cid ?? '')]
  const fields: RegistrationFields = {
    modelVersion: Manifest.hash(manifest),
    creator,
    nameHash: Hex.from(hashText(name)),
    parentsHash: Hex.from(sha256(Hex.concat(...parents.map(Hex.toBytes)))),
    artifactsHash: Hex.from(sha256(Hex.concat(...artifacts.map(artifactBytes)))),
    licenseHash: Hex.from(sha256(Hex.concat(...licenseParts))),
    access: accessModes.indexOf(access),
    royaltyRecipient0: royalties[0]?.recipient ?? nobody,
    royaltyBps0: royalties[0]?.bps ?? 0,
    royaltyRecipient1: royalties[1]?.recipient ?? nobody,
    royaltyBps1: royalties[1]?.bps ?? 0,
  }
  return digest(registrationStruct, fields, domain)
}
